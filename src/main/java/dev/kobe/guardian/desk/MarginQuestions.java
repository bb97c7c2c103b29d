// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.order.MarginAnswer;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.Order;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Asks the broker, where the limits say so, what each line of a ticket would do to the margin: as the ticket is drawn,
/// and again before half of the time is over for which an answer holds.
///
/// An answer holds as long as a comparison of the books does. What only reduces is not asked about, and neither is
/// anything of a cash account.
final class MarginQuestions {
    private MarginQuestions() {}

    /// Whether the broker is asked about an order at all.
    static boolean isAsked(DeskState state, Order order) {
        return state.limits().filter(one -> one.ground().whatIf()).isPresent()
                && state.identity().filter(one -> !one.cashAccount()).isPresent()
                && !order.purpose().isReduceOnly();
    }

    /// What the broker has said about an order, if it still holds.
    static Optional<MarginAnswer> known(DeskState state, Readings readings, Order order, Instant now) {
        return known(readings, order, now, holds(state));
    }

    private static Optional<MarginAnswer> known(Readings readings, Order order, Instant now, Duration within) {
        // One from the future says as little as one from as long ago: the clock was set back.
        return Optional.ofNullable(readings.margins().get(order.ref()))
                .filter(one -> one.question().covers(order))
                .filter(one -> Duration.between(one.at(), now).abs().compareTo(within) < 0);
    }

    private static Duration holds(DeskState state) {
        return state.limits().orElseThrow().reconciledWithin();
    }

    /// Whether a line waits for the broker's word: the gate would refuse it for good.
    static boolean awaits(Turn turn, Order order) {
        return isAsked(turn.state(), order)
                && known(turn.state(), turn.readings(), order, turn.now()).isEmpty();
    }

    /// Asks about every line that has not left, where there is no word or an old one.
    static void follow(Turn turn) {
        if (!turn.state().link().mayTrade() || turn.state().isHalted()) {
            return;
        }
        for (TicketRecord one : turn.state().tickets().values()) {
            if (!one.state().isFinal() && turn.now().isBefore(one.ticket().closes())) {
                one.ticket().lines().forEach(line -> ask(turn, one.ticket(), line));
            }
        }
    }

    private static void ask(Turn turn, Ticket ticket, TicketLine line) {
        Order order = Checking.order(ticket, line, 1, line.quantity());
        boolean hasLeft = turn.state().ordersOf(ticket.id()).stream()
                .anyMatch(one -> one.order().ref().line() == line.line());
        if (!hasLeft
                && isAsked(turn.state(), order)
                && known(turn.readings(), order, turn.now(), holds(turn.state()).dividedBy(2))
                        .isEmpty()) {
            turn.ask(new Effect.AskMargin(MarginQuestion.of(order)));
        }
    }
}
