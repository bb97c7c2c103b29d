// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.market.VixClose;
import dev.kobe.core.market.VixKnown;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
    private static final LocalTime CLOSED = LocalTime.of(17, 0);

    public VixCloses {
        closes.forEach((day, close) -> {
            if (close.signum() <= 0) {
                throw new IllegalArgumentException(
                        "the VIX of " + day + " is " + close.toPlainString() + "; allowed: above 0");
            }
        });
        closes = Collections.unmodifiableNavigableMap(new TreeMap<>(closes));
    }

    /// The reading of a day, an hour after New York has closed.
    public Outcome<VolatilityReading> on(LocalDate day) {
        List<VixClose> known = new ArrayList<>();
        // One entry after the other: a view of the map would count its entries first.
        for (Map.Entry<LocalDate, BigDecimal> one = closes.floorEntry(day);
                one != null && known.size() < 2;
                one = closes.lowerEntry(one.getKey())) {
            // A file has rows of days on which nothing traded, as of 11 June 2004.
            if (NEW_YORK.covers(one.getKey()) && NEW_YORK.isSession(one.getKey())) {
                known.addFirst(new VixClose(one.getKey(), one.getValue()));
            }
        }
        return VolatilityReading.of(
                new VixKnown(known, List.of()),
                day.atTime(CLOSED).atZone(Venue.NEW_YORK.zone()).toInstant());
    }
}
