// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;

/// What the broker is asked about the margin: what an order would do to the account if it were sent. It is
/// no order, and nothing makes one of it.
///
/// Example: what buying 381 SXLK at 118.83 dollars, as `T-2026-02-02/2/1` would, does to the margin.
///
/// @param ref the order that it is about
public record MarginQuestion(OrderRef ref, InstrumentId instrument, Side side, Quantity quantity, Price limit) {
    /// What is asked about an order.
    public static MarginQuestion of(Order order) {
        return new MarginQuestion(order.ref(), order.instrument(), order.side(), order.quantity(), order.limit());
    }

    /// Whether an answer to this speaks for an order: the same one, for no more shares.
    public boolean covers(Order order) {
        return ref.equals(order.ref())
                && instrument.equals(order.instrument())
                && side == order.side()
                && limit.equals(order.limit())
                && quantity.compareTo(order.quantity()) >= 0;
    }
}
