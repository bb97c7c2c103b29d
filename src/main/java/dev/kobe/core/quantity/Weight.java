// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import java.math.BigDecimal;

/// A share of equity, exact: 0.3333333333 is about a third; never below zero.
public record Weight(BigDecimal value) implements Comparable<Weight> {
    public static final Weight ZERO = new Weight(BigDecimal.ZERO);
    public static final Weight ONE = new Weight(BigDecimal.ONE);

    public Weight {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a weight is not below zero: " + value.toPlainString());
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static Weight of(String value) {
        return new Weight(new BigDecimal(value));
    }

    public static Weight parse(String text) {
        return of(text);
    }

    @Override
    public int compareTo(Weight other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
