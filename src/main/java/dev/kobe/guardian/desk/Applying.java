// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.Strike;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardPhase;
import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.FillPosting;
import dev.kobe.core.order.OrderMids;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Postings;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.record.BookedAction;
import dev.kobe.core.record.NoteSeal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Turns an event into the next state: it copies and adds, and never prices, rounds or judges.
public final class Applying {
    private Applying() {}

    /// The state after the event that was committed at `at`.
    public static DeskState apply(DeskState state, DeskEvent event, Instant at) {
        Draft draft = new Draft(state);
        switch (event) {
            case DeskEvent.DeskOpened opened -> open(draft, opened);
            case DeskEvent.LimitsChanged changed -> {
                draft.limits = Optional.of(changed.limits());
                draft.nextLimits = changed.next();
            }
            case DeskEvent.SessionBegan began -> {
                draft.session = Optional.of(began.session());
                draft.board(began.board(), at);
                draft.book = draft.book.settleThrough(began.session());
            }
            case DeskEvent.FlowPosted posted -> {
                draft.flows.add(posted.flow());
                draft.book = draft.book.post(posted.flow().amount());
            }
            case DeskEvent.CashBooked booked -> {
                draft.bookings.put(booked.booking().id(), new DeskState.Booked(at, booked.booking()));
                booked.flow().ifPresent(draft.flows::add);
                draft.book = draft.book.post(booked.change());
            }
            case DeskEvent.ActionBooked booked -> {
                draft.actions.put(booked.action().booking().id(), booked.action());
                draft.book = booked.action().posting().apply(draft.book);
            }
            case DeskEvent.TicketProposed proposed ->
                draft.tickets.put(proposed.ticket().ticket().id(), proposed.ticket());
            case DeskEvent.TicketApproved approved -> approve(draft, approved, at);
            case DeskEvent.TicketMoved moved ->
                change(draft.tickets, moved.ticket(), before -> before.with(moved.state(), moved.at(), moved.reason())
                        .sendingAt(moved.sendsAt()));
            case DeskEvent.TicketClosing closing ->
                change(draft.tickets, closing.ticket(), before -> before.with(before.state(), at, closing.reason())
                        .closed());
            case DeskEvent.OrderIntended intended ->
                draft.orders.put(intended.order().ref(), OrderRecord.intended(intended.order(), intended.at()));
            case DeskEvent.OrderSent sent -> change(draft.orders, sent.ref(), before -> before.sent(sent.at()));
            case DeskEvent.MidKept kept ->
                draft.mids.merge(
                        kept.ref(),
                        OrderMids.NONE.with(kept.moment(), kept.mid()),
                        (had, one) -> had.with(kept.moment(), kept.mid()));
            case DeskEvent.OrderMoved moved ->
                change(draft.orders, moved.ref(), before -> before.with(moved.state(), moved.at(), moved.note()));
            case DeskEvent.OrderSeen seen ->
                change(draft.orders, seen.ref(), before -> before.seenUnder(seen.permanentId()));
            case DeskEvent.CancelAsked asked ->
                change(draft.orders, asked.ref(), before -> before.with(before.state(), asked.at(), asked.reason())
                        .cancelling());
            case DeskEvent.FillBooked booked -> book(draft, booked, at);
            case DeskEvent.CommissionBooked booked -> {
                draft.earlyCommissions.remove(booked.commission().executionRoot());
                draft.commissions.put(booked.commission().executionRoot(), booked.commission());
                draft.book = draft.book.post(booked.change());
            }
            case DeskEvent.CommissionKept kept ->
                draft.earlyCommissions.put(kept.commission().executionRoot(), kept.commission());
            case DeskEvent.BoardMoved moved -> draft.board(moved.board(), at);
            case DeskEvent.FlattenMoved moved -> draft.flatten = moved.watch();
            case DeskEvent.LinkMoved moved -> draft.link = moved.link();
            case DeskEvent.BrokerValued valued -> draft.brokerValue = Optional.of(valued.value());
            case DeskEvent.NoteSealed sealed ->
                draft.notes.merge(sealed.seal().note(), List.of(sealed.seal()), Applying::joined);
            case DeskEvent.AlarmRaised(Alarm alarm) -> draft.alarms.put(alarm.id(), alarm);
            case DeskEvent.AlarmReturned(Alarm alarm) -> draft.alarms.put(alarm.id(), alarm);
            case DeskEvent.AlarmAcknowledged(Alarm alarm) -> draft.alarms.put(alarm.id(), alarm);
            case DeskEvent.AlarmShelved(Alarm alarm) -> draft.alarms.put(alarm.id(), alarm);
            case DeskEvent.AlarmUnshelved(Alarm alarm, Hand by) -> draft.alarms.put(alarm.id(), alarm);
            case DeskEvent.SessionStruck struck -> {
                draft.strikes.add(struck.strike());
                draft.benchmark = draft.benchmark.with(struck.benchmark());
            }
        }
        return draft.after(state.seq() + 1, at, event.story());
    }

    private static <T> List<T> joined(List<T> before, List<T> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    private static void open(Draft draft, DeskEvent.DeskOpened opened) {
        draft.identity = Optional.of(opened.identity());
        draft.limits = Optional.of(opened.limits());
        draft.session = Optional.of(opened.session());
        draft.book = Book.empty(opened.identity().base());
        for (Money one : opened.cash()) {
            draft.book = draft.book.post(one);
        }
        for (Position one : opened.positions()) {
            draft.book = draft.book.move(one.strategy(), one.instrument(), one.quantity(), one.cost());
        }
    }

    private static void approve(Draft draft, DeskEvent.TicketApproved approved, Instant at) {
        change(draft.tickets, approved.approval().ticket(), before -> before.with(before.state(), at, before.reason())
                .approved(approved.approval(), approved.quotes()));
    }

    private static void book(Draft draft, DeskEvent.FillBooked booked, Instant at) {
        FillPosting posting = booked.posting();
        Fill fill = posting.fill();
        draft.fills.put(fill.id().root(), fill);
        draft.book = Postings.apply(draft.book, posting);
        // An execution that no order of this desk explains still moves the books.
        draft.orders.computeIfPresent(
                fill.ref(), (ref, before) -> before.with(booked.state().orElse(before.state()), at, before.note())
                        .filledTo(booked.filled()));
    }

    private static <K, V> void change(Map<K, V> map, K key, UnaryOperator<V> change) {
        map.put(key, change.apply(known(map, key)));
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("the journal speaks of " + key + " before it exists");
        }
        return value;
    }

    /// The state taken apart so that an event need only name what it changes.
    private static final class Draft {
        private Optional<DeskIdentity> identity;
        private Optional<GateLimits> limits;
        private Optional<GateLimits> nextLimits;
        private Book book;
        private final Map<TicketId, TicketRecord> tickets;
        private final Map<OrderRef, OrderRecord> orders;
        private final Map<OrderRef, OrderMids> mids;
        private final Map<String, Fill> fills;
        private final Map<String, Commission> commissions;
        private final Map<String, Commission> earlyCommissions;
        private final List<CashFlow> flows;
        private final Map<String, DeskState.Booked> bookings;
        private final Map<String, BookedAction> actions;
        private final List<Strike> strikes;
        private BenchmarkTrack benchmark;
        private Board board;
        private List<BoardPhase> phases;
        private Optional<FlattenWatch> flatten;
        private BrokerLink link;
        private Optional<BrokerValue> brokerValue;
        private final Map<String, List<NoteSeal>> notes;
        private final Map<AlarmId, Alarm> alarms;
        private Optional<LocalDate> session;

        private Draft(DeskState state) {
            identity = state.identity();
            limits = state.limits();
            nextLimits = state.nextLimits();
            book = state.book();
            tickets = new TreeMap<>(state.tickets());
            orders = new TreeMap<>(state.orders());
            mids = new TreeMap<>(state.mids());
            fills = new TreeMap<>(state.fills());
            commissions = new TreeMap<>(state.commissions());
            earlyCommissions = new TreeMap<>(state.earlyCommissions());
            flows = new ArrayList<>(state.flows());
            bookings = new TreeMap<>(state.bookings());
            actions = new TreeMap<>(state.actions());
            strikes = new ArrayList<>(state.strikes());
            benchmark = state.benchmark();
            board = state.board();
            phases = state.phases();
            flatten = state.flatten();
            link = state.link();
            brokerValue = state.brokerValue();
            notes = new TreeMap<>(state.notes());
            alarms = new TreeMap<>(state.alarms());
            session = state.session();
        }

        private void board(Board next, Instant at) {
            board = next;
            phases = BoardPhase.next(phases, next, at);
        }

        private DeskState after(long seq, Instant at, String story) {
            return new DeskState(
                    seq,
                    identity,
                    limits,
                    nextLimits,
                    book,
                    tickets,
                    orders,
                    mids,
                    fills,
                    commissions,
                    earlyCommissions,
                    flows,
                    bookings,
                    actions,
                    strikes,
                    benchmark,
                    board,
                    phases,
                    flatten,
                    link,
                    brokerValue,
                    notes,
                    alarms,
                    session,
                    Optional.of(at),
                    story);
        }
    }
}
