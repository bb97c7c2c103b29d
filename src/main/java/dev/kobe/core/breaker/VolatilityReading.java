// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.util.Optional;

/// The VIX now, and what it was: the CBOE's index of the volatility that options on the S&P 500 price in for the next
/// thirty days, in percent a year.
///
/// Example: 31.2 from the broker at 14:58, 27.0 an hour before, 26.1 at the last close.
///
/// @param level above zero
/// @param source whose figure and of when, as it stands in a sentence: `at the close of 2026-05-27`
/// @param hourBefore the level an hour before; empty where only closes are known
/// @param lastClose the close before `level`
public record VolatilityReading(
        BigDecimal level, String source, Optional<BigDecimal> hourBefore, Optional<BigDecimal> lastClose) {
    public VolatilityReading {
        if (level.signum() <= 0) {
            throw new IllegalArgumentException("a VIX is above 0, not " + level.toPlainString());
        }
    }
}
