// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;

/// What a series of periodic returns amounted to; each figure is missing, and says why, where the series is too short.
///
/// With P periods a year and n returns r: total return is `prod(1 + r) - 1`; annual growth is
/// `(1 + total)^(P/n) - 1`; volatility is the sample standard deviation times `sqrt(P)`; the Sharpe ratio is
/// `mean / standard deviation * sqrt(P)` with no cash rate taken off (Sharpe, 1994); the maximum drawdown is the lowest
/// value of `wealth / highest wealth so far - 1`, the start counted, and never above zero.
/// Below a year nothing is annualised, and below 20 returns there is neither volatility nor Sharpe.
///
/// @param observations how many returns
public record ReturnFigures(
        int observations,
        Outcome<Double> cagr,
        Outcome<Double> volatility,
        Outcome<Double> sharpe,
        Outcome<Double> maxDrawdown,
        Outcome<Double> totalReturn) {
    /// The fewest returns from which a spread is told.
    public static final int FEWEST = 20;

    private static final double NO_SPREAD = 1e-12;

    /// Measures finite returns; periodsPerYear is 12 for months and 252 for sessions.
    public static ReturnFigures of(double[] returns, int periodsPerYear) {
        int n = returns.length;
        double total = growth(returns);
        boolean year = n >= periodsPerYear;
        Outcome<Double> volatility;
        Outcome<Double> sharpe;
        if (n < FEWEST) {
            volatility = Outcome.missing("volatility", n + " returns, " + FEWEST + " needed");
            sharpe = Outcome.missing("sharpe", n + " returns, " + FEWEST + " needed");
        } else if (!year) {
            volatility = Outcome.missing("volatility", "under one year");
            sharpe = Outcome.missing("sharpe", "under one year");
        } else {
            double mean = mean(returns);
            double deviation = deviation(returns, mean);
            double root = Math.sqrt(periodsPerYear);
            volatility = finite("volatility", deviation * root);
            sharpe = deviation <= NO_SPREAD
                    ? Outcome.missing("sharpe", "the returns do not vary")
                    : finite("sharpe", mean / deviation * root);
        }
        return new ReturnFigures(
                n,
                year
                        ? finite("cagr", Math.pow(total, periodsPerYear / (double) n) - 1)
                        : Outcome.missing("cagr", "under one year"),
                volatility,
                sharpe,
                n == 0 ? Outcome.missing("maxDrawdown", "no returns") : finite("maxDrawdown", drawdown(returns)),
                n == 0 ? Outcome.missing("totalReturn", "no returns") : finite("totalReturn", total - 1));
    }

    private static Outcome<Double> finite(String what, double value) {
        return Double.isFinite(value) ? Outcome.ok(value) : Outcome.missing(what, "the returns are not all finite");
    }

    private static double growth(double[] returns) {
        double wealth = 1;
        for (double one : returns) {
            wealth *= 1 + one;
        }
        return wealth;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double one : values) {
            sum += one;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double one : values) {
            squares += (one - mean) * (one - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double drawdown(double[] returns) {
        double wealth = 1;
        double highest = 1;
        double worst = 0;
        for (double one : returns) {
            wealth *= 1 + one;
            highest = Math.max(highest, wealth);
            worst = Math.min(worst, wealth / highest - 1);
        }
        return worst;
    }
}
