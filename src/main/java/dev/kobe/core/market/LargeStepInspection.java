// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Steps by a factor of 1.25 or more in a day, up or down, that no dividend of the file explains; they may be
/// true.
public final class LargeStepInspection implements Inspection {
    private static final double LARGE = 1.25;

    @Override
    public String code() {
        return "LARGE_STEP";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        List<Integer> steps = new ArrayList<>();
        for (int bar = 1; bar < bars.size() && bars.kind() == BarKind.DAILY; bar++) {
            if (Steps.beyond(Steps.into(bars, bar), LARGE)) {
                steps.add(bar);
            }
        }
        return steps.stream()
                .max(Comparator.comparingDouble(bar -> Math.abs(Math.log(Steps.into(bars, bar)))))
                .map(most -> List.of(Finding.warning(
                        code(),
                        steps,
                        (steps.size() == 1 ? "1 step" : steps.size() + " steps")
                                + " by a factor of 1.25 or more, the largest "
                                + Dated.percent(Steps.into(bars, most) - 1) + " on " + bars.date(most))))
                .orElse(List.of());
    }
}
