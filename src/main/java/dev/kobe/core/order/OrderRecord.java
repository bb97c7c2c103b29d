// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.quantity.Quantity;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// An order with what has become of it.
///
/// @param filled how much of it has been filled, corrections applied
/// @param sentAt when the door let it go; empty until then
/// @param acknowledgedAt when it was first known to be at the broker; an order that never was may not have arrived
/// @param note the last thing that was said about it, in a sentence; empty while there is nothing to say
/// @param cancelRequested whether its cancellation has been asked for
/// @param permanentIds the broker's own numbers that it was seen under: one, unless something went wrong
public record OrderRecord(
        Order order,
        OrderState state,
        Quantity filled,
        Instant intendedAt,
        Optional<Instant> sentAt,
        Optional<Instant> acknowledgedAt,
        Instant changedAt,
        boolean cancelRequested,
        String note,
        Set<Long> permanentIds) {
    public OrderRecord {
        permanentIds = Collections.unmodifiableSet(new TreeSet<>(permanentIds));
    }

    /// An order that is on disk and has not left.
    public static OrderRecord intended(Order order, Instant at) {
        return new OrderRecord(
                order,
                OrderState.INTENDED,
                Quantity.ZERO,
                at,
                Optional.empty(),
                Optional.empty(),
                at,
                false,
                "",
                Set.of());
    }

    public OrderRecord with(OrderState next, Instant at, String said) {
        boolean there = next == OrderState.WORKING || next == OrderState.PARTLY_FILLED || next == OrderState.FILLED;
        return new OrderRecord(
                order,
                next,
                filled,
                intendedAt,
                sentAt,
                there ? Optional.of(acknowledgedAt.orElse(at)) : acknowledgedAt,
                at,
                cancelRequested,
                said,
                permanentIds);
    }

    public OrderRecord sent(Instant at) {
        return new OrderRecord(
                order,
                state,
                filled,
                intendedAt,
                Optional.of(at),
                acknowledgedAt,
                changedAt,
                cancelRequested,
                note,
                permanentIds);
    }

    public OrderRecord filledTo(Quantity quantity) {
        return new OrderRecord(
                order,
                state,
                quantity,
                intendedAt,
                sentAt,
                acknowledgedAt,
                changedAt,
                cancelRequested,
                note,
                permanentIds);
    }

    /// Seen at the broker under a number; 0 is none.
    public OrderRecord seenUnder(long permanentId) {
        Set<Long> seen = new TreeSet<>(permanentIds);
        if (permanentId > 0) {
            seen.add(permanentId);
        }
        return new OrderRecord(
                order, state, filled, intendedAt, sentAt, acknowledgedAt, changedAt, cancelRequested, note, seen);
    }

    public OrderRecord cancelling() {
        return new OrderRecord(
                order, state, filled, intendedAt, sentAt, acknowledgedAt, changedAt, true, note, permanentIds);
    }

    /// When it had left at the latest, if it has: what never left cannot be told from what left as it came into doubt.
    public Instant leftBy() {
        return sentAt.orElse(changedAt);
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
