// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// When a bar is assumed to have been known that nobody saw arrive: a daily one at the session's close and the
/// source's lag, a longer one when its week or month was over, a rate at the end of the day after it, a month's
/// figure at the end of the month after it.
///
/// Example: the bar of 30 December 2016 from New York is assumed known at 21:15 UTC, 15 minutes after the
/// close.
public final class KnowledgeTime {
    /// How long after the close a source has the bar.
    public static final Duration LAG = Duration.ofMinutes(15);

    private KnowledgeTime() {}

    /// The assumed time; for a day that is no session of the venue, or that its calendar does not reach, the
    /// day's end.
    public static Instant assumed(Venue venue, LocalDate day) {
        TradingCalendar calendar = TradingCalendar.of(venue);
        Instant close = calendar.covers(day) && calendar.isSession(day)
                ? calendar.session(day).map(Session::strike).orElseThrow()
                : day.atTime(LocalTime.MAX).atZone(venue.zone()).toInstant();
        return close.plus(LAG);
    }

    /// The assumed time of one bar of a series.
    public static Instant assumed(SourceBars bars, int bar) {
        LocalDate date = bars.date(bar);
        return switch (bars.kind()) {
            case MINUTE -> bars.instant(bar).plus(Duration.ofMinutes(1)).plus(LAG);
            case DAILY, WEEKLY, MONTHLY ->
                assumed(SourceSymbol.venue(bars.symbol()), bars.kind().lastDay(date));
            case VALUE -> endOf(date.plusDays(1));
            case MONTHLY_VALUE -> endOf(YearMonth.from(date).plusMonths(1).atEndOfMonth());
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
