// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// The VIX now, and what it was: the CBOE's index of the volatility that options on the S&P 500 price in for the next
/// thirty days, in percent a year.
///
/// Example: 31.2 from the broker at 14:58, 27.0 an hour before, 26.1 at the last close.
///
/// @param level above zero
/// @param source whose figure and of when, as it stands in a sentence: `at the close of 2026-05-27`
/// @param hourBefore the level an hour before, above zero; empty where only closes are known
/// @param lastClose the close before `level`, above zero
public record VolatilityReading(
        BigDecimal level, String source, Optional<BigDecimal> hourBefore, Optional<BigDecimal> lastClose) {
    /// How long the VIX may be unknown before that pauses.
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    /// What ends a trip: two closes in a row at least a tenth under the level.
    static final Rearm REARM = Rearm.after(2, "0.1");

    public VolatilityReading {
        positive(level);
        hourBefore.ifPresent(VolatilityReading::positive);
        lastClose.ifPresent(VolatilityReading::positive);
    }

    private static void positive(BigDecimal vix) {
        if (vix.signum() <= 0) {
            throw new IllegalArgumentException("a VIX is above 0, not " + vix.toPlainString());
        }
    }

    /// The rise from a former level, as a share of it; a fall is below zero.
    ///
    /// @param when of when that is, as it stands in a sentence
    Outcome<Measured> rise(Optional<BigDecimal> before, String when) {
        return before.map(from -> Outcome.ok(new Measured(
                        level.subtract(from),
                        from,
                        "VIX " + level.toPlainString() + " " + source + " after " + from.toPlainString() + " " + when)))
                .orElseGet(() -> Outcome.missing("before", "The VIX of " + when + " is not known."));
    }
}
