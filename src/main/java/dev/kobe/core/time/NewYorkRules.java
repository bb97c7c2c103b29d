// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The New York Stock Exchange: its holidays, kept on Friday or Monday when they fall on a weekend (New Year's Day on a
/// Saturday is not kept), days of mourning and disaster, and early closes.
final class NewYorkRules implements VenueRules {
    /// Days that were shut once.
    private static final Set<LocalDate> ONCE = Set.of(
            LocalDate.of(1994, 4, 27), // the funeral of President Nixon
            LocalDate.of(2001, 9, 11), // the attacks of 11 September
            LocalDate.of(2001, 9, 12),
            LocalDate.of(2001, 9, 13),
            LocalDate.of(2001, 9, 14),
            LocalDate.of(2004, 6, 11), // the funeral of President Reagan
            LocalDate.of(2007, 1, 2), // the mourning of President Ford
            LocalDate.of(2012, 10, 29), // the hurricane Sandy
            LocalDate.of(2012, 10, 30),
            LocalDate.of(2018, 12, 5), // the mourning of President G. H. W. Bush
            LocalDate.of(2025, 1, 9)); // the mourning of President Carter

    /// Sessions that closed early once.
    private static final Set<LocalDate> EARLY_ONCE =
            Set.of(LocalDate.of(1997, 12, 26), LocalDate.of(1999, 12, 31), LocalDate.of(2003, 12, 26));

    private static final LocalTime HALF_DAY_CLOSE = LocalTime.of(13, 0);
    private static final LocalTime HALF_DAY_CLOSE_TO_1992 = LocalTime.of(14, 0);

    @Override
    public Set<LocalDate> holidays(int year) {
        Set<LocalDate> shut = new HashSet<>(ONCE);
        shut.add(newYear(year));
        if (year >= 1998) {
            shut.add(VenueRules.nthMonday(year, Month.JANUARY, 3)); // Martin Luther King
        }
        shut.add(VenueRules.nthMonday(year, Month.FEBRUARY, 3)); // Presidents
        shut.add(VenueRules.easter(year).minusDays(2));
        shut.add(VenueRules.lastMonday(year, Month.MAY)); // Memorial
        if (year >= 2022) {
            shut.add(kept(LocalDate.of(year, 6, 19))); // Juneteenth
        }
        shut.add(kept(LocalDate.of(year, 7, 4)));
        shut.add(VenueRules.nthMonday(year, Month.SEPTEMBER, 1)); // Labor
        shut.add(thanksgiving(year));
        shut.add(kept(LocalDate.of(year, 12, 25)));
        return shut;
    }

    /// New Year's Day on a Saturday is not kept: the Friday before ends the year's books.
    private static LocalDate newYear(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.getDayOfWeek() == DayOfWeek.SUNDAY ? first.plusDays(1) : first;
    }

    private static LocalDate kept(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    @Override
    public Optional<LocalTime> earlyClose(LocalDate session) {
        int year = session.getYear();
        boolean half = year >= 1992 && session.equals(thanksgiving(year).plusDays(1))
                || session.getMonth() == Month.DECEMBER && session.getDayOfMonth() == 24
                || year >= 1995 && session.equals(besideIndependenceDay(year))
                || EARLY_ONCE.contains(session);
        if (!half) {
            return Optional.empty();
        }
        return Optional.of(year <= 1992 ? HALF_DAY_CLOSE_TO_1992 : HALF_DAY_CLOSE);
    }

    /// The third of July; before 2013, when the fourth was a Thursday, the Friday after it. Where the third is no
    /// session there is no early close.
    private static LocalDate besideIndependenceDay(int year) {
        LocalDate fourth = LocalDate.of(year, 7, 4);
        boolean fridayAfter = year < 2013 && fourth.getDayOfWeek() == DayOfWeek.THURSDAY;
        return fridayAfter ? fourth.plusDays(1) : fourth.minusDays(1);
    }

    @Override
    public LocalTime open() {
        return LocalTime.of(9, 30);
    }

    @Override
    public LocalTime close() {
        return LocalTime.of(16, 0);
    }

    @Override
    public Duration auction() {
        return Duration.ZERO;
    }
}
