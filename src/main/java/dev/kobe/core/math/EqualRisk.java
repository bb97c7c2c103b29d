// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;

/// The long-only weights whose contributions to the variance stand in given proportions: the least of
/// `½x′Cx − Σ bᵢ ln xᵢ` (Spinu 2013), one coordinate after the other (Griveau-Billion, Richard and
/// Roncalli 2013), brought to a sum of 1.
///
/// Example: standard deviations of 20 and 30 % with equal budgets give 0.6 and 0.4, whatever their
/// correlation.
///
/// @param residual the largest difference between a share of the variance and its budget
/// @param sweeps how often all coordinates were gone through
public record EqualRisk(double[] weights, double residual, int sweeps) {
    private static final int MOST = 1_000;
    private static final double EXACT = 1e-14;
    private static final double GOOD = 1e-9;

    /// @param budgets above zero, adding up to 1
    public static Outcome<EqualRisk> of(SymmetricMatrix covariance, double[] budgets) {
        int n = covariance.size();
        if (budgets.length != n || !Arrays.stream(budgets).allMatch(one -> one > 0)) {
            throw new IllegalArgumentException("a budget above zero is wanted for each of " + n);
        }
        double[] deviations = new double[n];
        for (int at = 0; at < n; at++) {
            if (!(covariance.at(at, at) > 0)) {
                return Outcome.missing(
                        "weights", "Entry " + (at + 1) + " has no risk, so no share of it can be equal.");
            }
            deviations[at] = Math.sqrt(covariance.at(at, at));
        }
        double[] correlations = new double[n * n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                correlations[row * n + column] = covariance.at(row, column) / deviations[row] / deviations[column];
            }
        }
        double[] x = new double[n];
        Arrays.setAll(x, at -> Math.sqrt(budgets[at]));
        int sweeps = 0;
        double off = Double.POSITIVE_INFINITY;
        double before = Double.POSITIVE_INFINITY;
        // Near the end rounding alone is left, and another sweep brings nothing.
        while (sweeps < MOST && off > EXACT && (off > GOOD || off < before)) {
            before = off;
            off = sweep(correlations, n, budgets, x);
            sweeps++;
        }
        double sum = 0;
        for (int at = 0; at < n; at++) {
            x[at] /= deviations[at];
            sum += x[at];
        }
        double total = sum;
        double[] weights = Arrays.stream(x).map(one -> one / total).toArray();
        double residual = residual(covariance, budgets, weights);
        return residual <= GOOD
                ? Outcome.ok(new EqualRisk(weights, residual, sweeps))
                : Outcome.missing(
                        "weights",
                        "Shares of the risk as wanted were not found: the nearest is off by " + residual + ".");
    }

    /// Goes through all coordinates once; the largest relative change.
    private static double sweep(double[] correlations, int n, double[] budgets, double[] x) {
        double most = 0;
        for (int at = 0; at < n; at++) {
            double others = Dot.of(correlations, at * n, x, n) - x[at];
            double next = (Math.sqrt(others * others + 4 * budgets[at]) - others) / 2;
            most = Math.max(most, Math.abs(next - x[at]) / next);
            x[at] = next;
        }
        return most;
    }

    private static double residual(SymmetricMatrix covariance, double[] budgets, double[] weights) {
        double[] marginal = covariance.times(weights);
        double variance = covariance.quadratic(weights);
        double worst = 0;
        for (int at = 0; at < weights.length; at++) {
            worst = Math.max(worst, Math.abs(weights[at] * marginal[at] / variance - budgets[at]));
        }
        return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EqualRisk one && Arrays.equals(weights, one.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
