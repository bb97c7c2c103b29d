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

    /// Measures returns; periodsPerYear is 12 for months and 252 for sessions. All is missing where one of them is not
    /// a finite number.
    public static ReturnFigures of(double[] returns, int periodsPerYear) {
        int n = returns.length;
        Outcome<ReturnSample> sample = ReturnSample.of(returns);
        return new ReturnFigures(
                n,
                sample.flatMap(one -> yearly("cagr", n, periodsPerYear, Growth.annual(one, periodsPerYear))),
                sample.flatMap(one -> yearly(
                        "volatility",
                        n,
                        periodsPerYear,
                        enough("volatility", one, one.moments().deviation())
                                .map(each -> each * Math.sqrt(periodsPerYear)))),
                sample.flatMap(one -> yearly(
                        "sharpe", n, periodsPerYear, enough("sharpe", one, SharpeRatio.annual(one, periodsPerYear)))),
                sample.flatMap(Underwater::of).map(Underwater::depth),
                sample.flatMap(Growth::total));
    }

    private static Outcome<Double> enough(String what, ReturnSample sample, Outcome<Double> figure) {
        return Samples.enough(what, sample.n(), "returns", () -> figure);
    }

    private static Outcome<Double> yearly(String what, int n, int periodsPerYear, Outcome<Double> figure) {
        boolean tooFew = figure.toOptional().isEmpty();
        return n < periodsPerYear && !tooFew ? Outcome.missing(what, "under one year") : figure;
    }
}
