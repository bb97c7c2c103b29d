// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The London Stock Exchange: the bank holidays of England and Wales, moved to the next working day when they fall on a
/// weekend, and half days before Christmas and the New Year.
final class LondonRules implements VenueRules {
    /// Days that were shut once, each by royal proclamation.
    private static final Set<LocalDate> ONCE = Set.of(
            LocalDate.of(1999, 12, 31), // the millennium
            LocalDate.of(2002, 6, 3), // the spring holiday, moved to the Golden Jubilee
            LocalDate.of(2002, 6, 4),
            LocalDate.of(2011, 4, 29), // the royal wedding
            LocalDate.of(2012, 6, 4), // the spring holiday, moved to the Diamond Jubilee
            LocalDate.of(2012, 6, 5),
            LocalDate.of(2022, 6, 2), // the spring holiday, moved to the Platinum Jubilee
            LocalDate.of(2022, 6, 3),
            LocalDate.of(2022, 9, 19), // the funeral of Queen Elizabeth II
            LocalDate.of(2023, 5, 8)); // the coronation

    /// Years whose early May holiday stood on Victory in Europe Day.
    private static final Map<Integer, LocalDate> EARLY_MAY_MOVED =
            Map.of(1995, LocalDate.of(1995, 5, 8), 2020, LocalDate.of(2020, 5, 8));

    /// Years whose spring holiday is among the days of [#ONCE].
    private static final Set<Integer> SPRING_MOVED = Set.of(2002, 2012, 2022);

    private static final LocalTime HALF_DAY_CLOSE = LocalTime.of(12, 30);

    @Override
    public Set<LocalDate> holidays(int year) {
        Set<LocalDate> shut = new HashSet<>(ONCE);
        LocalDate easter = VenueRules.easter(year);
        shut.add(newYear(year));
        shut.add(easter.minusDays(2));
        shut.add(easter.plusDays(1));
        shut.add(EARLY_MAY_MOVED.getOrDefault(year, VenueRules.nthMonday(year, Month.MAY, 1)));
        if (!SPRING_MOVED.contains(year)) {
            shut.add(VenueRules.lastMonday(year, Month.MAY));
        }
        shut.add(VenueRules.lastMonday(year, Month.AUGUST));
        shut.addAll(christmas(year));
        return shut;
    }

    private static LocalDate newYear(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return switch (first.getDayOfWeek()) {
            case SATURDAY -> first.plusDays(2);
            case SUNDAY -> first.plusDays(1);
            default -> first;
        };
    }

    /// Two working days are always kept: what falls on a weekend moves to the 27th and 28th.
    private static List<LocalDate> christmas(int year) {
        LocalDate day = LocalDate.of(year, 12, 25);
        return switch (day.getDayOfWeek()) {
            case FRIDAY -> List.of(day, day.plusDays(3));
            case SATURDAY -> List.of(day.plusDays(2), day.plusDays(3));
            case SUNDAY -> List.of(day.plusDays(1), day.plusDays(2));
            default -> List.of(day, day.plusDays(1));
        };
    }

    @Override
    public Optional<LocalTime> earlyClose(LocalDate session) {
        if (session.getMonth() != Month.DECEMBER) {
            return Optional.empty();
        }
        boolean half = session.equals(weekdayAtOrBefore(LocalDate.of(session.getYear(), 12, 24)))
                || session.equals(weekdayAtOrBefore(LocalDate.of(session.getYear(), 12, 31)));
        return half ? Optional.of(HALF_DAY_CLOSE) : Optional.empty();
    }

    private static LocalDate weekdayAtOrBefore(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    @Override
    public LocalTime open() {
        return LocalTime.of(8, 0);
    }

    @Override
    public LocalTime close() {
        return LocalTime.of(16, 30);
    }

    @Override
    public Duration auction() {
        return Duration.ofMinutes(5);
    }
}
