// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.math.Growth;
import dev.kobe.core.math.ReturnSample;
import dev.kobe.core.math.ReturnStatistics;
import dev.kobe.core.math.Samples;
import dev.kobe.core.math.SharpeRatio;
import dev.kobe.core.math.StationaryBootstrap;
import dev.kobe.core.math.Underwater;
import dev.kobe.core.outcome.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The 95 % intervals of the main figures, from a stationary bootstrap of the one-session returns.
public final class BootstrapIntervals {
    /// Share of draws that an interval holds.
    public static final double LEVEL = 0.95;

    private static final double ROOT = Math.sqrt(Performance.PER_YEAR);

    /// The interval of one figure, or why there is none.
    public record Named(String name, Outcome<StationaryBootstrap.Interval> interval, int n, String method) {}

    private BootstrapIntervals() {}

    /// Of total return, volatility, Sharpe ratio and deepest fall; missing from fewer than [Samples#LEAST] returns.
    public static List<Named> of(double[] returns) {
        return List.of(
                named("totalReturn", returns, Growth::total),
                named("volatility", returns, sample -> sample.moments()
                        .deviation()
                        .map(one -> one * ROOT)),
                named("sharpe", returns, sample -> SharpeRatio.annual(sample, Performance.PER_YEAR)),
                named("maxDrawdown", returns, sample -> Underwater.of(sample).map(Underwater::depth)));
    }

    private static Named named(String name, double[] returns, Function<ReturnSample, Outcome<Double>> statistic) {
        StationaryBootstrap bootstrap = StationaryBootstrap.usual(returns.length);
        return new Named(
                name,
                ReturnStatistics.deviation(returns).flatMap(enough -> bootstrap.interval(returns, LEVEL, statistic)),
                returns.length,
                "stationary bootstrap (Politis and Romano, 1994), " + bootstrap.draws() + " draws, mean block "
                        + String.format(Locale.ROOT, "%.1f", bootstrap.blockLength()) + " sessions, seed "
                        + bootstrap.seed()
                        + (Samples.isFew(returns.length) ? "; few" : ""));
    }
}
