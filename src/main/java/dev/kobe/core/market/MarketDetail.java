// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the broker tells of an instrument beside its quote; what it has not told is empty.
///
/// Example: SXLK takes LMT and MKT, closed at 118.44 dollars, and shows 500 to buy from and 300 to sell to.
///
/// @param orderTypes the kinds of order it takes for the contract, under its own names
/// @param close the close of the last session, and `closeAt` when it was told
/// @param bidSize how much is bid for, and `askSize` how much is offered
public record MarketDetail(
        InstrumentId instrument,
        Set<String> orderTypes,
        Optional<Price> close,
        Optional<Instant> closeAt,
        Optional<Quantity> bidSize,
        Optional<Quantity> askSize) {
    public MarketDetail {
        orderTypes = Collections.unmodifiableSet(new TreeSet<>(orderTypes));
    }
}
