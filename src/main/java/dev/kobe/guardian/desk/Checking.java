// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.gate.CashReserveCheck;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.gate.GrossCheck;
import dev.kobe.core.gate.LossFacts;
import dev.kobe.core.gate.OrderUnderCheck;
import dev.kobe.core.gate.PreTradeCheck;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.ManualOrder;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.TradingWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Lays everything that the gate's checks may look at beside one order: for a ticket as it is drawn, and for an order
/// directly before its bytes leave.
public final class Checking {
    private static final Duration DUPLICATES = Duration.ofHours(24);
    private static final List<PreTradeCheck> CASH = List.of(new GrossCheck(), new CashReserveCheck());

    private Checking() {}

    /// Every check over every line of a ticket that is being drawn.
    static List<CheckResult> draft(DeskState state, Readings readings, DeskRules rules, Ticket ticket, Instant now) {
        List<Order> orders = ticket.lines().stream()
                .map(one -> order(ticket, one, 1, one.quantity()))
                .toList();
        List<CheckResult> results = new ArrayList<>();
        for (Order one : orders) {
            List<Order> planned =
                    orders.stream().filter(other -> !other.equals(one)).toList();
            results.addAll(PreTradeChecks.judge(under(
                    OrderUnderCheck.Moment.DRAFT,
                    state,
                    readings,
                    rules,
                    ticket,
                    Optional.empty(),
                    one,
                    planned,
                    now,
                    false)));
        }
        return results;
    }

    /// Every check over an order whose intent is journaled, as the door runs them.
    ///
    /// @param intentDurable whether the journal has forced the intent to disk
    public static List<CheckResult> send(
            DeskState state, Readings readings, DeskRules rules, Order order, Instant now, boolean intentDurable) {
        return PreTradeChecks.judgeToSend(sending(state, readings, rules, order, now, intentDurable));
    }

    private static OrderUnderCheck sending(
            DeskState state, Readings readings, DeskRules rules, Order order, Instant now, boolean intentDurable) {
        TicketRecord ticket = state.tickets().get(order.ref().ticket());
        if (ticket == null) {
            throw new IllegalStateException(order.ref() + " belongs to no ticket");
        }
        return under(
                OrderUnderCheck.Moment.SEND,
                state,
                readings,
                rules,
                ticket.ticket(),
                Optional.of(ticket),
                order,
                List.of(),
                now,
                intentDurable);
    }

    /// Whether the gate's checks of cash would let an order through now if it were for so many, whatever else they say.
    static Predicate<Quantity> affords(DeskState state, Readings readings, DeskRules rules, Order order, Instant now) {
        OrderUnderCheck whole = sending(state, readings, rules, order, now, true);
        return quantity -> {
            Order part = order.of(quantity);
            OrderUnderCheck asked = whole.with(part, estimate(rules, whole.listed(), part));
            return CASH.stream().noneMatch(check -> check.judge(asked).denies());
        };
    }

    static Order order(Ticket ticket, TicketLine line, int attempt, Quantity quantity) {
        return new Order(
                new OrderRef(ticket.id(), line.line(), attempt),
                ticket.strategy(),
                line.instrument(),
                line.side(),
                quantity,
                line.limit(),
                ticket.purpose());
    }

    private static OrderUnderCheck under(
            OrderUnderCheck.Moment moment,
            DeskState state,
            Readings readings,
            DeskRules rules,
            Ticket ticket,
            Optional<TicketRecord> record,
            Order order,
            List<Order> planned,
            Instant now,
            boolean intentDurable) {
        DeskIdentity identity = state.identity().orElseThrow();
        GateLimits limits = state.limits().orElseThrow();
        LocalDate today = state.session().orElseThrow();
        Optional<Valuation> valuation = BreakerReadings.valuation(state, readings, rules, now);
        Optional<Instrument> listed = rules.listed(order.instrument());
        List<OrderRecord> others = state.orders().values().stream()
                .filter(one -> !one.order().ref().equals(order.ref()))
                .toList();
        return new OrderUnderCheck(
                moment,
                now,
                order,
                planned,
                state.book(),
                others.stream().filter(OrderRecord::isOpen).toList(),
                state.orders().values().stream()
                        .filter(one -> !one.order().ref().equals(order.ref()) || one.state() != OrderState.INTENDED)
                        .filter(one -> Duration.between(one.intendedAt(), now).compareTo(DUPLICATES) < 0)
                        .toList(),
                unaccounted(state, order),
                state.isHalted(),
                state.board().action(),
                state.link().mayTrade() && state.link().accountProven(),
                state.reconciledAt(),
                identity.account(),
                identity.profile(),
                ticket.account(),
                ticket.profile(),
                ticket.hash(),
                record.flatMap(TicketRecord::approval),
                listed,
                Optional.ofNullable(readings.contracts().get(order.instrument())),
                isOpen(identity, listed, now, today),
                Optional.of(new TradingWindow(ticket.opens(), ticket.closes())),
                readings.quote(order.instrument()),
                List.copyOf(readings.quotes().values()),
                rate(readings, identity, order),
                valuation.flatMap(Valuation::equity),
                estimate(rules, listed, order),
                identity.cashAccount(),
                state.brokerValue().flatMap(BrokerValue::settledShort),
                today,
                limits,
                // A simulated broker that tells no time lives on the desk's own clock.
                readings.clockAhead().or(() -> identity.simulated() ? Optional.of(Duration.ZERO) : Optional.empty()),
                intentDurable,
                Facts.market(state, readings, rules, ticket, order, now),
                Facts.ticket(state, ticket, record, order),
                Facts.day(state, readings, order, today),
                new LossFacts(BreakerReadings.equity(state, valuation), rules.breakers(state)),
                Facts.ground(state, identity, readings, order, now));
    }

    private static List<String> unaccounted(DeskState state, Order order) {
        Stream<String> doubtful = state.uncertainOrders().stream()
                .filter(one -> one.order().instrument().equals(order.instrument()))
                .filter(one -> !one.order().ref().equals(order.ref()))
                .map(one -> "The fate of " + one.order().ref() + " is not known");
        return Stream.concat(doubtful, byHand(state, order.instrument()).stream())
                .toList();
    }

    /// Orders of the owner's own hand that work at the broker for an instrument, a sentence each.
    static List<String> byHand(DeskState state, InstrumentId instrument) {
        return state.link().manualOrders().stream()
                .filter(one -> one.instrument().filter(instrument::equals).isPresent())
                .map(ManualOrder::sentence)
                .toList();
    }

    private static Optional<dev.kobe.core.quantity.FxRate> rate(Readings readings, DeskIdentity identity, Order order) {
        Currency currency = order.limit().currency();
        return currency.equals(identity.base())
                ? readings.rates().stream().findFirst()
                : readings.rate(identity.base(), currency);
    }

    private static Money estimate(DeskRules rules, Optional<Instrument> listed, Order order) {
        return listed.map(one -> rules.costs().estimate(one, order.limit().worth(order.quantity())))
                .orElse(Money.zero(order.limit().currency()));
    }

    /// Whether the venue of an instrument is in continuous trading; currency pairs trade while the desk's venue does.
    private static boolean isOpen(DeskIdentity identity, Optional<Instrument> listed, Instant now, LocalDate today) {
        return listed.map(one -> one.isCurrencyPair() ? identity.mainVenue() : one.venue())
                .flatMap(venue -> TradingCalendar.of(venue).session(today))
                .filter(session -> session.isOpenAt(now))
                .isPresent();
    }
}
