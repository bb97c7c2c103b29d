// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.quantity.Weight;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The limits that are shares of something: of a day's volume, of equity.
///
/// @param volume check 19: largest order as a share of the average daily volume, 0.01
/// @param volumeWarns check 19: from here on it is said, 0.0025
/// @param displayedTimes check 19: how many times the displayed size an order of a fund may be before it is said, 5
/// @param sector check 21: largest sector after the trade, 0.40 of equity
/// @param sectorExempt check 21: strategies that may go beyond it with a word, the rotation
/// @param turnover check 30: most that one ticket may trade, both sides, 2.05 of equity; a full rotation is 2.00
/// @param turnoverWarns check 30: from here on it is said, 1.40
/// @param dayTurnover check 30: most that a day may trade, 2.10
public record ShareLimits(
        Weight volume,
        Weight volumeWarns,
        int displayedTimes,
        Weight sector,
        Set<StrategyId> sectorExempt,
        Weight turnover,
        Weight turnoverWarns,
        Weight dayTurnover) {
    /// What holds where nobody has typed in anything else.
    public static final ShareLimits USUAL = new ShareLimits(
            Weight.of("0.01"),
            Weight.of("0.0025"),
            5,
            Weight.of("0.40"),
            Set.of(StrategyId.MOMENTUM_12_1),
            Weight.of("2.05"),
            Weight.of("1.40"),
            Weight.of("2.10"));

    public ShareLimits {
        sectorExempt = Collections.unmodifiableSet(new TreeSet<>(sectorExempt));
    }
}
