// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingCalendarTest {
    private static final TradingCalendar LONDON = TradingCalendar.of(Venue.LONDON);
    private static final TradingCalendar NEW_YORK = TradingCalendar.of(Venue.NEW_YORK);

    @ParameterizedTest
    @EnumSource(Venue.class)
    void agreesWithTheOpenFilesOnEverySessionFrom1990To2015(Venue venue) throws IOException {
        String name = "calendars/" + venue.mic().toLowerCase(java.util.Locale.ROOT) + "_sessions_1990_2015.csv";
        List<String> expected = new ArrayList<>();
        for (String line :
                Files.readAllLines(Shared.data(name)).stream().skip(1).toList()) {
            String[] fields = line.split(",", -1);
            expected.add(Instant.parse(fields[0]).atZone(ZoneOffset.UTC).toLocalDate() + " " + Instant.parse(fields[1])
                    + " " + Instant.parse(fields[2]));
        }

        TradingCalendar calendar = TradingCalendar.of(venue);
        List<String> ours = calendar.between(TradingCalendar.FIRST, LocalDate.of(2015, 12, 31)).stream()
                .map(day -> calendar.session(day).orElseThrow())
                .map(session -> session.date() + " " + session.open() + " " + session.close())
                .toList();

        assertThat(ours).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-03-25", "2016-03-28", "2017-12-26", "2018-01-01", "2019-04-19", "2020-05-08", "2020-12-28",
                "2021-12-27", "2021-12-28", "2022-01-03", "2022-06-02", "2022-06-03", "2022-09-19", "2022-12-26",
                "2022-12-27", "2023-01-02", "2023-05-01", "2023-05-08", "2023-05-29", "2024-04-01", "2025-04-18",
                "2025-04-21", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-28",
                "2027-12-27", "2027-12-28", "2028-01-03"
            })
    void londonIsShut(LocalDate day) {
        assertThat(LONDON.isSession(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-07-04", "2018-12-05", "2019-04-19", "2020-07-03", "2021-12-24", "2022-06-20", "2023-06-19",
                "2024-01-15", "2025-01-09", "2025-06-19", "2026-02-16", "2026-04-03", "2026-06-19", "2026-07-03",
                "2026-11-26", "2027-06-18", "2027-12-24", "2028-01-17"
            })
    void newYorkIsShut(LocalDate day) {
        assertThat(NEW_YORK.isSession(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-04", "2022-05-30", "2026-02-16", "2026-07-03", "2022-06-20"})
    void londonIsOpenOnDaysThatLookLikeHolidays(LocalDate day) {
        assertThat(LONDON.isSession(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-06-18", "2021-12-31", "2027-12-31", "2012-10-31", "2026-04-06", "1997-01-20"})
    void newYorkIsOpenOnDaysThatLookLikeHolidays(LocalDate day) {
        assertThat(NEW_YORK.isSession(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_YORK, 2023-11-24, 18:00", "NEW_YORK, 2024-07-03, 17:00", "NEW_YORK, 2019-07-03, 17:00",
        "NEW_YORK, 2025-12-24, 18:00", "NEW_YORK, 2026-11-27, 18:00", "LONDON, 2022-12-23, 12:30",
        "LONDON, 2022-12-30, 12:30", "LONDON, 2025-12-24, 12:30", "LONDON, 2025-12-31, 12:30",
        "LONDON, 2028-12-22, 12:30"
    })
    void closesEarly(Venue venue, LocalDate day, String closesUtc) {
        Session session = TradingCalendar.of(venue).session(day).orElseThrow();

        assertThat(session.half()).isTrue();
        assertThat(session.close()).isEqualTo(Instant.parse(day + "T" + closesUtc + ":00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "NEW_YORK, 2015-07-02", "NEW_YORK, 2020-07-02", "NEW_YORK, 2026-07-02", "NEW_YORK, 2021-07-02",
        "NEW_YORK, 2017-12-22", "LONDON, 1999-12-30", "LONDON, 2025-12-23", "NEW_YORK, 2025-12-31"
    })
    void keepsFullHours(Venue venue, LocalDate day) {
        assertThat(TradingCalendar.of(venue).session(day).orElseThrow().half()).isFalse();
    }

    @Test
    void strikesLondonAfterTheAuctionAndNewYorkAtTheClose() {
        LocalDate winter = LocalDate.of(2026, 2, 2);
        LocalDate half = LocalDate.of(2025, 12, 24);

        assertThat(LONDON.session(winter).orElseThrow().strike()).isEqualTo(Instant.parse("2026-02-02T16:35:00Z"));
        assertThat(LONDON.session(half).orElseThrow().strike()).isEqualTo(Instant.parse("2025-12-24T12:35:00Z"));
        assertThat(NEW_YORK.session(winter).orElseThrow().strike()).isEqualTo(Instant.parse("2026-02-02T21:00:00Z"));
    }

    @Test
    void shiftsNewYorkThreeWeeksBeforeLondonInSpringAndOneWeekAfterInAutumn() {
        assertThat(open(NEW_YORK, "2026-03-06")).isEqualTo("2026-03-06T14:30:00Z");
        assertThat(open(NEW_YORK, "2026-03-09")).isEqualTo("2026-03-09T13:30:00Z");
        assertThat(open(LONDON, "2026-03-09")).isEqualTo("2026-03-09T08:00:00Z");
        assertThat(open(LONDON, "2026-03-30")).isEqualTo("2026-03-30T07:00:00Z");
        assertThat(open(LONDON, "2026-10-26")).isEqualTo("2026-10-26T08:00:00Z");
        assertThat(open(NEW_YORK, "2026-10-30")).isEqualTo("2026-10-30T13:30:00Z");
        assertThat(open(NEW_YORK, "2026-11-02")).isEqualTo("2026-11-02T14:30:00Z");
    }

    private static String open(TradingCalendar calendar, String day) {
        return calendar.session(LocalDate.parse(day)).orElseThrow().open().toString();
    }

    @Test
    void looksStrictlyAfterAndStrictlyBefore() {
        LocalDate friday = LocalDate.of(2026, 4, 2).plusDays(1);

        assertThat(LONDON.next(LocalDate.of(2026, 4, 2))).isEqualTo("2026-04-07");
        assertThat(LONDON.next(friday)).isEqualTo("2026-04-07");
        assertThat(LONDON.previous(LocalDate.of(2026, 4, 7))).isEqualTo("2026-04-02");
        assertThat(LONDON.previous(friday)).isEqualTo("2026-04-02");
        assertThat(NEW_YORK.next(LocalDate.of(2001, 9, 10))).isEqualTo("2001-09-17");
    }

    @Test
    void countsSessionsForwardAndBack() {
        LocalDate saturday = LocalDate.of(2026, 2, 14);

        assertThat(NEW_YORK.plus(saturday, 1)).isEqualTo("2026-02-17");
        assertThat(NEW_YORK.plus(saturday, -2)).isEqualTo("2026-02-12");
        assertThat(NEW_YORK.plus(LocalDate.of(2026, 2, 13), 0)).isEqualTo("2026-02-13");
        assertThatThrownBy(() -> NEW_YORK.plus(saturday, 0))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("2026-02-14 is no session in XNYS");
        assertThat(NEW_YORK.count(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 18)))
                .isEqualTo(2);
        assertThat(NEW_YORK.between(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 17)))
                .containsExactly(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 17));
        assertThat(NEW_YORK.between(saturday, saturday)).isEmpty();
    }

    @Test
    void findsTheFirstAndLastSessionOfAMonth() {
        assertThat(LONDON.firstOfMonth(YearMonth.of(2026, 5))).isEqualTo("2026-05-01");
        assertThat(LONDON.lastOfMonth(YearMonth.of(2026, 5))).isEqualTo("2026-05-29");
        assertThat(LONDON.firstOfMonth(YearMonth.of(1990, 1))).isEqualTo("1990-01-02");
        assertThat(NEW_YORK.firstOfMonth(YearMonth.of(2007, 1))).isEqualTo("2007-01-03");
        assertThat(NEW_YORK.lastOfMonth(YearMonth.of(2028, 12))).isEqualTo("2028-12-29");
    }

    @ParameterizedTest
    @CsvSource({
        "LONDON,   2026-02-02T16:34:59Z, 2026-01-30", "LONDON,   2026-02-02T16:35:00Z, 2026-02-02",
        "NEW_YORK, 2026-02-02T20:59:59Z, 2026-01-30", "NEW_YORK, 2026-02-03T02:00:00Z, 2026-02-02",
        "NEW_YORK, 2026-02-16T22:00:00Z, 2026-02-13"
    })
    void knowsTheLastSessionThatHasClosed(Venue venue, Instant now, LocalDate closed) {
        assertThat(TradingCalendar.of(venue).lastClosed(now)).isEqualTo(closed);
    }

    @Test
    void refusesDaysItDoesNotKnow() {
        assertThat(LONDON.covers(LocalDate.of(1990, 1, 1))).isFalse();
        assertThat(LONDON.covers(LocalDate.of(2028, 12, 31))).isTrue();
        assertThatThrownBy(() -> LONDON.isSession(LocalDate.of(2029, 1, 2)))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("the calendar of XLON knows 1990-01-02 to 2028-12-31 and cannot answer for 2029-01-02");
        assertThatThrownBy(() -> NEW_YORK.next(LocalDate.of(2028, 12, 29))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> NEW_YORK.previous(LocalDate.of(1990, 1, 2))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> LONDON.firstOfMonth(YearMonth.of(1989, 12))).isInstanceOf(DateTimeException.class);
    }

    @Test
    void findsEasterWhereTheAlmanacHasIt() {
        assertThat(List.of(
                        VenueRules.easter(1990),
                        VenueRules.easter(2000),
                        VenueRules.easter(2008),
                        VenueRules.easter(2011),
                        VenueRules.easter(2026),
                        VenueRules.easter(2028)))
                .containsExactly(
                        LocalDate.of(1990, 4, 15),
                        LocalDate.of(2000, 4, 23),
                        LocalDate.of(2008, 3, 23),
                        LocalDate.of(2011, 4, 24),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2028, 4, 16))
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }
}
