// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.ArrayList;
import java.util.List;

/// A daily bar whose close leaps away by half or more and is back on the next bar within a tenth: a bad print.
public final class BadPrintInspection implements Inspection {
    private static final double LEAP = 1.5;

    /// What has no volume is an index or a figure, and a volatility index may leap by half and come back.
    private static final double LEAP_OF_AN_INDEX = 2;

    private static final double BACK = 0.10;

    @Override
    public String code() {
        return "BAD_PRINT";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        List<Integer> prints = new ArrayList<>();
        double leap = bars.trades() ? LEAP : LEAP_OF_AN_INDEX;
        for (int bar = 1; bar + 1 < bars.size() && bars.kind() == BarKind.DAILY; bar++) {
            double there = Steps.into(bars, bar);
            double back = Steps.into(bars, bar + 1);
            if (Steps.beyond(there, leap) && Steps.near(there * back, 1, BACK)) {
                prints.add(bar);
            }
        }
        return prints.isEmpty()
                ? List.of()
                : List.of(Finding.doubt(
                        code(),
                        prints,
                        Dated.count(prints) + " far from both neighbours, which agree: " + Dated.days(bars, prints)));
    }
}
