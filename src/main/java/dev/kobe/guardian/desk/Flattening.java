// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.breaker.FlattenWatch.Stage;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Follows a breaker's halt to a flat desk: confirms it, sends the flatten ticket by itself where the
/// settings say so, and ends in what the broker has confirmed.
///
/// Confirmed is a halt when the broker's figure of equity, asked for after it, agrees with ours, both
/// are over the limit, so have been all readings for thirty seconds, the books are reconciled and no
/// breaker of the data asks for anything. What is not known confirms nothing. Not within fifteen
/// minutes, or with the venue shut: a person decides on the ticket that is proposed. A halt by hand
/// never flattens, and nothing is sent by itself while one holds.
final class Flattening {
    static final Duration APART = Duration.ofSeconds(30);
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /// An order that the market has left behind gives way to one at fresh prices.
    static final Duration RESTS = Duration.ofMinutes(2);

    static final int ATTEMPTS = 5;

    private Flattening() {}

    static void follow(Turn turn) {
        List<Board.Latch> halts = turn.state().board().latches().stream()
                .filter(one -> one.action() == BreakerAction.HALT_ALL)
                .toList();
        Optional<FlattenWatch> present = turn.state().flatten();
        if (halts.isEmpty()) {
            if (present.isPresent()) {
                turn.say(new DeskEvent.FlattenMoved(Optional.empty()));
            }
            return;
        }
        Optional<FlattenWatch> followed = present.filter(watch -> halts.stream().anyMatch(watch::follows));
        if (followed.isEmpty()) {
            begin(turn, halts.getFirst());
            return;
        }
        switch (followed.get().stage()) {
            case CONFIRMING -> confirm(turn, followed.get());
            case SENT -> look(turn, followed.get());
            case PROPOSED, FAILED -> flat(turn, followed.get());
            case FLAT -> {}
        }
    }

    private static void begin(Turn turn, Board.Latch halt) {
        if (isFlat(turn)) {
            say(turn, FlattenWatch.begun(halt, Stage.FLAT, "nothing is held"));
            return;
        }
        Optional<String> person = person(turn);
        if (person.isPresent()) {
            say(turn, FlattenWatch.begun(halt, Stage.PROPOSED, person.get()));
            return;
        }
        say(turn, FlattenWatch.begun(halt, Stage.CONFIRMING, "the broker has not been heard since the halt"));
        Asking.ask(turn);
        turn.ask(new Effect.WakeAt(turn.now().plus(APART)));
        turn.ask(new Effect.WakeAt(turn.now().plus(PATIENCE)));
    }

    /// Why a person decides and nothing is sent by itself.
    private static Optional<String> person(Turn turn) {
        if (!turn.rules().autoFlatten()) {
            return Optional.of("the settings leave it to you");
        }
        if (turn.state().board().manualHalt().isPresent()) {
            return Optional.of("the desk is also halted by hand, which never flattens");
        }
        return FlattenWindow.open(turn.state(), turn.rules(), turn.now()).isPresent()
                ? Optional.empty()
                : Optional.of("the venue is shut");
    }

    private static void confirm(Turn turn, FlattenWatch watch) {
        if (isFlat(turn)) {
            say(turn, watch.at(Stage.FLAT, "nothing is held"));
            return;
        }
        Optional<String> person = person(turn);
        if (person.isPresent()) {
            say(turn, watch.at(Stage.PROPOSED, person.get()));
            return;
        }
        BreakerReading reading = turn.breakerReadings().now(turn.state(), turn.readings(), turn.now());
        Optional<BreakerAction> ours = action(turn, watch.breaker(), reading);
        boolean isOver = ours.equals(Optional.of(BreakerAction.HALT_ALL));
        Optional<Instant> overSince = isOver
                ? watch.overSince().or(() -> Optional.of(turn.now()))
                // What is not known is no reading: it neither goes on nor begins anew.
                : ours.isPresent() ? Optional.empty() : watch.overSince();
        Optional<String> against = against(turn, watch, isOver, overSince).or(() -> send(turn, watch));
        if (against.isEmpty()) {
            return;
        }
        boolean isOverdue = !turn.now().isBefore(watch.since().plus(PATIENCE));
        say(
                turn,
                isOverdue
                        ? watch.at(Stage.PROPOSED, "not confirmed within 15 minutes: " + against.get())
                        : watch.over(overSince, against.get()));
    }

    /// What stands against the confirmation, the first of it.
    private static Optional<String> against(
            Turn turn, FlattenWatch watch, boolean isOver, Optional<Instant> overSince) {
        DeskState state = turn.state();
        if (state.reconciledAt().filter(at -> at.isAfter(watch.since())).isEmpty()) {
            return Optional.of("the books have not been found equal to the broker's since the halt");
        }
        Optional<BrokerValue> broker = state.brokerValue().filter(BrokerValue::agrees);
        if (broker.isEmpty()) {
            return Optional.of("the broker's figure of equity does not agree with ours");
        }
        boolean isBrokersOver = action(
                        turn, watch.breaker(), atEquity(turn, broker.get().equity()))
                .equals(Optional.of(BreakerAction.HALT_ALL));
        if (!isOver || !isBrokersOver) {
            return Optional.of((isOver ? "the broker's figure" : "the present reading") + " is not over the limit");
        }
        Optional<String> data = turn.breakers().stream()
                .filter(one -> one.id().startsWith("data."))
                .filter(one -> state.board()
                                .action(one.id())
                                .orElse(BreakerAction.PAUSE_NEW)
                                .compareTo(BreakerAction.ALERT_ONLY)
                        > 0)
                .map(Breaker::title)
                .findFirst();
        if (data.isPresent()) {
            return Optional.of(data.get() + " is not clear");
        }
        boolean isLong =
                overSince.filter(from -> !turn.now().isBefore(from.plus(APART))).isPresent();
        return isLong ? Optional.empty() : Optional.of("a second reading thirty seconds later is awaited");
    }

    /// What a breaker asks for at a reading; empty where it cannot be judged.
    private static Optional<BreakerAction> action(Turn turn, String breaker, BreakerReading reading) {
        return turn.breakers().stream()
                .filter(one -> one.id().equals(breaker))
                .filter(one -> one.measure(reading).toOptional().isPresent())
                .map(one -> one.judge(reading).action())
                .findFirst();
    }

    private static BreakerReading atEquity(Turn turn, Money equity) {
        return turn.breakerReadings().at(turn.state(), turn.readings(), turn.now(), equity);
    }

    /// Draws a flatten ticket at present prices and lets its orders leave.
    ///
    /// @return why it could not; then nothing has left
    private static Optional<String> send(Turn turn, FlattenWatch watch) {
        TicketId id = name(turn);
        Optional<String> refused = FlattenTicket.draw(turn, id);
        if (refused.isPresent()) {
            return refused;
        }
        TicketRecord ticket = turn.ticket(id);
        if (ticket.state() != TicketState.READY) {
            return Optional.of(Tickets.notReady(ticket));
        }
        turn.say(Tickets.approval(turn, ticket.ticket(), Set.of()));
        turn.say(new DeskEvent.TicketMoved(
                id,
                TicketState.TRANSMITTING,
                turn.now(),
                Optional.empty(),
                "sent by itself: the halt of " + watch.breaker() + " was confirmed"));
        say(turn, watch.sent(id, turn.now()));
        turn.ask(new Effect.WakeAt(turn.now().plus(RESTS)));
        TicketProgress.advance(turn, id);
        return Optional.empty();
    }

    /// The first free name of the session's flatten tickets.
    static TicketId name(Turn turn) {
        String day = "T-" + turn.state().session().orElseThrow() + "-FLATTEN";
        TicketId id = new TicketId(day);
        for (int next = 2; isTaken(turn, id); next++) {
            id = new TicketId(day + "-" + next);
        }
        return id;
    }

    private static boolean isTaken(Turn turn, TicketId id) {
        TicketRecord present = turn.state().tickets().get(id);
        return present != null && (present.state().isFinal() || present.state().isUnderWay());
    }

    /// Looks after a flatten ticket under way: what rests too long is drawn again at fresh prices, and the
    /// end is told by what is held then.
    private static void look(Turn turn, FlattenWatch watch) {
        TicketRecord ticket = turn.ticket(watch.ticket().orElseThrow());
        if (!ticket.state().isFinal()) {
            boolean rests = !turn.now().isBefore(watch.sentAt().orElseThrow().plus(RESTS));
            boolean isKnown = turn.state().ordersOf(ticket.ticket().id()).stream()
                    .noneMatch(one -> turn.state().uncertainOrders().contains(one));
            if (rests && isKnown && !ticket.closing() && watch.attempt() < ATTEMPTS) {
                Tickets.cancelRest(turn, new Input.CancelRest(ticket.ticket().id()));
            }
            return;
        }
        if (isFlat(turn)) {
            say(turn, watch.at(Stage.FLAT, "everything is sold"));
            return;
        }
        Optional<String> person = person(turn);
        if (person.isPresent()) {
            say(turn, watch.at(Stage.FAILED, person.get() + "; " + held(turn)));
        } else if (watch.attempt() >= ATTEMPTS) {
            say(turn, watch.at(Stage.FAILED, ATTEMPTS + " tickets were sent; " + held(turn)));
        } else if (turn.state().isReconciled()) {
            send(turn, watch).ifPresent(why -> wait(turn, watch, why));
        }
    }

    /// The next ticket cannot leave now: that is told once it has lasted.
    private static void wait(Turn turn, FlattenWatch watch, String why) {
        if (!turn.now().isBefore(watch.sentAt().orElseThrow().plus(PATIENCE))) {
            say(turn, watch.at(Stage.FAILED, why + "; " + held(turn)));
        }
    }

    private static void flat(Turn turn, FlattenWatch watch) {
        if (isFlat(turn)) {
            say(turn, watch.at(Stage.FLAT, "everything is sold"));
        }
    }

    private static String held(Turn turn) {
        int positions = turn.state().book().positions().size();
        return "still holding " + positions + (positions == 1 ? " position" : " positions");
    }

    private static boolean isFlat(Turn turn) {
        return turn.state().book().positions().isEmpty();
    }

    private static void say(Turn turn, FlattenWatch watch) {
        if (!turn.state().flatten().equals(Optional.of(watch))) {
            turn.say(new DeskEvent.FlattenMoved(Optional.of(watch)));
        }
    }
}
