// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.ArrayList;
import java.util.List;

/// A bar within a week of a split that steps by the split's own ratio: it is on the other side's scale. A file
/// whose prices are all on one scale shows no step at a split.
public final class SplitStepInspection implements Inspection {
    /// How many bars from the split a wrong one may lie.
    private static final int REACH = 5;

    private static final double TOLERANCE = 0.05;

    @Override
    public String code() {
        return "SPLIT_STEP";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        List<Integer> wrong = new ArrayList<>();
        for (int event = 0; event < bars.size(); event++) {
            double ratio = bars.split(event);
            if (!Steps.beyond(ratio, Steps.LEAST_SPLIT)) {
                continue;
            }
            int last = Math.min(bars.size() - 1, event + REACH);
            for (int bar = Math.max(1, event - REACH); bar <= last; bar++) {
                double step = Steps.returnInto(bars, bar);
                if ((Steps.near(step, ratio, TOLERANCE) || Steps.near(step, 1 / ratio, TOLERANCE))
                        && !wrong.contains(bar - 1)) {
                    wrong.add(bar);
                }
            }
        }
        return wrong.isEmpty()
                ? List.of()
                : List.of(Finding.doubt(
                        code(),
                        wrong,
                        Dated.count(wrong) + " on another scale beside a split: " + Dated.days(bars, wrong)));
    }
}
