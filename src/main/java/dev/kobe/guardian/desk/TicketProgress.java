// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Carries a ticket that is under way to its end: conversions and sells first, buys when their cash is there, and
/// nothing twice.
final class TicketProgress {
    private TicketProgress() {}

    /// Sends what may be sent now and ends the ticket when nothing more can happen.
    static void advance(Turn turn, TicketId id) {
        TicketRecord record = turn.state().tickets().get(id);
        if (record == null || !record.state().isUnderWay()) {
            return;
        }
        List<OrderRecord> doubtful = turn.state().ordersOf(id).stream()
                .filter(one -> one.state() == OrderState.UNKNOWN)
                .toList();
        if (!doubtful.isEmpty()) {
            move(
                    turn,
                    record,
                    TicketState.UNCERTAIN,
                    doubtful.size() + " of its orders cannot be accounted for; nothing"
                            + " is sent again and the broker is being asked");
            return;
        }
        if (record.state() == TicketState.UNCERTAIN) {
            move(turn, record, TicketState.WORKING, "");
        }
        if (maySend(turn, record)) {
            if (isFreshlyReconciled(turn)) {
                sendNext(turn, record.ticket());
            } else {
                // The gate would refuse, and for good: what may still be sent waits for the broker's answer instead.
                Asking.ask(turn);
            }
        }
        settle(turn, id);
    }

    /// Shortly before the window closes: what frees cash is cancelled where a buy still waits, and the buys shrink to
    /// the cash that is there.
    static void lastCall(Turn turn, Ticket ticket) {
        boolean waiting = ticket.lines().stream().anyMatch(line -> !isFirst(line) && untouched(turn, ticket, line));
        if (waiting) {
            ticket.lines().stream()
                    .filter(TicketProgress::isFirst)
                    .flatMap(line -> last(turn, ticket, line).stream())
                    .filter(OrderRecord::isOpen)
                    .filter(one -> one.state() != OrderState.UNKNOWN)
                    .forEach(one -> Tickets.cancel(turn, one, "the window is closing and buys wait for its cash"));
        }
    }

    /// Ends a ticket whose rest the owner cancelled, once no order of it is open.
    static void closeUnderWay(Turn turn, TicketId id, String reason) {
        TicketRecord record = turn.state().tickets().get(id);
        if (record == null || !record.state().isUnderWay()) {
            return;
        }
        if (turn.state().ordersOf(id).stream().noneMatch(OrderRecord::isOpen)) {
            finish(turn, record.ticket(), reason);
        } else if (!record.closing()) {
            turn.say(new DeskEvent.TicketClosing(id, reason));
        }
    }

    private static boolean maySend(Turn turn, TicketRecord record) {
        boolean flatten = record.ticket().purpose() == Purpose.FLATTEN;
        return turn.now().isBefore(record.ticket().closes())
                && (flatten || !turn.state().isHalted())
                && turn.state().isReconciled()
                && !record.closing();
    }

    private static boolean isFreshlyReconciled(Turn turn) {
        Duration most = turn.state().limits().orElseThrow().reconciledWithin();
        return turn.state()
                .reconciledAt()
                .filter(at -> Duration.between(at, turn.now()).compareTo(most) < 0)
                .isPresent();
    }

    private static void sendNext(Turn turn, Ticket ticket) {
        for (TicketLine line : ticket.lines()) {
            if (isFirst(line) && untouched(turn, ticket, line) && !isHeld(turn, ticket, line)) {
                intend(turn, ticket, line, line.quantity());
            }
        }
        boolean freed =
                ticket.lines().stream().filter(TicketProgress::isFirst).allMatch(line -> isDone(turn, ticket, line));
        for (TicketLine line : ticket.lines()) {
            if (!isFirst(line) && untouched(turn, ticket, line) && !isHeld(turn, ticket, line)) {
                Quantity affordable = affordable(turn, ticket, line);
                if (affordable.compareTo(line.quantity()) >= 0) {
                    intend(turn, ticket, line, line.quantity());
                } else if (freed && affordable.isPositive() && worthwhile(turn, ticket, line, affordable)) {
                    intend(turn, ticket, line, affordable);
                }
            }
        }
    }

    /// Sells and conversions free cash, so they go first.
    private static boolean isFirst(TicketLine line) {
        return line.side() == Side.SELL || line.instrument().isPair();
    }

    /// No order was ever intended for the line. One whose order never reached the broker is not sent again either: that
    /// is a fresh decision, and a fresh ticket's.
    private static boolean untouched(Turn turn, Ticket ticket, TicketLine line) {
        return last(turn, ticket, line).isEmpty();
    }

    /// An order by hand works for the same instrument, or the broker has not said what the line does to the margin: it
    /// waits, for the gate would refuse it for good.
    private static boolean isHeld(Turn turn, Ticket ticket, TicketLine line) {
        return !Checking.byHand(turn.state(), line.instrument()).isEmpty() || awaitsMargin(turn, ticket, line);
    }

    private static boolean awaitsMargin(Turn turn, Ticket ticket, TicketLine line) {
        return MarginQuestions.awaits(turn, Checking.order(ticket, line, 1, line.quantity()));
    }

    private static boolean isDone(Turn turn, Ticket ticket, TicketLine line) {
        return last(turn, ticket, line).filter(one -> one.state().isFinal()).isPresent();
    }

    private static Optional<OrderRecord> last(Turn turn, Ticket ticket, TicketLine line) {
        return turn.state().ordersOf(ticket.id()).stream()
                .filter(one -> one.order().ref().line() == line.line())
                .max(Comparator.comparing(one -> one.order().ref().attempt()));
    }

    /// How many the gate's own cash checks would let through now: all of them, fewer, or none.
    private static Quantity affordable(Turn turn, Ticket ticket, TicketLine line) {
        Predicate<Quantity> affords = Checking.affords(
                turn.state(),
                turn.readings(),
                turn.rules(),
                Checking.order(ticket, line, attempt(turn, ticket, line), line.quantity()),
                turn.now());
        if (affords.test(line.quantity())) {
            return line.quantity();
        }
        BigDecimal lot =
                turn.rules().listed(line.instrument()).map(Instrument::lot).orElse(BigDecimal.ONE);
        long most = line.quantity().value().divideToIntegralValue(lot).longValueExact();
        long enough = 0;
        // The largest number of lots that passes: what passes for more passes for fewer.
        while (enough < most) {
            long middle = enough + (most - enough + 1) / 2;
            if (affords.test(Quantity.of(lot.multiply(BigDecimal.valueOf(middle))))) {
                enough = middle;
            } else {
                most = middle - 1;
            }
        }
        return Quantity.of(lot.multiply(BigDecimal.valueOf(enough)));
    }

    private static int attempt(Turn turn, Ticket ticket, TicketLine line) {
        return last(turn, ticket, line).map(one -> one.order().ref().attempt()).orElse(0) + 1;
    }

    private static boolean worthwhile(Turn turn, Ticket ticket, TicketLine line, Quantity quantity) {
        return FxRate.inBase(
                        ticket.equity().currency(),
                        line.mid().worth(quantity),
                        line.mid().currency(),
                        ticket.rate())
                .filter(worth ->
                        worth.compareTo(turn.rules().sizing().minimumValue().amount()) >= 0)
                .isPresent();
    }

    private static void intend(Turn turn, Ticket ticket, TicketLine line, Quantity quantity) {
        Order order = Checking.order(ticket, line, attempt(turn, ticket, line), quantity);
        turn.say(new DeskEvent.OrderIntended(order, turn.now()));
        turn.ask(new Effect.Transmit(order, turn.state().seq()));
    }

    private static void settle(Turn turn, TicketId id) {
        TicketRecord record = turn.state().tickets().get(id);
        if (record == null || !record.state().isUnderWay()) {
            return;
        }
        List<OrderRecord> orders = turn.state().ordersOf(id);
        if (orders.stream().anyMatch(OrderRecord::isOpen)) {
            boolean heard = orders.stream().anyMatch(one -> one.state() != OrderState.INTENDED);
            if (heard && record.state() != TicketState.WORKING) {
                move(turn, record, TicketState.WORKING, record.reason());
            }
            return;
        }
        boolean more = maySend(turn, record)
                && (waiting(turn, record.ticket()) || !isFreshlyReconciled(turn) && hasUnsent(turn, record.ticket()));
        if (!more) {
            finish(turn, record.ticket(), record.reason());
        }
    }

    private static boolean hasUnsent(Turn turn, Ticket ticket) {
        return ticket.lines().stream().anyMatch(line -> untouched(turn, ticket, line));
    }

    /// Whether a line is left that could still be sent: for want of cash that is on its way, or because an order by
    /// hand is in its way.
    private static boolean waiting(Turn turn, Ticket ticket) {
        boolean unsent = ticket.lines().stream().anyMatch(line -> untouched(turn, ticket, line));
        boolean freed =
                ticket.lines().stream().filter(TicketProgress::isFirst).allMatch(line -> isDone(turn, ticket, line));
        boolean settling =
                turn.state().identity().filter(DeskIdentity::cashAccount).isPresent();
        boolean held =
                ticket.lines().stream().anyMatch(line -> untouched(turn, ticket, line) && isHeld(turn, ticket, line));
        return held || unsent && (!freed || settling);
    }

    private static void finish(Turn turn, Ticket ticket, String said) {
        int full = 0;
        int touched = 0;
        for (TicketLine line : ticket.lines()) {
            BigDecimal filled = turn.state().ordersOf(ticket.id()).stream()
                    .filter(one -> one.order().ref().line() == line.line())
                    .map(one -> one.filled().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            full += filled.compareTo(line.quantity().value()) >= 0 ? 1 : 0;
            touched += filled.signum() > 0 ? 1 : 0;
        }
        int all = ticket.lines().size();
        TicketState end =
                full == all ? TicketState.FILLED : touched > 0 ? TicketState.PARTLY_FILLED : TicketState.CANCELLED;
        String reason = end == TicketState.FILLED
                ? ""
                : full + " of " + all + " orders filled" + (said.isEmpty() ? "" : "; " + said) + unsent(turn, ticket);
        move(turn, turn.ticket(ticket.id()), end, reason);
    }

    /// What the owner is asked to decide afresh, and what was in a line's way.
    private static String unsent(Turn turn, Ticket ticket) {
        List<String> words = new ArrayList<>();
        for (TicketLine line : ticket.lines()) {
            Optional<OrderRecord> order = last(turn, ticket, line);
            if (order.filter(one -> one.state() == OrderState.NOT_SENT).isPresent()) {
                words.add("; line " + line.line() + " never reached the broker: propose it again if it still stands");
            } else if (order.isEmpty()) {
                Checking.byHand(turn.state(), line.instrument())
                        .forEach(one -> words.add("; line " + line.line() + " was held back: " + one));
                if (awaitsMargin(turn, ticket, line)) {
                    words.add("; line " + line.line() + " was held back: the broker has not said what margin it needs");
                }
            }
        }
        return String.join("", words);
    }

    private static void move(Turn turn, TicketRecord record, TicketState state, String reason) {
        if (record.state() != state || !record.reason().equals(reason)) {
            turn.say(new DeskEvent.TicketMoved(record.ticket().id(), state, turn.now(), Optional.empty(), reason));
        }
    }
}
