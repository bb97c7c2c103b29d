// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.ReturnStatistics;
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
    public Place place() {
        return Place.FULL;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Rolling 63 sessions";
    }

    static final int WINDOW = 63;
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
        List<OptionalDouble> volatility = new ArrayList<>();
        List<OptionalDouble> otherVolatility = new ArrayList<>();
        List<OptionalDouble> beta = new ArrayList<>();
        List<OptionalDouble> difference = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            boolean full = at + 1 >= WINDOW;
            DailyReturns window = new DailyReturns(full ? days.subList(at + 1 - WINDOW, at + 1) : List.of());
            boolean paired = full && window.pairs().size() == WINDOW;
            volatility.add(full ? yearly(window.desk()) : OptionalDouble.empty());
            otherVolatility.add(paired ? yearly(window.benchmark()) : OptionalDouble.empty());
            beta.add(
                    paired
                            ? present(Regression.of(window).toOptional().map(Regression::slope))
                            : OptionalDouble.empty());
            difference.add(
                    paired
                            ? OptionalDouble.of(
                                    (ReturnStatistics.total(window.desk()) - ReturnStatistics.total(window.benchmark()))
                                            * 100)
                            : OptionalDouble.empty());
        }
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

    private static OptionalDouble yearly(double[] returns) {
        return present(ReturnStatistics.deviation(returns)
                .map(one -> one * Math.sqrt(Performance.PER_YEAR) * 100)
                .toOptional());
    }

    private static OptionalDouble present(java.util.Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
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
