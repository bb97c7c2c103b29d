// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A price of one share or one unit of currency, exact, in its [QuoteUnit]; always positive.
///
/// Example: `Price.of("118.83", QuoteUnit.DOLLARS)` times 381 shares is 45,274.23 dollars;
/// `Price.of("2540", QuoteUnit.PENCE)` times 10 shares is 254.00 pounds. A price of zero or less is refused.
public record Price(long units, byte scale, QuoteUnit unit) implements Comparable<Price> {
    public Price {
        if (units <= 0) {
            throw new IllegalArgumentException("a price is above zero, not "
                    + BigDecimal.valueOf(units, scale).toPlainString());
        }
    }

    public static Price of(BigDecimal value, QuoteUnit unit) {
        Decimals exact = Decimals.of(value, "a price");
        return new Price(exact.units(), exact.scale(), unit);
    }

    public static Price of(String value, QuoteUnit unit) {
        return of(new BigDecimal(value), unit);
    }

    /// Reads what [#toString] prints, for example `118.83 USD` or `2540 GBP/100`.
    public static Price parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("a price is a number and a unit, not '" + text + "'");
        }
        return of(text.substring(0, space), QuoteUnit.parse(text.substring(space + 1)));
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(units, scale);
    }

    public Currency currency() {
        return unit.currency();
    }

    /// The price in whole currency units: 2,540 pence is 25.40.
    public BigDecimal inCurrency() {
        return unit.perMajor() == 1 ? value() : value().movePointLeft(2);
    }

    /// The exact worth of that many, in the currency, unrounded.
    public BigDecimal worth(Quantity quantity) {
        return inCurrency().multiply(quantity.value());
    }

    /// The worth of that many as ledger money, rounded half-even.
    public Money times(Quantity quantity) {
        return Money.rounded(unit.currency(), worth(quantity));
    }

    /// Rounds up to the next multiple of the tick.
    public Price upTo(BigDecimal tick) {
        return onTick(tick, RoundingMode.CEILING);
    }

    /// Rounds down to the next lower multiple of the tick.
    public Price downTo(BigDecimal tick) {
        return onTick(tick, RoundingMode.FLOOR);
    }

    private Price onTick(BigDecimal tick, RoundingMode mode) {
        return of(value().divide(tick, 0, mode).multiply(tick), unit);
    }

    public boolean isOnTick(BigDecimal tick) {
        return value().remainder(tick).signum() == 0;
    }

    /// This price moved by so many basis points; positive is up. The result is exact and may lie off the tick.
    public Price moved(Bps by) {
        return of(value().multiply(BigDecimal.ONE.add(by.asRatio())).stripTrailingZeros(), unit);
    }

    /// Half way between two prices of one unit, exact.
    public static Price mid(Price bid, Price ask) {
        bid.same(ask);
        return of(bid.value().add(ask.value()).divide(BigDecimal.TWO), bid.unit);
    }

    /// How much dearer this is than the other, as a signed ratio: 101 over 100 is 0.01.
    public BigDecimal relativeTo(Price other) {
        same(other);
        return value().subtract(other.value()).divide(other.value(), MathContext.DECIMAL64);
    }

    private void same(Price other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cannot compare " + this + " with " + other);
        }
    }

    @Override
    public int compareTo(Price other) {
        same(other);
        return value().compareTo(other.value());
    }

    @Override
    public String toString() {
        return value().toPlainString() + " " + unit;
    }
}
