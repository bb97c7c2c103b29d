// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A price that steps by a hundred from one bar to the next: pounds beside pence. Which stretch is in which
/// unit cannot be told from the file, so every bar is in doubt.
public final class UnitFlipInspection implements Inspection {
    private static final double HUNDRED = 100;

    /// A real move may hide in the step.
    private static final double TOLERANCE = 0.20;

    @Override
    public String code() {
        return "UNIT_FLIP";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        List<Integer> flips = new ArrayList<>();
        for (int bar = 1; bar < bars.size(); bar++) {
            double step = Steps.into(bars, bar);
            if (Steps.near(step, HUNDRED, TOLERANCE) || Steps.near(step, 1 / HUNDRED, TOLERANCE)) {
                flips.add(bar);
            }
        }
        return flips.isEmpty()
                ? List.of()
                : List.of(Finding.doubt(
                        code(),
                        IntStream.range(0, bars.size()).boxed().toList(),
                        "the price steps by a hundred on " + Dated.days(bars, flips)
                                + ", as between pounds and pence; which bars are in which unit is not known"));
    }
}
