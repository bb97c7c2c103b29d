// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How the latest orders that have ended were filled, oldest first.
///
/// @param orders at most as many as the breakers look back on
public record FillsReading(List<EndedOrder> orders) {
    public FillsReading {
        orders = List.copyOf(orders);
    }

    /// An order that ended.
    ///
    /// @param ref its reference, for the evidence
    /// @param ordered above zero
    /// @param filled from zero to `ordered`
    /// @param slippageBps its average price against the decision price, positive where it cost; empty
    ///     without a fill
    /// @param impactBps how far the mid moved against it from before its first to after its last fill;
    ///     empty where the mids
    ///     are not known
    public record EndedOrder(
            String ref,
            BigDecimal ordered,
            BigDecimal filled,
            Optional<BigDecimal> slippageBps,
            Optional<BigDecimal> impactBps) {}
}
