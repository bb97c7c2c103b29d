// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.breaker.FillsReading;
import dev.kobe.core.breaker.TradesReading;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderMids;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.RoundTrip;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the tickets that have ended brought and how their orders were filled; while a ticket works, nothing of it
/// counts.
final class EndedTrades {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private EndedTrades() {}

    /// One line of a ticket, whatever the number of its attempts.
    private record Line(TicketId ticket, long number) implements Comparable<Line> {
        static Line of(OrderRef ref) {
            return new Line(ref.ticket(), ref.line());
        }

        @Override
        public int compareTo(Line other) {
            int byTicket = ticket.compareTo(other.ticket);
            return byTicket != 0 ? byTicket : Long.compare(number, other.number);
        }

        @Override
        public String toString() {
            return ticket + "/" + number;
        }
    }

    /// The closed lines of ended tickets, first in, first out, each net of its commissions in its own currency. What
    /// purchases before the desk's first fill cost is not known, and sales of such shares are left
    /// out. Missing while a commission is not known on which it depends whether a line was a loss.
    static Outcome<TradesReading> closed(DeskState state) {
        LocalDate session = state.session().orElse(LocalDate.EPOCH);
        Map<Line, List<RoundTrip>> lines = new TreeMap<>();
        if (!state.tickets().isEmpty()) {
            for (RoundTrip trip :
                    RoundTrip.match(state.fills().values(), state.commissions(), state.actionPostings())) {
                if (ended(state, trip.closedBy().ticket()).isPresent()) {
                    lines.computeIfAbsent(Line.of(trip.closedBy()), line -> new ArrayList<>())
                            .add(trip);
                }
            }
        }
        List<TradesReading.ClosedLine> closed = new ArrayList<>();
        for (Map.Entry<Line, List<RoundTrip>> one : lines.entrySet()) {
            BigDecimal gross = one.getValue().stream().map(RoundTrip::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean isCosted =
                    one.getValue().stream().allMatch(trip -> trip.net().isPresent());
            if (!isCosted && gross.signum() > 0) {
                return Outcome.missing(
                        "commissions",
                        "What " + one.getKey() + " cost has not arrived, and on it depends whether it was a loss.");
            }
            Instant endedAt = ended(state, one.getKey().ticket()).orElseThrow();
            closed.add(new TradesReading.ClosedLine(
                    one.getKey().toString(),
                    endedAt,
                    day(state, endedAt),
                    isCosted
                            ? one.getValue().stream()
                                    .flatMap(trip -> trip.net().stream())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                            : gross));
        }
        closed.sort(Comparator.comparing(TradesReading.ClosedLine::endedAt));
        return Outcome.ok(new TradesReading(session, closed, state.board().resets()));
    }

    /// The orders of ended tickets that left, each against its decision price.
    static Outcome<FillsReading> orders(DeskState state) {
        Map<OrderRef, List<Fill>> fills = new HashMap<>();
        state.fills().values().forEach(fill -> fills.computeIfAbsent(fill.ref(), ref -> new ArrayList<>())
                .add(fill));
        List<FillsReading.EndedOrder> orders = state.orders().values().stream()
                .filter(one -> one.sentAt().isPresent() && one.state().isFinal())
                .filter(one -> ended(state, one.order().ref().ticket()).isPresent())
                .sorted(Comparator.comparing(OrderRecord::changedAt))
                .map(one -> order(state, one, fills.getOrDefault(one.order().ref(), List.of())))
                .toList();
        return Outcome.ok(new FillsReading(orders, state.board().resets()));
    }

    private static FillsReading.EndedOrder order(DeskState state, OrderRecord record, List<Fill> fills) {
        OrderMids mids = state.mids().getOrDefault(record.order().ref(), OrderMids.NONE);
        BigDecimal ordered = record.order().quantity().value();
        BigDecimal filled = fills.stream().map(one -> one.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new FillsReading.EndedOrder(
                record.order().ref().toString(),
                ended(state, record.order().ref().ticket()).orElseThrow(),
                ordered,
                // The broker may fill more than was asked for; nothing of the order is then left.
                filled.min(ordered),
                decision(state, record.order().ref())
                        .flatMap(mid -> slippage(mid, record.order().side(), fills, filled)),
                mids.arrival().isPresent(),
                mids.impactBps(record.order().side()));
    }

    /// The average price against the decision price in basis points of it, positive where it cost.
    ///
    /// Example: 100 bought at 150.10 and 100 at 150.20 on a decision price of 150.00 cost 10 bps.
    private static Optional<BigDecimal> slippage(Price mid, Side side, List<Fill> fills, BigDecimal filled) {
        if (filled.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal decided = mid.inCurrency();
        BigDecimal paid = fills.stream()
                .map(one -> one.price().inCurrency().multiply(one.quantity().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal worse = paid.subtract(decided.multiply(filled));
        return Optional.of((side == Side.BUY ? worse : worse.negate())
                .multiply(TEN_THOUSAND)
                .divide(decided.multiply(filled), MathContext.DECIMAL128));
    }

    private static Optional<Price> decision(DeskState state, OrderRef ref) {
        return Optional.ofNullable(state.tickets().get(ref.ticket()))
                .flatMap(record -> record.ticket().lines().stream()
                        .filter(line -> line.line() == ref.line())
                        .findFirst())
                .map(TicketLine::mid);
    }

    /// When a ticket ended; empty while it works, and for what no ticket of ours explains.
    private static Optional<Instant> ended(DeskState state, TicketId ticket) {
        return Optional.ofNullable(state.tickets().get(ticket))
                .filter(one -> one.state().isFinal())
                .map(TicketRecord::changedAt);
    }

    private static LocalDate day(DeskState state, Instant at) {
        return LocalDate.ofInstant(
                at, state.identity().orElseThrow().mainVenue().zone());
    }
}
