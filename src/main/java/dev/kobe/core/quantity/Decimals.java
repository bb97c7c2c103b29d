// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import java.math.BigDecimal;

/// A decimal as a whole number of its last place, the form in which prices and quantities are held.
record Decimals(long units, byte scale) {
    private static final int MOST_PLACES = 12;

    /// The shortest exact form; trailing zeros are dropped so that equal values are equal records.
    static Decimals of(BigDecimal value, String what) {
        BigDecimal least = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (least.scale() < 0) {
            least = least.setScale(0);
        }
        if (least.scale() > MOST_PLACES) {
            throw new IllegalArgumentException(what + " has at most " + MOST_PLACES + " decimals, not " + value);
        }
        if (least.unscaledValue().bitLength() > 62) {
            throw new IllegalArgumentException(what + " is too large: " + value);
        }
        return new Decimals(least.unscaledValue().longValueExact(), (byte) least.scale());
    }

    BigDecimal value() {
        return BigDecimal.valueOf(units, scale);
    }
}
