// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.market.SourceBars.Column;
import java.util.ArrayList;
import java.util.List;

/// How far a price of a bar lies outside that bar's own low and high.
final class OutsideRange {
    /// Up to here an auction behind continuous trading explains it; beyond, the bar contradicts itself by more
    /// than two sources may differ.
    private static final double EXPLAINED = 0.005;

    /// A sixth decimal of rounding is no contradiction.
    private static final double ROUNDING = 1e-6;

    private OutsideRange() {}

    /// By what ratio a price is above the high or below the low; zero inside.
    static double of(SourceBars bars, Column price, int bar) {
        double value = bars.get(price, bar);
        double above = value / bars.get(Column.HIGH, bar) - 1;
        double below = 1 - value / bars.get(Column.LOW, bar);
        double most = Math.max(above, below);
        return most > ROUNDING ? most : 0;
    }

    /// Findings about one column: beyond the tolerance in doubt, else worth knowing.
    static List<Finding> find(String code, SourceBars bars, Column price) {
        List<Integer> far = new ArrayList<>();
        List<Integer> close = new ArrayList<>();
        double most = 0;
        double mostExplained = 0;
        for (int bar = 0; bar < bars.size(); bar++) {
            double outside = of(bars, price, bar);
            if (outside > EXPLAINED) {
                far.add(bar);
                most = Math.max(most, outside);
            } else if (outside > 0) {
                close.add(bar);
                mostExplained = Math.max(mostExplained, outside);
            }
        }
        String name = price.name().toLowerCase(java.util.Locale.ROOT);
        List<Finding> found = new ArrayList<>();
        if (!far.isEmpty()) {
            String scale =
                    far.size() * 2 > bars.size() ? ": open, high and low are on another scale than the close, " : ": ";
            found.add(Finding.doubt(
                    code,
                    far,
                    Dated.count(far) + " whose " + name + " lies outside low and high by up to " + Dated.percent(most)
                            + scale + Dated.days(bars, far)));
        }
        if (!close.isEmpty()) {
            found.add(Finding.warning(
                    code,
                    close,
                    Dated.count(close) + " whose " + name + " lies outside low and high by up to "
                            + Dated.percent(mostExplained) + ", as a closing auction can: "
                            + Dated.days(bars, close)));
        }
        return found;
    }
}
