// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.time.Instant;
import java.util.Optional;

/// One execution in the broker's words: which strategy it belongs to and what it does to the books is not its to say.
///
/// Example: `0000e1a7.69c1006f.01.01` bought 212 SXLK at 118.83 dollars for `T-2026-02-02/2/1`, the broker's order
/// 884213007, which has 381 with it.
///
/// @param ref our own reference, where the broker's text is one; empty for an order that was entered by hand
/// @param brokerRef the reference as the broker has it, ours or not; empty where there is none
/// @param permanentId the broker's lasting number of the order, 0 where it named none
/// @param quantity above zero
/// @param cumulative how much of the broker's order had been filled with this execution; empty where it did not say
/// @param priceMayChange whether the broker announced that the price will be revised
public record Execution(
        ExecutionId id,
        Optional<OrderRef> ref,
        String brokerRef,
        long permanentId,
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        Price price,
        Instant at,
        Optional<Quantity> cumulative,
        boolean priceMayChange) {
    private static final long LARGEST = 999_999_999_999_999L;

    public Execution {
        if (permanentId < 0 || permanentId > LARGEST) {
            throw new IllegalArgumentException("a permanent id lies between 0 and " + LARGEST + ", not " + permanentId);
        }
        if (price.value().signum() <= 0) {
            throw new IllegalArgumentException("an execution has a price above zero, not " + price);
        }
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("an execution is of something, not of " + quantity);
        }
    }
}
