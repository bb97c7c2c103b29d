// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.List;
import java.util.function.Function;

/// Every breaker that there is, in the order in which they are shown.
public final class Breakers {
    private record Kind(Levels usual, Function<Levels, Breaker> make) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(DayDrawdownBreaker.USUAL, DayDrawdownBreaker::new),
            new Kind(WeekDrawdownBreaker.USUAL, WeekDrawdownBreaker::new),
            new Kind(PeakDrawdownBreaker.USUAL, PeakDrawdownBreaker::new),
            new Kind(VixBreaker.USUAL, VixBreaker::new),
            new Kind(VixHourBreaker.USUAL, VixHourBreaker::new),
            new Kind(VixDayBreaker.USUAL, VixDayBreaker::new),
            new Kind(LossStreakBreaker.USUAL, LossStreakBreaker::new),
            new Kind(DayLossesBreaker.USUAL, DayLossesBreaker::new),
            new Kind(HourLossesBreaker.USUAL, HourLossesBreaker::new),
            new Kind(WinStreakBreaker.USUAL, WinStreakBreaker::new),
            new Kind(SlippageBreaker.USUAL, SlippageBreaker::new),
            new Kind(UnfilledBreaker.USUAL, UnfilledBreaker::new),
            new Kind(ImpactBreaker.USUAL, ImpactBreaker::new),
            new Kind(CorrelationBreaker.USUAL, CorrelationBreaker::new),
            new Kind(RegimeBreaker.USUAL, RegimeBreaker::new),
            new Kind(BetaBreaker.USUAL, BetaBreaker::new),
            new Kind(StalePricesBreaker.USUAL, StalePricesBreaker::new),
            new Kind(MissingPricesBreaker.USUAL, MissingPricesBreaker::new),
            new Kind(ApartPricesBreaker.USUAL, ApartPricesBreaker::new),
            new Kind(ServiceBreaker.USUAL, ServiceBreaker::new));

    /// All of them at their usual levels.
    public static final List<Breaker> ALL =
            KINDS.stream().map(kind -> kind.make().apply(kind.usual())).toList();

    private Breakers() {}

    /// Those that a desk watches, at its owner's levels.
    public static List<Breaker> all(BreakerLimits limits) {
        return KINDS.stream()
                .filter(kind -> limits.watches(kind.make().apply(kind.usual())))
                .map(kind -> kind.make().apply(limits.of(kind.make().apply(kind.usual()))))
                .toList();
    }
}
