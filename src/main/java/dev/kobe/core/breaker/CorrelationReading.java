// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Duration;

/// How the desk's instruments move together; each figure is missing by itself where too few returns are known.
///
/// Example: 0.62 of 9 instruments over 52 weeks, 0.41 over the 52 weeks before, holdings with a beta of 0.94.
///
/// @param level mean absolute correlation of all pairs over the recent window, from 0 to 1
/// @param before the same over the window before it
/// @param beta beta of the holdings to the benchmark; 0 where nothing is held
/// @param basis on what it was measured, as it stands in a sentence: `of 9 instruments over 52 weeks`
public record CorrelationReading(
        Outcome<BigDecimal> level, Outcome<BigDecimal> before, Outcome<BigDecimal> beta, String basis) {
    /// How long it may be unknown before that pauses.
    static final Duration TOLERANCE = Duration.ofMinutes(15);
}
