// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/// When one venue is shut, and when it closes early: the rules with their named exceptions, in the venue's own time.
interface VenueRules {
    /// The days of a year on which the venue is shut besides weekends; some of them may fall on one.
    Set<LocalDate> holidays(int year);

    /// The early close of a half day; empty on a full day.
    Optional<LocalTime> earlyClose(LocalDate session);

    LocalTime open();

    LocalTime close();

    /// How long after the close of continuous trading the closing price is struck.
    Duration auction();

    /// Easter Sunday of a year by the anonymous Gregorian algorithm (Nature, 1876).
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }

    static LocalDate nthMonday(int year, Month month, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
    }

    static LocalDate lastMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }
}
