// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// The mids around an order, kept as they were seen, so that what it cost can be told from what it
/// moved.
///
/// Example: a purchase that left at a mid of 100.00 and left behind one of 100.30 moved the market 30
/// bps against itself.
///
/// @param arrival when the door let it go; empty where no fresh quote was there
/// @param after the first fresh one when some seconds have passed since its last fill; empty until then
public record OrderMids(Optional<Price> arrival, Optional<Price> after) {
    public static final OrderMids NONE = new OrderMids(Optional.empty(), Optional.empty());

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /// When a mid was seen.
    public enum Moment {
        ARRIVAL,
        AFTER
    }

    public OrderMids with(Moment moment, Price mid) {
        return switch (moment) {
            case ARRIVAL -> new OrderMids(Optional.of(mid), after);
            case AFTER -> new OrderMids(arrival, Optional.of(mid));
        };
    }

    /// How far the mid moved against the order, in basis points of the first, positive where it moved against it; empty
    /// without both.
    public Optional<BigDecimal> impactBps(Side side) {
        return arrival.flatMap(from -> after.map(to -> to.inCurrency()
                .subtract(from.inCurrency())
                .multiply(BigDecimal.valueOf(side.sign()))
                .multiply(TEN_THOUSAND)
                .divide(from.inCurrency(), MathContext.DECIMAL128)));
    }
}
