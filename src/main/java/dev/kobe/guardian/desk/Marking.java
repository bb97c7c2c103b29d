// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.order.OrderMids;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import java.time.Duration;

/// Keeps the mids around an order: at its leave, and the first that is fresh when some seconds have
/// passed since its last fill. Where quotes are away then, the first after they are back is taken: what
/// an order moved must not stay unknown.
final class Marking {
    private static final Duration SETTLES = Duration.ofSeconds(5);

    private Marking() {}

    static void sent(Turn turn, OrderRef ref) {
        OrderRecord order = turn.state().orders().get(ref);
        if (order != null && mids(turn, ref).arrival().isEmpty()) {
            mark(turn, order, OrderMids.Moment.ARRIVAL);
        }
    }

    /// Asks to be woken for the orders that came to an end in this turn.
    static void follow(Turn turn, DeskState before) {
        if (turn.state().orders() == before.orders()) {
            return;
        }
        turn.state().orders().values().stream()
                .filter(one -> isWanted(turn, one) && one.changedAt().equals(turn.now()))
                .findFirst()
                .ifPresent(one -> turn.ask(new Effect.WakeAt(turn.now().plus(SETTLES))));
    }

    /// Marks what has been filled for long enough.
    static void due(Turn turn) {
        turn.state().orders().values().stream()
                .filter(one -> isWanted(turn, one))
                .filter(one -> !turn.now().isBefore(one.changedAt().plus(SETTLES)))
                .toList()
                .forEach(one -> mark(turn, one, OrderMids.Moment.AFTER));
    }

    private static boolean isWanted(Turn turn, OrderRecord order) {
        return order.state().isFinal()
                && order.filled().isPositive()
                && mids(turn, order.order().ref()).arrival().isPresent()
                && mids(turn, order.order().ref()).after().isEmpty();
    }

    private static void mark(Turn turn, OrderRecord order, OrderMids.Moment moment) {
        turn.freshReadings()
                .quote(order.order().instrument())
                .ifPresent(
                        quote -> turn.say(new DeskEvent.MidKept(order.order().ref(), moment, quote.mid(), quote.at())));
    }

    private static OrderMids mids(Turn turn, OrderRef ref) {
        return turn.state().mids().getOrDefault(ref, OrderMids.NONE);
    }
}
