// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.quantity.Quantity;
import java.time.Instant;

/// An order with what has become of it.
///
/// @param filled how much of it has been filled, corrections applied
/// @param note the last thing that was said about it, in a sentence; empty while there is nothing to say
/// @param cancelRequested whether its cancellation has been asked for
public record OrderRecord(
        Order order,
        OrderState state,
        Quantity filled,
        Instant intendedAt,
        Instant changedAt,
        boolean cancelRequested,
        String note) {

    /// An order that is on disk and has not left.
    public static OrderRecord intended(Order order, Instant at) {
        return new OrderRecord(order, OrderState.INTENDED, Quantity.ZERO, at, at, false, "");
    }

    public OrderRecord with(OrderState next, Instant at, String said) {
        return new OrderRecord(order, next, filled, intendedAt, at, cancelRequested, said);
    }

    public OrderRecord filledTo(Quantity quantity) {
        return new OrderRecord(order, state, quantity, intendedAt, changedAt, cancelRequested, note);
    }

    public OrderRecord cancelling() {
        return new OrderRecord(order, state, filled, intendedAt, changedAt, true, note);
    }

    public Quantity remaining() {
        return order.quantity().compareTo(filled) <= 0
                ? Quantity.ZERO
                : order.quantity().minus(filled);
    }

    /// Whether it may still fill: everything that is not final.
    public boolean isOpen() {
        return !state.isFinal();
    }
}
