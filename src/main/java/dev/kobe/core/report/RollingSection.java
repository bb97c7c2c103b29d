// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.DailyReturns;
import dev.kobe.core.performance.RollingFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Volatility, beta and the difference of returns over the last 63 sessions of each day; no shorter window is
/// ever drawn.
final class RollingSection implements Section {
    @Override
    public int page() {
        return 2;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Rolling 63 sessions";
    }

    static final int WINDOW = RollingFigures.QUARTER;
    private static final int STEPS = 5;

    @Override
    public String remark(ReportFacts facts) {
        return "solid: desk; dashed: benchmark. The first 62 sessions give no figure; windows overlap, so neighbours are"
                + " not independent";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<DailyReturns.Day> days = facts.daily().days();
        List<LocalDate> sessions = days.stream().map(DailyReturns.Day::session).toList();
        RollingFigures rolling = RollingFigures.of(facts.daily(), WINDOW);
        List<OptionalDouble> volatility = placed(days.size(), rolling.volatility(), 100);
        List<OptionalDouble> otherVolatility = placed(days.size(), rolling.benchmarkVolatility(), 100);
        List<OptionalDouble> beta = placed(days.size(), rolling.beta(), 1);
        List<OptionalDouble> difference = placed(days.size(), rolling.difference(), 100);
        String empty = days.size() < WINDOW ? "needs 63 sessions, has " + days.size() : "";
        List<OptionalDouble> none =
                days.stream().map(one -> OptionalDouble.empty()).toList();
        return List.of(new Block.Rolling(List.of(
                new Block.Curve(
                        "Volatility a year, %",
                        sessions,
                        volatility,
                        otherVolatility,
                        axis(volatility, otherVolatility, 8, 24),
                        OptionalDouble.empty(),
                        empty),
                new Block.Curve(
                        "Beta to benchmark",
                        sessions,
                        beta,
                        none,
                        axis(beta, none, 0.6, 1.4),
                        OptionalDouble.of(1),
                        empty),
                new Block.Curve(
                        "Return less benchmark, percentage points",
                        sessions,
                        difference,
                        none,
                        Axis.symmetric(extent(difference), 2),
                        OptionalDouble.of(0),
                        empty))));
    }

    /// The figures at the end of the sessions, none before the first full window.
    private static List<OptionalDouble> placed(int sessions, List<Outcome<Double>> figures, double factor) {
        List<OptionalDouble> placed = new ArrayList<>();
        for (int at = 0; at < sessions - figures.size(); at++) {
            placed.add(OptionalDouble.empty());
        }
        for (Outcome<Double> one : figures) {
            placed.add(one.toOptional()
                    .map(value -> OptionalDouble.of(value * factor))
                    .orElse(OptionalDouble.empty()));
        }
        return placed;
    }

    private static Axis axis(List<OptionalDouble> first, List<OptionalDouble> second, double low, double high) {
        List<Double> known = new ArrayList<>();
        first.forEach(one -> one.ifPresent(known::add));
        second.forEach(one -> one.ifPresent(known::add));
        if (known.isEmpty()) {
            return Axis.covering(low, high, STEPS);
        }
        return Axis.covering(
                known.stream().mapToDouble(one -> one).min().orElse(low),
                known.stream().mapToDouble(one -> one).max().orElse(high),
                STEPS);
    }

    private static double extent(List<OptionalDouble> values) {
        return values.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(one -> Math.abs(one.getAsDouble()))
                .max()
                .orElse(6);
    }
}
