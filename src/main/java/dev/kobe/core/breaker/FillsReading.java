// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// How the orders that have ended were filled, oldest first.
///
/// @param orders every one that is known
/// @param resets from when on orders count for a breaker whose trip the owner has ended, by its id
public record FillsReading(List<EndedOrder> orders, Map<String, Instant> resets) {
    private static final int LATEST = 20;
    private static final int FEWEST = 5;

    public FillsReading {
        orders = List.copyOf(orders);
        resets = Collections.unmodifiableMap(new TreeMap<>(resets));
    }

    /// An order that ended.
    ///
    /// @param ref its reference, for the evidence
    /// @param ordered above zero
    /// @param filled from zero to `ordered`
    /// @param slippageBps its average price against the decision price, positive where it cost; empty
    ///     without a fill
    /// @param isMarked whether the mid at its leave was kept, as it is not of orders of older versions
    /// @param impactBps how far the mid moved against it from before its first to after its last fill; empty where
    ///     the mids are not known
    public record EndedOrder(
            String ref,
            Instant endedAt,
            BigDecimal ordered,
            BigDecimal filled,
            Optional<BigDecimal> slippageBps,
            boolean isMarked,
            Optional<BigDecimal> impactBps) {
        public EndedOrder {
            if (ordered.signum() <= 0 || filled.signum() < 0 || filled.compareTo(ordered) > 0) {
                throw new IllegalArgumentException(ref + " has filled " + filled.toPlainString() + " of "
                        + ordered.toPlainString() + ", which cannot be");
            }
        }

        /// What was not filled, as a share of what was ordered.
        public BigDecimal unfilledShare() {
            return ordered.subtract(filled).divide(ordered, MathContext.DECIMAL128);
        }
    }

    /// The orders of which the mid at their leave was kept.
    FillsReading marked() {
        return new FillsReading(orders.stream().filter(EndedOrder::isMarked).toList(), resets);
    }

    private record Sampled(String ref, BigDecimal value) {}

    private List<EndedOrder> since(String breaker) {
        Instant from = resets.getOrDefault(breaker, Instant.MIN);
        return orders.stream().filter(order -> order.endedAt().isAfter(from)).toList();
    }

    /// Whether orders were filled for a breaker of which none has this figure.
    boolean isBlindTo(String breaker, Function<EndedOrder, Optional<BigDecimal>> figure) {
        List<EndedOrder> filled = since(breaker).stream()
                .filter(order -> order.filled().signum() > 0)
                .toList();
        return !filled.isEmpty()
                && filled.stream().allMatch(order -> figure.apply(order).isEmpty());
    }

    /// The mean of a figure over the latest twenty orders that have it; fewer than five are divided by five.
    ///
    /// Example: 500 alone is 100; 30, 60, 75, 10 and 25 are 40.
    ///
    /// @param what what it is the mean of, as the beginning of a sentence
    Measured mean(String breaker, Function<EndedOrder, Optional<BigDecimal>> figure, String what) {
        List<Sampled> all = since(breaker).stream()
                .flatMap(order -> figure.apply(order).stream().map(value -> new Sampled(order.ref(), value)))
                .toList();
        List<Sampled> latest = all.subList(Math.max(0, all.size() - LATEST), all.size());
        BigDecimal sum = latest.stream().map(Sampled::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal under = BigDecimal.valueOf(Math.max(FEWEST, latest.size()));
        String evidence = latest.stream()
                .max(Comparator.comparing(Sampled::value))
                .map(worst -> what + ", " + latest.size() + " of them, the worst "
                        + worst.value()
                                .setScale(2, RoundingMode.HALF_EVEN)
                                .stripTrailingZeros()
                                .toPlainString() + " by "
                        + worst.ref())
                .orElse("No order has been filled yet");
        return new Measured(sum, under, () -> evidence);
    }
}
