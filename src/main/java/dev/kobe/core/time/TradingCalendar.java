// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The sessions of one venue from 1990-01-02 to 2028-12-31: rules with named exceptions, half days and auctions.
///
/// Outside these days nothing is guessed: every question about them throws a [DateTimeException] that names the range.
/// Example: London on 2026-02-16 is a session from 08:00 to 16:30 struck at 16:35; New York is shut (Presidents' Day).
public final class TradingCalendar {
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 2);
    public static final LocalDate LAST = LocalDate.of(2028, 12, 31);

    private static final TradingCalendar LONDON = new TradingCalendar(Venue.LONDON, new LondonRules());
    private static final TradingCalendar NEW_YORK = new TradingCalendar(Venue.NEW_YORK, new NewYorkRules());

    private final Venue venue;
    private final VenueRules rules;
    private final long[] sessions;

    private TradingCalendar(Venue venue, VenueRules rules) {
        this.venue = venue;
        this.rules = rules;
        this.sessions = IntStream.rangeClosed(FIRST.getYear(), LAST.getYear())
                .mapToObj(year -> sessions(rules, year))
                .flatMapToLong(Arrays::stream)
                .filter(day -> day >= FIRST.toEpochDay())
                .toArray();
    }

    private static long[] sessions(VenueRules rules, int year) {
        Set<LocalDate> shut = rules.holidays(year);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !shut.contains(day))
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
    }

    public static TradingCalendar of(Venue venue) {
        return switch (venue) {
            case LONDON -> LONDON;
            case NEW_YORK -> NEW_YORK;
        };
    }

    public Venue venue() {
        return venue;
    }

    /// Whether the calendar knows anything about that day.
    public boolean covers(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    public boolean isSession(LocalDate day) {
        return Arrays.binarySearch(sessions, known(day)) >= 0;
    }

    /// The session of that day; empty when the venue is shut.
    public Optional<Session> session(LocalDate day) {
        return isSession(day) ? Optional.of(at(day)) : Optional.empty();
    }

    private Session at(LocalDate day) {
        Optional<LocalTime> early = rules.earlyClose(day);
        ZonedDateTime open = day.atTime(rules.open()).atZone(venue.zone());
        Instant close =
                day.atTime(early.orElse(rules.close())).atZone(venue.zone()).toInstant();
        return new Session(
                new SessionDate(venue, day), open.toInstant(), close, close.plus(rules.auction()), early.isPresent());
    }

    /// The last session whose closing price has been struck by then.
    public LocalDate lastClosed(Instant now) {
        LocalDate day = now.atZone(venue.zone()).toLocalDate();
        boolean struck = session(day)
                .map(Session::strike)
                .filter(strike -> !strike.isAfter(now))
                .isPresent();
        return struck ? day : previous(day);
    }

    /// The first session after that day, never the day itself.
    public LocalDate next(LocalDate day) {
        return plus(day, 1);
    }

    /// The last session before that day, never the day itself.
    public LocalDate previous(LocalDate day) {
        return plus(day, -1);
    }

    /// The n-th session after that day, or before it when n is negative; the day itself need be no session unless n is
    /// zero. Example: one session after Saturday is Monday.
    public LocalDate plus(LocalDate day, int n) {
        int found = Arrays.binarySearch(sessions, known(day));
        if (n == 0 && found < 0) {
            throw new DateTimeException(day + " is no session in " + venue.mic());
        }
        int after = found >= 0 ? found + 1 : -found - 1;
        int target = n > 0 ? after + n - 1 : (found >= 0 ? found : after) + n;
        if (target < 0 || target >= sessions.length) {
            throw outside(n + " sessions from " + day);
        }
        return LocalDate.ofEpochDay(sessions[target]);
    }

    /// All sessions from one day to another, both counted.
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        int end = rank(to);
        List<LocalDate> days = new ArrayList<>();
        for (int i = rank(from) - (isSession(from) ? 1 : 0); i < end; i++) {
            days.add(LocalDate.ofEpochDay(sessions[i]));
        }
        return days;
    }

    /// How many sessions lie after one day and not after another; negative when they stand the other way round.
    /// Example: from a Friday to the Monday after it is 1.
    public int count(LocalDate after, LocalDate upTo) {
        return rank(upTo) - rank(after);
    }

    /// How many sessions there are up to and with that day.
    private int rank(LocalDate day) {
        int found = Arrays.binarySearch(sessions, known(day));
        return found >= 0 ? found + 1 : -found - 1;
    }

    public LocalDate firstOfMonth(YearMonth month) {
        LocalDate first = month.atDay(1);
        // January 1990 begins a day before the calendar does, on a holiday.
        LocalDate from = first.isBefore(FIRST) && YearMonth.from(FIRST).equals(month) ? FIRST : first;
        return isSession(from) ? from : next(from);
    }

    public LocalDate lastOfMonth(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        return isSession(last) ? last : previous(last);
    }

    private long known(LocalDate day) {
        if (!covers(day)) {
            throw outside(day.toString());
        }
        return day.toEpochDay();
    }

    private DateTimeException outside(String what) {
        return new DateTimeException("the calendar of " + venue.mic() + " knows " + FIRST + " to " + LAST
                + " and cannot answer for " + what);
    }
}
