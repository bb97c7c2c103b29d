// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A level of the VIX as the broker told it, in index points.
///
/// @param at when it was told: levels that stand unchanged are not told again
/// @param level above zero
/// @param formerClose the close of the session before, where it was told while New York trades
/// @param kind whether it came live, a quarter of an hour late, or is invented
public record VixQuote(Instant at, BigDecimal level, Optional<BigDecimal> formerClose, Quote.Kind kind) {
    public VixQuote {
        positive(level);
        formerClose.ifPresent(VixQuote::positive);
    }

    static void positive(BigDecimal level) {
        if (level.signum() <= 0) {
            throw new IllegalArgumentException("a VIX is above 0, not " + level.toPlainString());
        }
    }
}
