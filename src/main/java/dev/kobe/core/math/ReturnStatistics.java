// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.function.Function;

/// The statistics of a series of one-session returns as they are told: nothing that rests on a spread is said
/// of fewer than [Samples#LEAST] returns, and no growth is made yearly below a year.
///
/// The formulas are those of [Moments], [SharpeRatio] and their neighbours, which know no such rule.
public final class ReturnStatistics {
    private ReturnStatistics() {}

    /// Growth to the power periodsPerYear / n, less one; absent below one year.
    public static Outcome<Double> cagr(double total, int periods, int periodsPerYear) {
        return periods < periodsPerYear
                ? Outcome.missing(
                        "cagr", "record shorter than one year: " + periods + " of " + periodsPerYear + " sessions")
                : Outcome.ok(Growth.annual(total, periods, periodsPerYear));
    }

    /// Sample standard deviation (n − 1), not annualised.
    public static Outcome<Double> deviation(double[] returns) {
        return told("volatility", returns, sample -> sample.moments().deviation());
    }

    /// Mean over standard deviation times the root of periods a year, cash rate 0 % (Sharpe, 1994).
    public static Outcome<Double> sharpe(double[] returns, int periodsPerYear) {
        return told("sharpe", returns, sample -> SharpeRatio.annual(sample, periodsPerYear));
    }

    /// Standard error of the Sharpe ratio for independent returns, annualised (Lo, 2002, equation 9).
    public static Outcome<Double> sharpeError(double[] returns, int periodsPerYear) {
        return sharpe(returns, 1).map(one -> SharpeRatio.error(one, returns.length) * Math.sqrt(periodsPerYear));
    }

    /// Probability that the true Sharpe ratio is above zero (Bailey and López de Prado, 2012).
    public static Outcome<Double> probabilisticSharpe(double[] returns) {
        return told("probabilisticSharpe", returns, sample -> SharpeRatio.probabilityAbove(0, sample));
    }

    /// Periods at which a ratio like this one would be above zero with 95 % (Bailey and López de Prado, 2012).
    public static Outcome<Long> minimumTrackRecord(double[] returns) {
        return told("minimumTrackRecord", returns, sample -> SharpeRatio.perPeriod(sample)
                .flatMap(ratio -> sample.moments().skewness().flatMap(skew -> sample.moments()
                        .kurtosis()
                        .flatMap(kurtosis -> SharpeRatio.trackRecord(0, 0.95, ratio, skew, kurtosis)))));
    }

    /// Probability that the true ratio is above what the best of so many worthless trials would show (Bailey and López
    /// de Prado, 2014); the spread of the trials is taken as the standard error of this ratio.
    public static Outcome<Double> deflatedSharpe(double[] returns, int trials) {
        return told("deflatedSharpe", returns, sample -> SharpeRatio.perPeriod(sample)
                .flatMap(ratio -> SharpeRatio.probabilityAbove(
                        SharpeRatio.expectedBest(trials, SharpeRatio.error(ratio, sample.n())), sample)));
    }

    private static <T> Outcome<T> told(String what, double[] returns, Function<ReturnSample, Outcome<T>> figure) {
        return Samples.enough(what, returns.length, "one-session returns", () -> ReturnSample.of(returns)
                .flatMap(figure));
    }
}
