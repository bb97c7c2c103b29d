// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// The hour of the nightly work: 21:00 in New York, after the last session of any venue that Kobe knows.
///
/// Example: the night of 2 March 2026 is 2026-03-03T02:00:00Z, that of 9 March, when New York's clocks have changed,
/// 2026-03-10T01:00:00Z.
public final class Night {
    private static final LocalTime HOUR = LocalTime.of(21, 0);

    private Night() {}

    /// The hour of a day's night.
    public static Instant of(LocalDate day) {
        return day.atTime(HOUR).atZone(Venue.NEW_YORK.zone()).toInstant();
    }

    /// The last such hour that has come; now, if it is that hour.
    public static Instant last(Instant now) {
        LocalDate day = day(now);
        return of(day).isAfter(now) ? of(day.minusDays(1)) : of(day);
    }

    /// The first such hour after now.
    public static Instant next(Instant now) {
        LocalDate day = day(now);
        return of(day).isAfter(now) ? of(day) : of(day.plusDays(1));
    }

    private static LocalDate day(Instant now) {
        return ZonedDateTime.ofInstant(now, Venue.NEW_YORK.zone()).toLocalDate();
    }
}
