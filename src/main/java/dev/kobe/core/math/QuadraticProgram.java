// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;

/// A convex quadratic program: the vector `x` with the least `½x′Qx + c′x` of all that meet their conditions, `Ax = b`,
/// `Gx ≤ h` and `lower ≤ x ≤ upper`.
///
/// Bounds may be infinite. Solved by an interior point method with a predictor and a corrector (Mehrotra 1992) on the
/// dense normal equations, and judged afterwards by its own optimality conditions.
///
/// Example: `Q = {{0.04, 0.01}, {0.01, 0.09}}`, no `c`, a sum of 1 and bounds 0 and 1 give 8/11 and 3/11.
///
/// @param quadratic positive semidefinite
public record QuadraticProgram(
        SymmetricMatrix quadratic,
        double[] linear,
        List<LinearRow> equal,
        List<LinearRow> below,
        double[] lower,
        double[] upper) {

    /// What solves it, with how well it does so; all figures are relative to the largest number of the
    /// objective.
    ///
    /// @param kktResidual the largest violation of the conditions of optimality: the gradient of the
    ///     Lagrangian, and multipliers times slack
    /// @param violation by how much the worst condition on `x` is not met
    /// @param equalPrices the multipliers of `equal`, and so on; those of the bounds and of `below` are
    ///     never negative
    public record Solution(
            double[] x,
            double objective,
            double kktResidual,
            double violation,
            int iterations,
            double[] equalPrices,
            double[] belowPrices,
            double[] lowerPrices,
            double[] upperPrices) {}

    public QuadraticProgram {
        equal = List.copyOf(equal);
        below = List.copyOf(below);
        int n = quadratic.size();
        if (linear.length != n || lower.length != n || upper.length != n) {
            throw new IllegalArgumentException("a program of " + n + " unknowns with parts of other lengths");
        }
    }

    public int size() {
        return quadratic.size();
    }

    /// The solution; missing with the conditions that contradict each other where none can be found.
    public Outcome<Solution> solve() {
        for (int at = 0; at < size(); at++) {
            if (!(lower[at] <= upper[at])) {
                return Outcome.missing(
                        "solution",
                        "The lower bound " + lower[at] + " of entry " + (at + 1) + " is above its upper, " + upper[at]
                                + ".");
            }
        }
        Outcome<Solution> solved = InteriorPoint.solve(unfixed());
        return solved.toOptional().isPresent() ? solved : Outcome.missing("solution", Conflict.of(this));
    }

    /// The same with what has only one value left written as an equality: between such bounds there is no inside.
    private QuadraticProgram unfixed() {
        List<LinearRow> all = new ArrayList<>(equal);
        double[] low = lower.clone();
        double[] high = upper.clone();
        for (int at = 0; at < size(); at++) {
            if (low[at] == high[at]) {
                all.add(new LinearRow("entry " + (at + 1), new int[] {at}, new double[] {1}, low[at]));
                low[at] = Double.NEGATIVE_INFINITY;
                high[at] = Double.POSITIVE_INFINITY;
            }
        }
        return all.size() == equal.size() ? this : new QuadraticProgram(quadratic, linear, all, below, low, high);
    }
}
