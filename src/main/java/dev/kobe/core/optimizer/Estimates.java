// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.math.SymmetricMatrix;
import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.List;

/// What is expected of a set of instruments for one period: the covariance of their returns and their mean.
///
/// @param symbols their names, in the order of everything else
/// @param covariance positive semidefinite
/// @param means expected returns of one period
/// @param history returns by period and instrument, from which they come; no rows where they were given as they are
/// @param notes what was done to get them, in sentences
public record Estimates(
        List<String> symbols, SymmetricMatrix covariance, double[] means, double[][] history, List<String> notes) {
    private static final double ROUNDING = 1e-10;

    public Estimates {
        symbols = List.copyOf(symbols);
        notes = List.copyOf(notes);
    }

    /// Estimates that are given, without a history.
    public static Outcome<Estimates> of(List<String> symbols, double[][] covariance, double[] means) {
        return SymmetricMatrix.of(covariance)
                .flatMap(matrix -> checked(new Estimates(symbols, matrix, means, new double[0][], List.of())));
    }

    /// Estimates from a history.
    ///
    /// @param returns a row for each period and a column for each symbol, at least 20 rows
    public static Outcome<Estimates> from(List<String> symbols, double[][] returns, CovarianceEstimator estimator) {
        if (returns.length < CovarianceEstimator.FEWEST) {
            return Outcome.missing(
                    "covariance", returns.length + " returns, at least " + CovarianceEstimator.FEWEST + " are needed.");
        }
        for (int row = 0; row < returns.length; row++) {
            for (int at = 0; at < symbols.size(); at++) {
                if (!Double.isFinite(returns[row][at]) || returns[row][at] < -1) {
                    return Outcome.missing(
                            "returns",
                            "The return of " + symbols.get(at) + " in row " + (row + 1) + " is " + returns[row][at]
                                    + "; allowed: a number from -1 up.");
                }
            }
        }
        return estimator
                .estimate(returns)
                .flatMap(covariance -> checked(new Estimates(
                        symbols,
                        covariance.matrix(),
                        CovarianceEstimator.means(returns),
                        returns,
                        List.of(covariance.note()))));
    }

    private static Outcome<Estimates> checked(Estimates one) {
        int n = one.symbols().size();
        if (one.covariance().size() != n || one.means().length != n) {
            return Outcome.missing(
                    "covariance",
                    n + " names, " + one.covariance().size() + " rows of covariance and " + one.means().length
                            + " expected returns do not belong together.");
        }
        if (!Arrays.stream(one.means()).allMatch(Double::isFinite)) {
            return Outcome.missing("means", "An expected return is no number.");
        }
        double tiny = ROUNDING * one.covariance().trace() / n;
        return one.covariance().trace() >= 0 && one.covariance().isPositiveSemidefinite(tiny)
                ? Outcome.ok(one)
                : Outcome.missing(
                        "covariance",
                        "The covariance is indefinite: some mixture of the instruments would have a variance below zero."
                                + " It does not come from one history of all of them.");
    }

    public int size() {
        return symbols.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Estimates estimates
                && symbols.equals(estimates.symbols)
                && covariance.equals(estimates.covariance)
                && Arrays.equals(means, estimates.means)
                && Arrays.deepEquals(history, estimates.history)
                && notes.equals(estimates.notes);
    }

    @Override
    public int hashCode() {
        return symbols.hashCode();
    }
}
