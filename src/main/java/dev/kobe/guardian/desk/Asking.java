// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Asks the broker for its account whenever something is not known, at once and then again, later each time, until an
/// answer without gaps leaves nothing open.
///
/// Example: an order leaves at 15:00:00 and nothing is heard. At 15:00:05 its fate is unknown and the account is asked
/// for; if that answer does not come or has gaps, again at 15:00:10, :15, :25, :45, 15:01:25 and then every minute.
final class Asking {
    private static final Duration LOOK_BACK = Duration.ofDays(7);
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(60));

    private Asking() {}

    static void ask(Turn turn) {
        turn.ask(new Effect.AskAccount(turn.now().minus(LOOK_BACK)));
    }

    /// The door let an order go: from now on its answer is awaited.
    static void sent(Turn turn, OrderRef ref) {
        OrderRecord order = turn.state().orders().get(ref);
        if (order == null || order.sentAt().isPresent()) {
            return;
        }
        turn.say(new DeskEvent.OrderSent(ref, turn.now()));
        Marking.sent(turn, ref);
        turn.ask(new Effect.WakeAt(turn.now().plus(turn.rules().answerWithin())));
    }

    /// An order that left and was not answered in time is of unknown fate: not rejected, and not to be sent again.
    static void overdue(Turn turn) {
        Duration within = turn.rules().answerWithin();
        for (OrderRecord one : turn.state().openOrders()) {
            boolean late = one.state() == OrderState.INTENDED
                    && one.sentAt()
                            .filter(at -> !turn.now().isBefore(at.plus(within)))
                            .isPresent();
            if (late) {
                doubt(turn, one, "the broker has not answered it for " + within.toSeconds() + " s");
            }
        }
    }

    /// The link no longer answers: what left and was not acknowledged may or may not have arrived.
    static void linkLost(Turn turn) {
        for (OrderRecord one : turn.state().openOrders()) {
            if (one.state() == OrderState.INTENDED && one.sentAt().isPresent()) {
                doubt(turn, one, "the link broke before the broker had answered it");
            }
        }
    }

    static void doubt(Turn turn, OrderRecord order, String why) {
        turn.say(new DeskEvent.OrderMoved(order.order().ref(), OrderState.UNKNOWN, turn.now(), why));
        TicketProgress.advance(turn, order.order().ref().ticket());
    }

    /// Asks at once where an order has come into doubt, and starts a row of repetitions where something has come to be
    /// unknown and none is running. An answer that differs is not asked for again at once: it would say the same.
    static void follow(Turn turn, DeskState before) {
        DeskState after = turn.state();
        if (!isOpen(after)) {
            return;
        }
        boolean fresh =
                !isOpen(before) || !before.link().since().equals(after.link().since());
        boolean moreDoubt = after.uncertainOrders().stream()
                .anyMatch(one -> !before.uncertainOrders().contains(one));
        if (moreDoubt && !turn.hasAsked()) {
            ask(turn);
        }
        if (fresh) {
            later(turn, after.link().since().orElseThrow(), 1);
        }
    }

    /// The next repetition, unless the question has been answered or belongs to a link that has gone since.
    static void again(Turn turn, Input.AskAgain again) {
        if (isOpen(turn.state()) && turn.state().link().since().equals(java.util.Optional.of(again.linkSince()))) {
            ask(turn);
            later(turn, again.linkSince(), again.time() + 1);
        }
    }

    private static void later(Turn turn, Instant linkSince, int time) {
        Duration wait = WAITS.get(Math.min(time, WAITS.size()) - 1);
        turn.ask(new Effect.AskAgainAt(turn.now().plus(wait), linkSince, time));
    }

    /// Whether something is not known that the broker could answer now.
    private static boolean isOpen(DeskState state) {
        return state.identity().isPresent()
                && state.link().state().answers()
                && (state.link().reconciledAt().isEmpty()
                        || !state.uncertainOrders().isEmpty());
    }
}
