// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Weight;
import java.time.LocalDate;
import java.util.List;

/// The ranking of a universe at one month end, best first, with the weight each instrument should have.
///
/// Momentum at month end t is `P[t-skip] / P[t-skip-formation] - 1` (Jegadeesh and Titman, 1993), a ratio: 0.2255 is
/// 22.55 %. Ranks are ordinal from 1; ties stand in symbol order.
public record SignalRanking(
        LocalDate signalDate,
        LocalDate skipMonthEnd,
        LocalDate formationMonthEnd,
        int formation,
        int skip,
        int topN,
        List<Ranked> ranking,
        List<Unranked> unranked) {

    /// One ranked instrument; the target is 1/topN for the first topN and zero below.
    public record Ranked(InstrumentId instrument, double momentum, int rank, Weight target) {}

    /// One instrument that has no rank, and why: never ranked last in its stead.
    public record Unranked(InstrumentId instrument, String why) {}
}
