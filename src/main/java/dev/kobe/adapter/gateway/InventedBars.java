// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.HistoryMessage.WireBar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;

/// A past that never was: two slow waves and a little chance, the same for one seed, contract and day. On the day
/// on which the gateway opened it stands at the former close of its market.
final class InventedBars {
    private static final double YEARLY = 380;
    private static final double MONTHLY = 47;

    private final long seed;
    private final LocalDate anchor;

    InventedBars(long seed, LocalDate anchor) {
        this.seed = seed;
        this.anchor = anchor;
    }

    /// @param close the former close of the market, in units of the quote
    WireBar bar(Listing listing, BigDecimal close, LocalDate day) {
        BigDecimal step = listing.stepAt(close);
        BigDecimal end = level(listing, close, day, step);
        BigDecimal start = level(listing, close, day.minusDays(1), step);
        SplittableRandom chance = chance(listing, day);
        BigDecimal reach = onStep(close.multiply(BigDecimal.valueOf(0.004 * chance.nextDouble())), step);
        return new WireBar(
                ServerTime.day(day),
                Optional.of(start),
                Optional.of(start.max(end).add(reach)),
                Optional.of(start.min(end).subtract(reach)),
                Optional.of(end),
                Optional.of(BigDecimal.valueOf(10_000 + chance.nextInt(90_000))),
                Optional.of(onStep(start.add(end).divide(BigDecimal.TWO), step)),
                200 + chance.nextInt(1_800));
    }

    private BigDecimal level(Listing listing, BigDecimal close, LocalDate day, BigDecimal step) {
        double factor = 1 + wave(listing, day) - wave(listing, anchor);
        return onStep(close.multiply(BigDecimal.valueOf(factor)), step);
    }

    private double wave(Listing listing, LocalDate day) {
        double at = day.toEpochDay() + listing.conId() % 100;
        return 0.15 * Math.sin(2 * Math.PI * at / YEARLY)
                + 0.04 * Math.sin(2 * Math.PI * at / MONTHLY)
                + 0.01 * (chance(listing, day).nextDouble() - 0.5);
    }

    private SplittableRandom chance(Listing listing, LocalDate day) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ listing.conId() * 31L ^ day.toEpochDay() << 20);
    }

    private static BigDecimal onStep(BigDecimal exact, BigDecimal step) {
        return exact.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step);
    }
}
