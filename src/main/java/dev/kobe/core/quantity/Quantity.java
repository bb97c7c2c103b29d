// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import java.math.BigDecimal;

/// How many, never negative; the direction stands beside it, and a signed holding is a position.
///
/// Example: `Quantity.of(381)`. `Quantity.of(-1)` is refused.
public record Quantity(long units, byte scale) implements Comparable<Quantity> {
    public static final Quantity ZERO = new Quantity(0, (byte) 0);

    public Quantity {
        if (units < 0) {
            throw new IllegalArgumentException("a quantity is not below zero: "
                    + BigDecimal.valueOf(units, scale).toPlainString());
        }
    }

    public static Quantity of(BigDecimal value) {
        Decimals exact = Decimals.of(value, "a quantity");
        return new Quantity(exact.units(), exact.scale());
    }

    public static Quantity of(long whole) {
        return of(BigDecimal.valueOf(whole));
    }

    public static Quantity parse(String text) {
        return of(new BigDecimal(text));
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(units, scale);
    }

    public Quantity plus(Quantity other) {
        return of(value().add(other.value()));
    }

    /// What is left; taking more than there is throws.
    public Quantity minus(Quantity other) {
        return of(value().subtract(other.value()));
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return units == 0;
    }

    public boolean isPositive() {
        return units > 0;
    }

    /// Whether this is a whole number of lots.
    public boolean isMultipleOf(BigDecimal lot) {
        return value().remainder(lot).signum() == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value().compareTo(other.value());
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
