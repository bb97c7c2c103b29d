// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.Weight;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The limits that the checks compare with and the levels of the breakers, under one version that rises with every
/// change.
///
/// @param reconciledWithin check 3: how long ago the books may have been found equal, 5 minutes
/// @param cutOff check 8: margin before the window closes, 2 minutes
/// @param shareCap check 17: most shares in one order
/// @param pairCap check 17 for currency pairs: most units of the pair's base in one order
/// @param orderShare check 18: largest order as a share of equity, 0.40; `orderValue` its absolute cap
/// @param positionShare check 20: largest position after the trade, 0.40 of equity
/// @param grossShare check 22: gross exposure after the trade, 1.00 of equity
/// @param reserveShare check 23: least cash after trade and fees, 0.005 of equity
/// @param prices checks 9, 11 and 13 to 15
/// @param shares checks 19, 21 and 30
/// @param pace checks 29 and 31 to 35
/// @param costs checks 37 and 38
/// @param ground checks 26, 39, 40 and 42
/// @param breakers the levels of the breakers, all of them named, and what is not watched; empty in limits that were
///     journaled before levels were limits, which say nothing of them
/// @param assumed which of these nobody has typed in: shown in `kobe check`
public record GateLimits(
        int version,
        Duration reconciledWithin,
        Duration cutOff,
        Duration quoteFreshness,
        Quantity shareCap,
        Quantity pairCap,
        Weight orderShare,
        Money orderValue,
        Weight positionShare,
        Weight grossShare,
        Weight reserveShare,
        Bps flattenOffset,
        Set<SecurityType> excludedTypes,
        PriceLimits prices,
        ShareLimits shares,
        PaceLimits pace,
        CostLimits costs,
        GroundLimits ground,
        Optional<BreakerLimits> breakers,
        Set<String> assumed) {
    public GateLimits {
        excludedTypes = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(excludedTypes));
        assumed = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(assumed));
    }

    /// The same figures under another version.
    public GateLimits as(int number) {
        return with(number, breakers);
    }

    /// The same figures with these levels of breakers.
    public GateLimits watching(BreakerLimits levels) {
        return with(version, Optional.of(levels));
    }

    private GateLimits with(int number, Optional<BreakerLimits> levels) {
        return new GateLimits(
                number,
                reconciledWithin,
                cutOff,
                quoteFreshness,
                shareCap,
                pairCap,
                orderShare,
                orderValue,
                positionShare,
                grossShare,
                reserveShare,
                flattenOffset,
                excludedTypes,
                prices,
                shares,
                pace,
                costs,
                ground,
                levels,
                assumed);
    }

    /// Limits of which those of the groups are the usual ones.
    public static GateLimits usual(
            int version,
            Duration reconciledWithin,
            Duration cutOff,
            Duration quoteFreshness,
            Quantity shareCap,
            Quantity pairCap,
            Weight orderShare,
            Money orderValue,
            Weight positionShare,
            Weight grossShare,
            Weight reserveShare,
            Bps flattenOffset,
            Set<SecurityType> excludedTypes,
            Set<String> assumed) {
        return new GateLimits(
                version,
                reconciledWithin,
                cutOff,
                quoteFreshness,
                shareCap,
                pairCap,
                orderShare,
                orderValue,
                positionShare,
                grossShare,
                reserveShare,
                flattenOffset,
                excludedTypes,
                PriceLimits.USUAL,
                ShareLimits.USUAL,
                PaceLimits.USUAL,
                CostLimits.USUAL,
                GroundLimits.USUAL,
                Optional.empty(),
                assumed);
    }
}
