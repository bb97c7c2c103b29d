// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import java.math.BigDecimal;

/// Basis points, hundredths of a percent; as a cost or slippage, positive is worse.
///
/// Example: `Bps.of("10").asRatio()` is 0.0010.
public record Bps(BigDecimal value) implements Comparable<Bps> {
    public Bps {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public static Bps of(String value) {
        return new Bps(new BigDecimal(value));
    }

    public static Bps parse(String text) {
        return of(text);
    }

    public BigDecimal asRatio() {
        return value.movePointLeft(4);
    }

    public Bps negated() {
        return new Bps(value.negate());
    }

    @Override
    public int compareTo(Bps other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
