// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Order;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/// What the quotes beside an order say about prices; empty where there is none in one unit.
final class Mids {
    private Mids() {}

    /// The order's own quote, if it is in the unit of its limit.
    static Optional<Quote> quote(OrderUnderCheck under, Order order) {
        return under.quote()
                .filter(one -> one.instrument().equals(order.instrument()))
                .filter(one -> one.bid().unit().equals(order.limit().unit())
                        && one.ask().unit().equals(one.bid().unit())
                        && one.bid().units() > 0);
    }

    /// The mid of an instrument.
    static Optional<Price> of(OrderUnderCheck under, InstrumentId id) {
        return Stream.concat(under.quote().stream(), under.quotes().stream())
                .filter(one -> one.instrument().equals(id))
                .filter(one -> one.bid().unit().equals(one.ask().unit()))
                .findFirst()
                .map(Quote::mid);
    }

    /// How far a price lies from another, either way: 0.01 is one percent.
    static BigDecimal away(Price price, Price from) {
        return price.relativeTo(from).abs();
    }

    /// `35.0 bps`, or as many decimals as there are up to three.
    static String bps(BigDecimal ratio) {
        BigDecimal shown =
                ratio.movePointRight(4).setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return (shown.scale() < 1 ? shown.setScale(1) : shown).toPlainString() + " bps";
    }

    /// Two amounts together; empty where one of them is.
    static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(left -> other.map(left::add));
    }
}
