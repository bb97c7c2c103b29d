// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One sale matched with the purchases it closes, first in, first out, with what it earned in the instrument's currency
/// net of the commissions of both sides; an entry's commission is shared by the shares it was paid for.
///
/// Example: 100 bought at 150 for 1.00, 50 sold at 155 for 0.50: gross 250.00, net 249.00.
///
/// @param closedBy the order whose fill closed it
/// @param net absent while a commission of either side has not arrived
public record RoundTrip(
        StrategyId strategy,
        InstrumentId instrument,
        BigDecimal quantity,
        OrderRef closedBy,
        Instant closedAt,
        BigDecimal gross,
        Optional<BigDecimal> net) {

    private record Lot(BigDecimal quantity, BigDecimal price, Optional<BigDecimal> commissionPerShare) {}

    private record Key(StrategyId strategy, InstrumentId instrument) {}

    /// Every sale of shares in the fills, oldest first; currency pairs are funding and make no trips.
    ///
    /// @param actions what corporate actions did, the first changeover first: they exchange lots bought before it
    public static List<RoundTrip> match(
            Iterable<Fill> fills, Map<String, Commission> commissions, List<ActionPosting> actions) {
        List<Fill> ordered = new ArrayList<>();
        fills.forEach(ordered::add);
        ordered.sort(Comparator.comparing(Fill::at).thenComparing(Fill::id));
        Map<Key, Deque<Lot>> lots = new HashMap<>();
        List<RoundTrip> trips = new ArrayList<>();
        Deque<ActionPosting> due = new ArrayDeque<>(actions);
        for (Fill fill : ordered) {
            while (!due.isEmpty() && !due.getFirst().changeover().isOld(fill.at())) {
                exchange(due.removeFirst(), lots);
            }
            if (fill.instrument().isPair()) {
                continue;
            }
            Deque<Lot> open =
                    lots.computeIfAbsent(new Key(fill.strategy(), fill.instrument()), key -> new ArrayDeque<>());
            BigDecimal quantity = fill.quantity().value();
            Optional<BigDecimal> perShare = Optional.ofNullable(
                            commissions.get(fill.id().root()))
                    .map(one -> one.amount().divide(quantity, MathContext.DECIMAL128));
            if (fill.side() == Side.BUY) {
                open.addLast(new Lot(quantity, fill.price().inCurrency(), perShare));
            } else {
                close(fill, open, perShare).ifPresent(trips::add);
            }
        }
        return trips;
    }

    private static void exchange(ActionPosting action, Map<Key, Deque<Lot>> lots) {
        List.copyOf(lots.keySet()).stream()
                .filter(one -> one.instrument().equals(action.from()))
                .forEach(one -> exchange(action.exchange(one.strategy()), lots));
    }

    /// Lots of the old shares become lots of the new ones, with the cost that the holding kept.
    private static void exchange(ActionPosting.Exchange one, Map<Key, Deque<Lot>> lots) {
        Deque<Lot> old = lots.getOrDefault(new Key(one.strategy(), one.from()), new ArrayDeque<>());
        lots.put(new Key(one.strategy(), one.from()), new ArrayDeque<>());
        if (one.given().signum() == 0) {
            return;
        }
        Deque<Lot> now = lots.computeIfAbsent(new Key(one.strategy(), one.to()), key -> new ArrayDeque<>());
        BigDecimal kept = one.takenCost().signum() == 0
                ? BigDecimal.ONE
                : one.givenCost().divide(one.takenCost(), MathContext.DECIMAL128);
        for (Lot lot : old) {
            BigDecimal shares = lot.quantity().multiply(one.given()).divide(one.taken(), MathContext.DECIMAL128);
            now.addLast(new Lot(
                    shares,
                    lot.price().multiply(kept).multiply(one.taken()).divide(one.given(), MathContext.DECIMAL128),
                    lot.commissionPerShare()
                            .map(fee -> fee.multiply(one.taken()).divide(one.given(), MathContext.DECIMAL128))));
        }
    }

    /// The part of a sale that purchases explain: what was held before the first fill has none, and earns nothing here.
    private static Optional<RoundTrip> close(Fill sale, Deque<Lot> open, Optional<BigDecimal> exitPerShare) {
        BigDecimal left = sale.quantity().value();
        BigDecimal gross = BigDecimal.ZERO;
        Optional<BigDecimal> cost = Optional.of(BigDecimal.ZERO);
        while (left.signum() > 0 && !open.isEmpty()) {
            Lot lot = open.removeFirst();
            BigDecimal part = left.min(lot.quantity());
            gross = gross.add(sale.price().inCurrency().subtract(lot.price()).multiply(part));
            cost = cost.flatMap(sum -> lot.commissionPerShare()
                    .flatMap(entry ->
                            exitPerShare.map(exit -> sum.add(entry.add(exit).multiply(part)))));
            if (lot.quantity().compareTo(part) > 0) {
                open.addFirst(new Lot(lot.quantity().subtract(part), lot.price(), lot.commissionPerShare()));
            }
            left = left.subtract(part);
        }
        BigDecimal earned = gross;
        BigDecimal closed = sale.quantity().value().subtract(left);
        return closed.signum() == 0
                ? Optional.empty()
                : Optional.of(new RoundTrip(
                        sale.strategy(),
                        sale.instrument(),
                        closed,
                        sale.ref(),
                        sale.at(),
                        gross,
                        cost.map(earned::subtract)));
    }
}
