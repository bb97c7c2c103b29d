// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;

/// One limit order for the day.
///
/// Example: `T-2026-02-02/2/1` buys 381 SXLK at 118.83 dollars or better for `momentum-12-1`.
public record Order(
        OrderRef ref,
        StrategyId strategy,
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        Price limit,
        Purpose purpose) {
    /// The same for another number of shares.
    public Order of(Quantity other) {
        return new Order(ref, strategy, instrument, side, other, limit, purpose);
    }

    /// What kind of order it is: every order of Kobe is a limit.
    public OrderType type() {
        return OrderType.LMT;
    }
}
