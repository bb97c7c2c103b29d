// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.outcome.Outcome;

/// One way to say how much of each to own.
public interface OptimizerMode {
    /// Its name as it is typed, for example `min_variance`.
    String id();

    /// What it makes as good as it can, in one sentence.
    String meaning();

    /// What its objective is, in words.
    String unit();

    /// The weights; missing with the reason where there are none: conditions that contradict each other
    /// name themselves.
    Outcome<Allocation> solve(Problem problem);
}
