// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.outcome.Outcome;

/// One figure with what is needed to read it: its value or why there is none, the sample, the unit and the definition.
///
/// Example: `Figure("sharpe", Ok(0.93), 316, "ratio", "mean / standard deviation × √252, cash rate 0 %")`.
///
/// @param n how many observations it rests on; printed also where the value is absent
public record Figure(String name, Outcome<Double> value, int n, String unit, String definition) {
    public Figure {
        if (value instanceof Outcome.Ok<Double>(Double present) && !Double.isFinite(present)) {
            throw new IllegalArgumentException(name + " is not a finite number");
        }
    }

    static Figure of(String name, Outcome<Double> value, int n, String unit, String definition) {
        return new Figure(name, value, n, unit, definition);
    }
}
