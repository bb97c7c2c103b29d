// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.List;

/// Every breaker that this version watches, in the order in which they are shown.
public final class Breakers {
    private Breakers() {}

    public static List<Breaker> all(DrawdownLimits limits) {
        return List.of(
                new DayDrawdownBreaker(limits), new WeekDrawdownBreaker(limits), new PeakDrawdownBreaker(limits));
    }
}
