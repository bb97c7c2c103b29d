// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.math.Growth;
import dev.kobe.core.math.PairedReturns;
import dev.kobe.core.math.Regression;
import dev.kobe.core.math.ReturnSample;
import dev.kobe.core.math.RollingWindow;
import dev.kobe.core.math.SharpeRatio;
import dev.kobe.core.outcome.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Figures over the last so many sessions of each day; before the first full window there is none.
///
/// Windows overlap, so that neighbours are not independent. One value for each session of `sessions`, oldest first;
/// where the benchmark is unknown on a session of the window, what needs it is missing.
///
/// @param volatility standard deviation (n − 1) × √252, and the benchmark's beside it
/// @param sharpe mean / standard deviation × √252, cash rate 0 %
/// @param difference compounded return of the desk less that of the benchmark over the window
public record RollingFigures(
        int window,
        List<LocalDate> sessions,
        List<Outcome<Double>> volatility,
        List<Outcome<Double>> benchmarkVolatility,
        List<Outcome<Double>> sharpe,
        List<Outcome<Double>> beta,
        List<Outcome<Double>> difference) {
    /// A quarter of a year of sessions.
    public static final int QUARTER = 63;

    private static final double ROOT = Math.sqrt(Performance.PER_YEAR);

    /// The figures of every full window.
    public static RollingFigures of(DailyReturns daily, int window) {
        List<DailyReturns.Day> days = daily.days();
        double[] desk = daily.desk();
        List<LocalDate> sessions = new ArrayList<>();
        for (int end = window; end <= days.size(); end++) {
            sessions.add(days.get(end - 1).session());
        }
        return new RollingFigures(
                window,
                sessions,
                RollingWindow.over(desk, window, RollingFigures::yearly),
                paired(daily, window, pairs -> yearly(pairs.benchmark())),
                RollingWindow.over(desk, window, sample -> SharpeRatio.annual(sample, Performance.PER_YEAR)),
                paired(daily, window, pairs -> pairs.line().map(Regression::slope)),
                paired(daily, window, pairs -> Growth.total(pairs.desk())
                        .flatMap(one -> Growth.total(pairs.benchmark()).map(other -> one - other))));
    }

    private static Outcome<Double> yearly(ReturnSample sample) {
        return sample.moments().deviation().map(one -> one * ROOT);
    }

    private static List<Outcome<Double>> paired(
            DailyReturns daily, int window, Function<PairedReturns, Outcome<Double>> figure) {
        double[] desk = daily.desk();
        double[] benchmark = daily.days().stream()
                .mapToDouble(one -> one.benchmark().orElse(Double.NaN))
                .toArray();
        return RollingWindow.over(desk, benchmark, window, figure);
    }
}
