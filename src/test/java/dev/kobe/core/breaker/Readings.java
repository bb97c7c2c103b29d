// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Readings for breaker tests: an index against one base for all spans.
final class Readings {
    static final Instant AT = Instant.parse("2026-03-09T14:21:10Z");

    private Readings() {}

    static BreakerReading of(String index, String base) {
        Optional<BigDecimal> from = Optional.of(new BigDecimal(base));
        return BreakerReading.of(
                AT, new EquityReading(Optional.of(new BigDecimal(index)), from, from, from, Optional.empty(), ""));
    }

    static BreakerReading withoutIndex(String why) {
        Optional<BigDecimal> one = Optional.of(BigDecimal.ONE);
        return BreakerReading.of(AT, new EquityReading(Optional.empty(), one, one, one, Optional.empty(), why));
    }

    static BreakerReading withoutBase(String index) {
        return BreakerReading.of(
                AT,
                new EquityReading(
                        Optional.of(new BigDecimal(index)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""));
    }
}
