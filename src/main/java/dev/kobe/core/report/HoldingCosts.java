// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What the shares held cost in the base currency, each purchase at its own rate; a sale takes its share of the cost.
///
/// Example: 100 bought for 80.00 pounds and 100 for 90.00, half sold: 85.00 are left.
final class HoldingCosts {
    private record Held(BigDecimal shares, Optional<BigDecimal> cost) {}

    private HoldingCosts() {}

    /// Cost by instrument; absent where a purchase's rate did not join its currency with the base.
    static Map<InstrumentId, Optional<BigDecimal>> of(
            Collection<Fill> fills, List<ActionPosting> actions, Currency base) {
        Map<InstrumentId, Held> held = new TreeMap<>();
        Deque<ActionPosting> due = new ArrayDeque<>(actions);
        fills.stream()
                .sorted(Comparator.comparing(Fill::at).thenComparing(Fill::id))
                .forEach(fill -> {
                    while (!due.isEmpty() && !due.getFirst().changeover().isOld(fill.at())) {
                        exchange(due.removeFirst(), held);
                    }
                    Held before = held.getOrDefault(
                            fill.instrument(), new Held(BigDecimal.ZERO, Optional.of(BigDecimal.ZERO)));
                    held.put(
                            fill.instrument(),
                            fill.side() == Side.BUY ? bought(before, fill, base) : sold(before, fill));
                });
        due.forEach(one -> exchange(one, held));
        Map<InstrumentId, Optional<BigDecimal>> costs = new TreeMap<>();
        held.forEach((instrument, one) -> costs.put(instrument, one.cost()));
        return costs;
    }

    /// The old shares that were bought become new ones with the part of their cost that the holding kept.
    private static void exchange(ActionPosting action, Map<InstrumentId, Held> held) {
        ActionPosting.Exchange one = action.exchanges().getFirst();
        Held old = held.remove(one.from());
        if (old == null) {
            return;
        }
        BigDecimal shares = old.shares()
                .multiply(sum(action, ActionPosting.Exchange::given))
                .divide(sum(action, ActionPosting.Exchange::taken), MathContext.DECIMAL64);
        BigDecimal cost = sum(action, ActionPosting.Exchange::takenCost);
        Optional<BigDecimal> kept = cost.signum() == 0
                ? old.cost()
                : old.cost().map(paid -> paid.multiply(sum(action, ActionPosting.Exchange::givenCost))
                        .divide(cost, MathContext.DECIMAL64));
        held.merge(
                one.to(),
                new Held(shares, kept),
                (first, second) -> new Held(
                        first.shares().add(second.shares()),
                        first.cost().flatMap(paid -> second.cost().map(paid::add))));
    }

    private static BigDecimal sum(ActionPosting action, Function<ActionPosting.Exchange, BigDecimal> part) {
        return action.exchanges().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Held bought(Held before, Fill fill, Currency base) {
        Optional<BigDecimal> paid = fill.worth(base);
        return new Held(
                before.shares().add(fill.quantity().value()), before.cost().flatMap(cost -> paid.map(cost::add)));
    }

    private static Held sold(Held before, Fill fill) {
        BigDecimal left = before.shares().subtract(fill.quantity().value());
        if (left.signum() <= 0) {
            return new Held(BigDecimal.ZERO, Optional.of(BigDecimal.ZERO));
        }
        return new Held(
                left, before.cost().map(cost -> cost.multiply(left).divide(before.shares(), MathContext.DECIMAL64)));
    }
}
