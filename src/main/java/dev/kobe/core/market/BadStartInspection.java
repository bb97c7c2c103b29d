// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A series whose first days leap by a quarter or more without a dividend or split: what stands before the leap
/// was no market's price.
public final class BadStartInspection implements Inspection {
    private static final int FIRST_BARS = 10;
    private static final double LEAP = 1.25;

    @Override
    public String code() {
        return "BAD_START";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        if (bars.kind() != BarKind.DAILY || !bars.trades()) {
            return List.of();
        }
        List<Integer> leaps = new ArrayList<>();
        for (int bar = 1; bar < Math.min(FIRST_BARS, bars.size()); bar++) {
            if (bars.size() > FIRST_BARS && bars.split(bar) == 1 && Steps.beyond(Steps.into(bars, bar), LEAP)) {
                leaps.add(bar);
            }
        }
        if (leaps.isEmpty()) {
            return List.of();
        }
        List<Integer> before = IntStream.range(0, leaps.getLast()).boxed().toList();
        return List.of(Finding.doubt(
                code(),
                before,
                Dated.count(before) + " at the start, before a step of "
                        + Dated.percent(Steps.into(bars, leaps.getLast()) - 1) + " on "
                        + bars.date(leaps.getLast())));
    }
}
