// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The last two years at most as bars, with a stroke for the benchmark; gains are filled, losses open.
final class MonthBarsSection implements Section {
    @Override
    public int page() {
        return 2;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Month by month, %";
    }

    private static final int MOST = 24;

    /// So many bars are wide enough for a month and a year.
    private static final int WIDE = 16;

    private static final int EACH_SIDE = 2;

    @Override
    public String remark(ReportFacts facts) {
        return "filled bar: desk gained; open bar: desk lost; black stroke: benchmark";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<ReportFacts.Month> shown = facts.months().stream()
                .filter(one -> one.desk().isPresent())
                .filter(one -> !one.month().isBefore(facts.month().minusMonths(MOST - 1L)))
                .toList();
        List<Block.Bar> bars = new ArrayList<>();
        double extent = 0;
        for (ReportFacts.Month one : shown) {
            double desk = percent(one.desk().orElseThrow());
            OptionalDouble other = one.benchmark().isPresent()
                    ? OptionalDouble.of(percent(one.benchmark().get()))
                    : OptionalDouble.empty();
            extent = Math.max(extent, Math.max(Math.abs(desk), Math.abs(other.orElse(0))));
            bars.add(new Block.Bar(label(one.month(), bars.isEmpty(), shown.size() > WIDE), desk, other));
        }
        return List.of(
                bars.isEmpty()
                        ? Block.Paragraph.of(Block.Style.BODY, "Not yet: fewer than two sessions.")
                        : new Block.MonthBars(bars, Axis.symmetric(extent, EACH_SIDE)));
    }

    /// The month, with its year at the first bar and in January; where bars are narrow January is its year.
    private static String label(YearMonth month, boolean first, boolean narrow) {
        String name = Print.shortMonth(month.getMonthValue());
        boolean january = month.getMonthValue() == 1;
        return narrow
                ? january ? Integer.toString(month.getYear()) : name
                : first || january ? name + " " + month.getYear() : name;
    }

    private static double percent(BigDecimal ratio) {
        return ratio.doubleValue() * 100;
    }
}
