// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.quantity.Quantity;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// An order with what has become of it.
///
/// @param filled how much of it has been filled, corrections applied
/// @param note the last thing that was said about it, in a sentence; empty while there is nothing to say
/// @param cancelRequested whether its cancellation has been asked for
/// @param permanentIds the broker's own numbers that it was seen under: one, unless something went wrong
public record OrderRecord(
        Order order,
        OrderState state,
        Quantity filled,
        Instant intendedAt,
        Instant changedAt,
        boolean cancelRequested,
        String note,
        Set<Long> permanentIds) {
    public OrderRecord {
        permanentIds = Collections.unmodifiableSet(new TreeSet<>(permanentIds));
    }

    /// An order that is on disk and has not left.
    public static OrderRecord intended(Order order, Instant at) {
        return new OrderRecord(order, OrderState.INTENDED, Quantity.ZERO, at, at, false, "", Set.of());
    }

    public OrderRecord with(OrderState next, Instant at, String said) {
        return new OrderRecord(order, next, filled, intendedAt, at, cancelRequested, said, permanentIds);
    }

    public OrderRecord filledTo(Quantity quantity) {
        return new OrderRecord(order, state, quantity, intendedAt, changedAt, cancelRequested, note, permanentIds);
    }

    /// Seen at the broker under a number; 0 is none.
    public OrderRecord seenUnder(long permanentId) {
        Set<Long> seen = new TreeSet<>(permanentIds);
        if (permanentId > 0) {
            seen.add(permanentId);
        }
        return new OrderRecord(order, state, filled, intendedAt, changedAt, cancelRequested, note, seen);
    }

    public OrderRecord cancelling() {
        return new OrderRecord(order, state, filled, intendedAt, changedAt, true, note, permanentIds);
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
