// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.Weight;
import java.util.Optional;

/// One order that a ticket would send, with the prices it was decided on.
///
/// Example: line 2 buys 381 SXLK at most at 118.83 dollars; signal close 118.44, mid 118.705; worth 33,081.43 pounds at
/// the mid, costs about 16.55 pounds.
///
/// @param signalClose the close on which the signal stood; empty for conversions and flattening
/// @param mid the decision price: half way between bid and ask when the ticket was made
/// @param limit mid plus or minus the configured offset, rounded to the tick away from the mid
/// @param value quantity times mid in the base currency
/// @param commission the estimate in the instrument's currency
/// @param cost the commission in the base currency; positive is a cost
public record TicketLine(
        int line,
        InstrumentId instrument,
        String sector,
        Side side,
        Quantity quantity,
        Price limit,
        Price mid,
        Optional<Price> signalClose,
        Money value,
        Money commission,
        Money cost,
        Bps costBps,
        Weight now,
        Weight target,
        String why) {}
