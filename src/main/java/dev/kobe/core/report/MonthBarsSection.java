// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
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
    private static final int EACH_SIDE = 2;

    @Override
    public String remark(ReportFacts facts) {
        return "filled bar: desk gained; open bar: desk lost; black stroke: benchmark";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<Block.Bar> bars = new ArrayList<>();
        double extent = 0;
        for (ReportFacts.Month one : facts.months()) {
            if (one.desk().isEmpty() || one.month().isBefore(MonthlyReturnsSection.oldest(facts.month(), MOST))) {
                continue;
            }
            double desk = percent(one.desk().get());
            OptionalDouble other = one.benchmark().isPresent()
                    ? OptionalDouble.of(percent(one.benchmark().get()))
                    : OptionalDouble.empty();
            extent = Math.max(extent, Math.max(Math.abs(desk), Math.abs(other.orElse(0))));
            boolean named = bars.isEmpty() || one.month().getMonthValue() == 1;
            String month = Print.shortMonth(one.month().getMonthValue());
            bars.add(new Block.Bar(named ? month + " " + one.month().getYear() : month, desk, other));
        }
        return List.of(
                bars.isEmpty()
                        ? Block.Paragraph.of(Block.Style.BODY, "Not yet: fewer than two sessions.")
                        : new Block.MonthBars(bars, Axis.symmetric(extent, EACH_SIDE)));
    }

    private static double percent(BigDecimal ratio) {
        return ratio.doubleValue() * 100;
    }
}
