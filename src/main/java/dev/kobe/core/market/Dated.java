// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How findings name bars and amounts.
final class Dated {
    private static final int NAMED = 3;

    private Dated() {}

    /// Days of bars: all of them up to three, else the first and how many more.
    static String days(SourceBars bars, List<Integer> which) {
        if (which.size() <= NAMED) {
            return which.stream().map(bar -> bars.date(bar).toString()).collect(Collectors.joining(", "));
        }
        return bars.date(which.getFirst()) + " and " + (which.size() - 1) + " more up to " + bars.date(which.getLast());
    }

    /// A count with its noun: `1 bar`, `3 bars`.
    static String count(List<Integer> which) {
        return which.size() == 1 ? "1 bar" : which.size() + " bars";
    }

    /// A ratio in percent with one decimal, or two below one percent.
    static String percent(double ratio) {
        return String.format(Locale.ROOT, Math.abs(ratio) < 0.01 ? "%.2f %%" : "%.1f %%", ratio * 100);
    }

    /// A ratio as a factor.
    static String factor(double ratio) {
        return String.format(Locale.ROOT, "%.4g", ratio);
    }
}
