// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.StatementTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dates of statements: `20130401`, `2013-04-01` and `January 1, 2020`, alone or with a time and perhaps
/// a zone behind behind them. A date in which day and month could be taken for each other is refused.
final class StatementDates {
    static final String ALLOWED =
            "a date such as 20130401, 2013-04-01 or January 1, 2020, with a time such as 09:34:06 or none";

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmmss");
    private static final Pattern WITH_TIME =
            Pattern.compile("(\\d{8}|\\d{4}-\\d\\d-\\d\\d)(?:[;,T ] ?(\\d\\d:?\\d\\d:?\\d\\d)(?: ([A-Z]{3,4}))?)?");

    /// The letters that the broker prints behind a time; others name no zone that is known.
    private static final Map<String, ZoneId> ZONES = Map.of(
            "EST", ZoneId.of("America/New_York"),
            "EDT", ZoneId.of("America/New_York"),
            "GMT", ZoneId.of("Europe/London"),
            "BST", ZoneId.of("Europe/London"),
            "UTC", ZoneId.of("UTC"));

    private StatementDates() {}

    static LocalDate date(String text) {
        return time(text).date();
    }

    /// Reads a date with the time behind it, or throws an `IllegalArgumentException` or `DateTimeException`.
    static StatementTime time(String text) {
        Matcher found = WITH_TIME.matcher(text);
        if (!found.matches()) {
            return StatementTime.of(LocalDate.parse(text, IN_WORDS));
        }
        String day = found.group(1);
        return new StatementTime(
                day.contains("-") ? LocalDate.parse(day) : LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE),
                Optional.ofNullable(found.group(2)).map(StatementDates::clock),
                Optional.ofNullable(found.group(3)).map(ZONES::get));
    }

    static LocalTime clock(String text) {
        return LocalTime.parse(text.replace(":", ""), CLOCK);
    }
}
