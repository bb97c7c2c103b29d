// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.List;
import java.util.function.Function;

/// Every breaker that this version watches, in the order in which they are shown.
public final class Breakers {
    private record Kind(Levels usual, Function<Levels, Breaker> make) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(DayDrawdownBreaker.USUAL, DayDrawdownBreaker::new),
            new Kind(WeekDrawdownBreaker.USUAL, WeekDrawdownBreaker::new),
            new Kind(PeakDrawdownBreaker.USUAL, PeakDrawdownBreaker::new));

    /// All of them at their usual levels.
    public static final List<Breaker> ALL =
            KINDS.stream().map(kind -> kind.make().apply(kind.usual())).toList();

    private Breakers() {}

    /// All of them at the owner's levels.
    public static List<Breaker> all(BreakerLimits limits) {
        return KINDS.stream()
                .map(kind -> kind.make().apply(limits.of(kind.make().apply(kind.usual()))))
                .toList();
    }
}
