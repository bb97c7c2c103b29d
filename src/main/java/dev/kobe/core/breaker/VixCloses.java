// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Closes of the VIX by their days, and what was known of it when all closes of a day were in, an hour after New York.
///
/// A close is fresh until that moment of the next session in New York; sessions count and not hours. Of a day on which
/// New York is shut the close before is still fresh; of a session whose own close is absent nothing is known.
///
/// Example: the close of Friday 13 February 2026 stands on Monday the 16th, Presidents' Day, and no longer on the 17th.
///
/// @param closes each above zero, in percent a year
public record VixCloses(NavigableMap<LocalDate, BigDecimal> closes) {
    private static final TradingCalendar NEW_YORK = TradingCalendar.of(Venue.NEW_YORK);

    public VixCloses {
        closes.forEach((day, close) -> {
            if (close.signum() <= 0) {
                throw new IllegalArgumentException(
                        "the VIX of " + day + " is " + close.toPlainString() + "; allowed: above 0");
            }
        });
        closes = Collections.unmodifiableNavigableMap(new TreeMap<>(closes));
    }

    /// The reading of a day; the hour before is never known, and the close before only where no session lies between.
    public Outcome<VolatilityReading> on(LocalDate day) {
        return fresh(closes.floorEntry(day), day, 0)
                .map(one -> Outcome.ok(new VolatilityReading(
                        one.getValue(),
                        "at the close of " + one.getKey(),
                        Optional.empty(),
                        fresh(closes.lowerEntry(one.getKey()), one.getKey(), 1).map(Map.Entry::getValue))))
                .orElseGet(() -> Outcome.missing("volatility", "The VIX of " + day + " is not known."));
    }

    /// @param sessions how many sessions may lie after the close, up to the day and with it
    private static Optional<Map.Entry<LocalDate, BigDecimal>> fresh(
            Map.Entry<LocalDate, BigDecimal> close, LocalDate day, int sessions) {
        return Optional.ofNullable(close)
                .filter(one -> one.getKey().equals(day)
                        || NEW_YORK.covers(one.getKey())
                                && NEW_YORK.covers(day)
                                && NEW_YORK.count(one.getKey(), day) <= sessions);
    }
}
