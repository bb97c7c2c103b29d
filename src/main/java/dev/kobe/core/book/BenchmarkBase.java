// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.instrument.InstrumentId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The prices from which a benchmark is measured, brought to the scale of today's: a fund that was split in between is
/// measured from what its former price is worth in new shares.
///
/// A booked action says the ratio. A fund that the desk does not hold is in no statement: a step by a half or more that
/// is near a split's ratio is taken for a split, and the session on which it is seen has no point. Of
/// a booked action the day is known and not the hour, so that its ratio counts where it explains the
/// step better than no action does.
///
/// Example: a fund at 90.00 before a split 3 for 1 is measured from 30.00.
///
/// @param isCertain whether no split was taken for one by its step alone
record BenchmarkBase(Map<InstrumentId, BigDecimal> anchor, Map<InstrumentId, BigDecimal> latest, boolean isCertain) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// Smaller splits cannot be told from a day's move.
    private static final BigDecimal LEAST = new BigDecimal("1.5");

    /// How far the step of a split's day may lie from its ratio.
    private static final BigDecimal NEAR = new BigDecimal("1.05");

    /// The bases of a track for today's prices.
    ///
    /// @param last the session of the latest prices
    /// @param actions those that are booked, the first changeover first
    static BenchmarkBase of(
            BenchmarkTrack track,
            Map<InstrumentId, BigDecimal> now,
            LocalDate last,
            LocalDate session,
            List<ActionPosting> actions) {
        Map<InstrumentId, BigDecimal> anchor = new TreeMap<>(track.anchor());
        Map<InstrumentId, BigDecimal> latest = new TreeMap<>(track.latest());
        for (ActionPosting one : actions) {
            LocalDate day = one.changeover().lastOld().atOffset(ZoneOffset.UTC).toLocalDate();
            boolean isBetween = one.cash().isEmpty() && !day.isBefore(last.minusDays(1)) && !day.isAfter(session);
            BigDecimal former = latest.get(one.from());
            BigDecimal today = now.get(one.to());
            if (isBetween && former != null && today != null && explains(one, former, today)) {
                move(anchor, one);
                move(latest, one);
            }
        }
        boolean isCertain = true;
        for (Map.Entry<InstrumentId, BigDecimal> former : List.copyOf(latest.entrySet())) {
            Optional<BigDecimal> split =
                    Optional.ofNullable(now.get(former.getKey())).flatMap(today -> likely(former.getValue(), today));
            if (split.isPresent()) {
                isCertain = false;
                anchor.computeIfPresent(former.getKey(), (fund, price) -> price.multiply(split.get()));
                latest.computeIfPresent(former.getKey(), (fund, price) -> price.multiply(split.get()));
            }
        }
        return new BenchmarkBase(anchor, latest, isCertain);
    }

    /// Whether the step is nearer to what the action makes of a price than to none; a new name alone always is.
    private static boolean explains(ActionPosting action, BigDecimal former, BigDecimal today) {
        BigDecimal turned =
                today.multiply(action.ratio().to()).divide(action.ratio().from(), MathContext.DECIMAL128);
        return !action.from().equals(action.to()) || factor(former, turned).compareTo(factor(former, today)) < 0;
    }

    private static void move(Map<InstrumentId, BigDecimal> prices, ActionPosting action) {
        BigDecimal old = prices.remove(action.from());
        if (old != null) {
            prices.put(
                    action.to(),
                    old.multiply(action.ratio().from()).divide(action.ratio().to(), MathContext.DECIMAL128));
        }
    }

    /// What a former price is to be multiplied with, where the step to today's is that of a split.
    private static Optional<BigDecimal> likely(BigDecimal former, BigDecimal today) {
        BigDecimal step = factor(former, today);
        BigDecimal ratio = step.divideToIntegralValue(HALF).multiply(HALF);
        BigDecimal above = ratio.add(HALF);
        BigDecimal nearest = step.subtract(ratio).compareTo(above.subtract(step)) <= 0 ? ratio : above;
        if (nearest.compareTo(LEAST) < 0 || factor(step, nearest).compareTo(NEAR) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                today.compareTo(former) > 0 ? nearest : BigDecimal.ONE.divide(nearest, MathContext.DECIMAL128));
    }

    /// How many times the smaller price the larger one is.
    private static BigDecimal factor(BigDecimal one, BigDecimal other) {
        return one.max(other).divide(one.min(other), MathContext.DECIMAL128);
    }
}
