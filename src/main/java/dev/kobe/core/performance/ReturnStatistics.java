// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.outcome.Outcome;

/// Statistics of simple returns of one period length, as ratios: 0.01 is 1 %.
///
/// Nothing is said of fewer than [#LEAST] returns. A spread of at most 1e-12 of the largest return is no variation, and
/// what divides by it is absent.
public final class ReturnStatistics {
    /// Fewest observations of which volatility and what rests on it are told.
    public static final int LEAST = 20;

    /// From so many on the word "few" is dropped.
    public static final int PLAIN = 63;

    private static final double NO_VARIATION = 1e-12;

    private ReturnStatistics() {}

    /// Compounded growth over all returns; a return of -1 ends it there. Example: 1 % and 2 % make 3.02 %.
    public static double total(double[] returns) {
        double wealth = 1;
        for (double one : returns) {
            wealth *= 1 + one;
            if (wealth <= 0) {
                return -1;
            }
        }
        return wealth - 1;
    }

    /// Growth to the power periodsPerYear / n, less one; absent below one year.
    public static Outcome<Double> cagr(double total, int periods, int periodsPerYear) {
        if (periods < periodsPerYear) {
            return Outcome.missing(
                    "cagr", "record shorter than one year: " + periods + " of " + periodsPerYear + " sessions");
        }
        return Outcome.ok(StrictMath.pow(1 + total, (double) periodsPerYear / periods) - 1);
    }

    /// Arithmetic mean, summed with Neumaier's correction.
    public static double mean(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double one : values) {
            double next = sum + one;
            lost += Math.abs(sum) >= Math.abs(one) ? (sum - next) + one : (one - next) + sum;
            sum = next;
        }
        return (sum + lost) / values.length;
    }

    /// Sample standard deviation of the returns (n - 1), not annualised.
    public static Outcome<Double> deviation(double[] returns) {
        if (returns.length < LEAST) {
            return Outcome.missing("volatility", returns.length + " one-session returns, " + LEAST + " needed");
        }
        return Outcome.ok(spread(returns));
    }

    private static double spread(double[] returns) {
        double mean = mean(returns);
        double[] squares = new double[returns.length];
        for (int index = 0; index < returns.length; index++) {
            squares[index] = (returns[index] - mean) * (returns[index] - mean);
        }
        return Math.sqrt(mean(squares) * returns.length / (returns.length - 1));
    }

    /// Mean over standard deviation times the root of periods a year, cash rate 0 % (Sharpe, 1994).
    public static Outcome<Double> sharpe(double[] returns, int periodsPerYear) {
        return perPeriodSharpe(returns).map(one -> one * Math.sqrt(periodsPerYear));
    }

    /// Standard error of the Sharpe ratio for independent returns, annualised: the root of (1 + SR²/2) / n with the
    /// per-period ratio (Lo, 2002, equation 9).
    public static Outcome<Double> sharpeError(double[] returns, int periodsPerYear) {
        return perPeriodSharpe(returns)
                .map(one -> Math.sqrt((1 + one * one / 2) / returns.length) * Math.sqrt(periodsPerYear));
    }

    private static Outcome<Double> perPeriodSharpe(double[] returns) {
        return deviation(returns).flatMap(deviation -> {
            double largest = 0;
            for (double one : returns) {
                largest = Math.max(largest, Math.abs(one));
            }
            return deviation <= NO_VARIATION * largest || largest == 0
                    ? Outcome.<Double>missing("sharpe", "no variation")
                    : Outcome.ok(mean(returns) / deviation);
        });
    }

    /// Share of periods that gained among those that gained or lost; unchanged ones are left out.
    public static Outcome<Double> winRate(double[] returns) {
        int wins = 0;
        int losses = 0;
        for (double one : returns) {
            wins += one > 0 ? 1 : 0;
            losses += one < 0 ? 1 : 0;
        }
        return wins + losses == 0
                ? Outcome.missing("winRateDays", "no session has gained or lost")
                : Outcome.ok((double) wins / (wins + losses));
    }
}
