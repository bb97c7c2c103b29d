// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.market.SourceBars.Column;
import java.util.ArrayList;
import java.util.List;

/// Two rows for one moment: a repetition of the same prices is used once, two different answers are both in
/// doubt.
public final class RepeatedDayInspection implements Inspection {
    @Override
    public String code() {
        return "DAY_REPEATED";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        List<Integer> same = new ArrayList<>();
        List<Integer> different = new ArrayList<>();
        int bar = 1;
        while (bar < bars.size()) {
            int first = bar - 1;
            int end = bar;
            boolean alike = true;
            while (end < bars.size() && bars.minute(end) == bars.minute(first)) {
                alike &= alike(bars, first, end);
                end++;
            }
            for (int one = alike ? bar : first; one < end && end > bar; one++) {
                (alike ? same : different).add(one);
            }
            bar = Math.max(end, bar) + 1;
        }
        List<Finding> found = new ArrayList<>();
        if (!different.isEmpty()) {
            found.add(Finding.doubt(
                    code(),
                    different,
                    Dated.count(different) + " of days that stand in the file with different prices: "
                            + Dated.days(bars, different)));
        }
        if (!same.isEmpty()) {
            found.add(Finding.warning(
                    code(), same, Dated.count(same) + " repeated word for word: " + Dated.days(bars, same)));
        }
        return found;
    }

    private static boolean alike(SourceBars bars, int one, int other) {
        for (Column column : Column.values()) {
            if (Double.compare(bars.get(column, one), bars.get(column, other)) != 0) {
                return false;
            }
        }
        return true;
    }
}
