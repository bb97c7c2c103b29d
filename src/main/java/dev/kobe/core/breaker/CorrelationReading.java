// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.util.Optional;

/// How the desk's instruments move together.
///
/// @param level mean absolute correlation of all pairs over the recent window, from 0 to 1
/// @param before the same over the longer window before it; empty while there are too few returns for it
/// @param beta beta of the holdings to the benchmark; empty where nothing is held or too few returns are known
/// @param basis on what it was measured, as it stands in a sentence: `of 9 instruments over 60 sessions`
public record CorrelationReading(
        BigDecimal level, Optional<BigDecimal> before, Optional<BigDecimal> beta, String basis) {}
