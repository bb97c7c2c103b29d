// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The server's ways of writing and reading time.
final class ServerTime {
    /// Where the simulated server stands.
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /// The first version that names the zone of the contract in every time.
    private static final int WITH_ZONE = 174;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WIDE = DateTimeFormatter.ofPattern("yyyyMMdd  HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter GREETED = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss zzz", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern ASKED = Pattern.compile("(\\d{8})(-|\\s+)(\\d{2}:\\d{2}:\\d{2})(?:\\s+(\\S+))?");

    private ServerTime() {}

    static String greeting(Instant now) {
        return GREETED.format(now.atZone(ZONE));
    }

    static String minute(Instant now) {
        return MINUTE.format(now.atZone(ZONE));
    }

    /// `20250415  19:38:31` in the server's zone before version 174, then `20250820 09:30:01 US/Eastern`.
    static String stamp(Instant at, String zone, int version) {
        return version < WITH_ZONE
                ? WIDE.format(at.atZone(ZONE))
                : STAMP.format(at.atZone(ZoneId.of(zone))) + " " + zone;
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static LocalDate today(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }

    /// A time as clients write it: with a dash in UTC, else in the zone it names or the server's.
    static Optional<Instant> asked(String text) {
        Matcher parts = ASKED.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            ZoneId zone = parts.group(4) != null
                    ? ZoneId.of(parts.group(4))
                    : parts.group(2).equals("-") ? ZoneOffset.UTC : ZONE;
            return Optional.of(LocalDateTime.parse(parts.group(1) + " " + parts.group(3), STAMP)
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
