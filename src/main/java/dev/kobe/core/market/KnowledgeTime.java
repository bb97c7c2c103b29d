// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// When a daily bar is assumed to have been known that nobody saw arrive: at the session's close and the source's lag.
///
/// Example: the bar of 30 December 2016 from New York is assumed known at 21:15 UTC, 15 minutes after the close.
public final class KnowledgeTime {
    /// How long after the close a source has the bar.
    public static final Duration LAG = Duration.ofMinutes(15);

    private KnowledgeTime() {}

    /// The assumed time; for a day that is no session of the venue, or that its calendar does not reach, the day's end.
    public static Instant assumed(Venue venue, LocalDate day) {
        TradingCalendar calendar = TradingCalendar.of(venue);
        Instant close = calendar.covers(day) && calendar.isSession(day)
                ? calendar.session(day).map(Session::strike).orElseThrow()
                : day.atTime(LocalTime.MAX).atZone(venue.zone()).toInstant();
        return close.plus(LAG);
    }
}
