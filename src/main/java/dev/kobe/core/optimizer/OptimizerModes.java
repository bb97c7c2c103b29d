// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import java.util.List;
import java.util.Optional;

/// Every mode that there is, in the order in which they are shown.
public final class OptimizerModes {
    public static final List<OptimizerMode> ALL = List.of(
            new MinimumVariance(),
            new MaximumSharpe(),
            new RiskParity(),
            new MaximumReturn(),
            new Kelly(),
            new EqualWeight());

    private OptimizerModes() {}

    /// The mode of that name.
    public static Optional<OptimizerMode> named(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
