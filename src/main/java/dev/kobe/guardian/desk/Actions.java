// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.HoldingChange;
import dev.kobe.core.book.Position;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.ActionAmongTrades;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.record.ActionBooking;
import dev.kobe.core.record.BookedAction;
import dev.kobe.core.time.Venue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Corporate actions: what one does to the books, and the end of every ticket that it overtakes.
final class Actions {
    static final RefusalCode NOT_LISTED = new RefusalCode("ACTION_NOT_LISTED");

    private Actions() {}

    /// Books an action of the broker's statement where it fits the books, and nothing where it does not.
    static void book(Turn turn, Input.BookAction command) {
        ActionBooking booking = command.booking();
        if (turn.state().session().isEmpty()) {
            turn.refuse(Days.NOT_OPEN, "The desk has not been opened yet.");
            return;
        }
        if (turn.state().actions().containsKey(booking.id())) {
            return;
        }
        Outcome<ActionPosting> posting = change(turn, booking).flatMap(change -> among(turn, change));
        switch (posting) {
            case Outcome.Ok<ActionPosting>(ActionPosting fits) -> {
                turn.say(new DeskEvent.ActionBooked(new BookedAction(booking, fits)));
                overtake(turn, booking, fits);
                Asking.ask(turn);
            }
            case Outcome.Refused<ActionPosting>(Refusal no) ->
                turn.refuse(
                        no.code(), "The " + booking + ", cannot be booked. " + no.sentence() + " Nothing was changed.");
            case Outcome.Missing<ActionPosting>(String what, String why) -> turn.refuse(NOT_LISTED, why);
        }
    }

    private static Outcome<ActionPosting> among(Turn turn, HoldingChange change) {
        Venue venue = turn.rules()
                .listed(change.from())
                .map(Instrument::venue)
                .orElseGet(() -> turn.state().identity().orElseThrow().mainVenue());
        return ActionAmongTrades.of(
                turn.state().book(),
                turn.state().fills().values(),
                turn.state().actionPostings(),
                change,
                venue.zone(),
                turn.now());
    }

    /// The action on instruments of this desk: the one held by the old symbol, the one listed by the new.
    private static Outcome<HoldingChange> change(Turn turn, ActionBooking booking) {
        // What was sold out after the action and before its booking is in the fills alone.
        List<InstrumentId> held = Stream.concat(
                        turn.state().book().positions().stream().map(Position::instrument),
                        turn.state().fills().values().stream().map(Fill::instrument))
                .filter(one -> one.symbol().equals(booking.from()))
                .distinct()
                .toList();
        if (held.size() != 1) {
            return no((held.isEmpty() ? "The books hold no " : "The books hold more than one ") + booking.from() + ".");
        }
        Optional<Instrument> after = booking.to().equals(booking.from())
                ? turn.rules().listed(held.getFirst())
                : turn.rules().universe().findSymbol(booking.to());
        if (after.isEmpty()) {
            return no(booking.to() + " is not in the universe "
                    + turn.rules().universe().name() + ": list it there first.");
        }
        boolean isOneCurrency = after.get().currency().equals(booking.currency())
                && turn.rules()
                        .listed(held.getFirst())
                        .map(Instrument::currency)
                        .filter(one -> !one.equals(booking.currency()))
                        .isEmpty();
        return isOneCurrency
                ? Outcome.ok(new HoldingChange(
                        held.getFirst(),
                        after.get().id(),
                        booking.taken(),
                        booking.given(),
                        booking.ratio(),
                        booking.cash(),
                        booking.day()))
                : no("The statement has it in " + booking.currency() + ", which is not the currency of "
                        + booking.from() + " and " + booking.to() + " here.");
    }

    private static <T> Outcome<T> no(String sentence) {
        return Outcome.refused(Refusal.of(NOT_LISTED, sentence));
    }

    /// Quantities, prices and limits of a ticket that names the shares are those of before: what has not left never
    /// leaves.
    private static void overtake(Turn turn, ActionBooking booking, ActionPosting posting) {
        String reason = "overtaken by the " + booking;
        for (TicketRecord one : List.copyOf(turn.state().tickets().values())) {
            TicketId id = one.ticket().id();
            boolean isNamed = one.ticket().lines().stream().anyMatch(line -> posting.touches(line.instrument()));
            if (!isNamed || one.state().isFinal()) {
                continue;
            }
            if (one.state().isUnderWay()) {
                turn.state().ordersOf(id).stream()
                        .filter(OrderRecord::isOpen)
                        .filter(order -> posting.touches(order.order().instrument()))
                        .forEach(order -> Tickets.cancel(turn, order, reason));
                TicketProgress.closeUnderWay(turn, id, reason);
            } else {
                turn.say(new DeskEvent.TicketMoved(id, TicketState.CANCELLED, turn.now(), Optional.empty(), reason));
            }
        }
    }
}
