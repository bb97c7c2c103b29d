// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.book.Strike;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardPhase;
import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderMids;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.record.BookedAction;
import dev.kobe.core.record.CashBooking;
import dev.kobe.core.record.NoteSeal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everything the desk knows that must survive a crash: the fold of its journal, and nothing else. Quotes and ages are
/// readings and live outside.
///
/// @param seq number of the last event applied; 0 before the first
/// @param identity empty until the desk has been opened
/// @param limits what holds now, and `nextLimits` what holds from the next session where some of it was loosened
/// @param mids the mids around each order that left
/// @param fills the valid revision of every execution by its root
/// @param commissions the cost of every execution that has been booked, by its root
/// @param earlyCommissions costs that came before their executions and wait for them, by root
/// @param bookings cash that moved without a trade, from statements, by the broker's number of its row
/// @param actions corporate actions of statements that were booked, by the broker's number
/// @param phases what the board allowed since the opening, each phase until the next, the oldest first
/// @param flatten how far a breaker's halt has come on its way to a flat desk; empty without one
/// @param brokerValue what the broker last said the account is worth; empty until it has said it
/// @param notes the sealed versions of each note by its name, the first version first
/// @param alarms every alarm that was ever raised, as it stands now
/// @param session the trading day that new postings belong to
public record DeskState(
        long seq,
        Optional<DeskIdentity> identity,
        Optional<GateLimits> limits,
        Optional<GateLimits> nextLimits,
        Book book,
        Map<TicketId, TicketRecord> tickets,
        Map<OrderRef, OrderRecord> orders,
        Map<OrderRef, OrderMids> mids,
        Map<String, Fill> fills,
        Map<String, Commission> commissions,
        Map<String, Commission> earlyCommissions,
        List<CashFlow> flows,
        Map<String, Booked> bookings,
        Map<String, BookedAction> actions,
        List<Strike> strikes,
        BenchmarkTrack benchmark,
        Board board,
        List<BoardPhase> phases,
        Optional<FlattenWatch> flatten,
        BrokerLink link,
        Optional<BrokerValue> brokerValue,
        Map<String, List<NoteSeal>> notes,
        Map<AlarmId, Alarm> alarms,
        Optional<LocalDate> session,
        Optional<Instant> lastEventAt,
        String lastEvent) {
    /// A booking from a statement and when it was made.
    public record Booked(Instant at, CashBooking booking) {}

    public DeskState {
        tickets = sorted(tickets);
        orders = sorted(orders);
        mids = sorted(mids);
        fills = sorted(fills);
        commissions = sorted(commissions);
        earlyCommissions = sorted(earlyCommissions);
        flows = List.copyOf(flows);
        bookings = sorted(bookings);
        actions = sorted(actions);
        strikes = List.copyOf(strikes);
        phases = List.copyOf(phases);
        notes = sorted(notes);
        alarms = sorted(alarms);
    }

    private static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map) {
        // A copy of a sorted map is linear; a wrapper that hides the order would cost every event a sort.
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /// A desk before its first event.
    public static DeskState blank() {
        return new DeskState(
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Book.empty(Currency.GBP),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                BenchmarkTrack.none(),
                Board.clear(),
                List.of(),
                Optional.empty(),
                BrokerLink.down("not connected yet"),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /// The ticket that is neither ended nor blocked for good, if there is one; the newest where there are several.
    public Optional<TicketRecord> openTicket() {
        return tickets.values().stream()
                .filter(one -> !one.state().isFinal())
                .reduce((first, second) ->
                        second.ticket().proposedAt().isBefore(first.ticket().proposedAt()) ? first : second);
    }

    /// The ticket proposed last, whatever became of it.
    public Optional<TicketRecord> latestTicket() {
        return tickets.values().stream()
                .reduce((first, second) ->
                        second.ticket().proposedAt().isBefore(first.ticket().proposedAt()) ? first : second);
    }

    public List<OrderRecord> openOrders() {
        return orders.values().stream().filter(OrderRecord::isOpen).toList();
    }

    /// The sealed versions of a note, the first version first; none where there is no such note.
    public List<NoteSeal> notes(String name) {
        return notes.getOrDefault(name, List.of());
    }

    /// Orders whose fate is not known: they are asked after and never sent again.
    public List<OrderRecord> uncertainOrders() {
        return orders.values().stream()
                .filter(one -> one.state() == OrderState.UNKNOWN)
                .toList();
    }

    /// Whether the books were found equal to the broker's over a link that still stands, with no order's fate unknown.
    public boolean isReconciled() {
        return link.isReconciled() && uncertainOrders().isEmpty();
    }

    /// When the books were last found equal to the broker's; empty unless they are reconciled now.
    public Optional<Instant> reconciledAt() {
        return isReconciled() ? link.reconciledAt() : Optional.empty();
    }

    public List<OrderRecord> ordersOf(TicketId ticket) {
        return orders.values().stream()
                .filter(one -> one.order().ref().ticket().equals(ticket))
                .toList();
    }

    /// Executions whose cost has not arrived.
    public List<String> pendingCommissions() {
        return fills.keySet().stream()
                .filter(root -> !commissions.containsKey(root))
                .toList();
    }

    /// What corporate actions did to the books, the first changeover first.
    public List<ActionPosting> actionPostings() {
        return actions.values().stream()
                .map(BookedAction::posting)
                .sorted(Comparator.comparing(
                                (ActionPosting one) -> one.changeover().lastOld())
                        .thenComparing(ActionPosting::at))
                .toList();
    }

    public boolean isHalted() {
        return board.isHalted();
    }
}
