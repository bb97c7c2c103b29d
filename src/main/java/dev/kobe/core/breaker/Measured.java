// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;

/// A breaker's figure as a fraction, so that a figure of exactly its limit is never lost in a division.
///
/// Example: a fall from 1.00 to 0.98 is 0.02 over 1.00; three bad fills of 30, 60 and 75 bps are 165 over 3.
///
/// @param over the numerator
/// @param under the denominator, above zero
/// @param words makes the evidence when it is asked for, so that a replay of years writes no sentence that nobody
///     reads
public record Measured(BigDecimal over, BigDecimal under, Supplier<String> words) {
    public Measured {
        if (under.signum() <= 0) {
            throw new IllegalArgumentException("a fraction over " + under.toPlainString() + " is no figure");
        }
    }

    /// A figure that needs no division.
    public static Measured of(BigDecimal value, String evidence) {
        return new Measured(value, BigDecimal.ONE, () -> evidence);
    }

    public static Measured of(long count, String evidence) {
        return of(BigDecimal.valueOf(count), evidence);
    }

    /// What was measured, as the beginning of a sentence: `VIX 31.2 at the close of 2026-05-27`.
    public String evidence() {
        return words.get();
    }

    public BigDecimal value() {
        return over.divide(under, MathContext.DECIMAL128);
    }

    /// Whether the figure is at or above a limit.
    public boolean reaches(BigDecimal limit) {
        return over.compareTo(under.multiply(limit)) >= 0;
    }
}
