// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the server's ways of writing an instant: seconds since 1970, `20250415  19:38:31` in the server's own zone,
/// `20250820 09:30:01 US/Eastern`, and `20250820-13:30:01` in UTC.
///
/// Example: `20250820 09:30:01 US/Eastern` is 2025-08-20T13:30:01Z. A date without a time is no instant.
final class ServerTimes {
    private static final Pattern SECONDS = Pattern.compile("\\d{9,11}");
    private static final Pattern FORM = Pattern.compile("(\\d{8})(-|\\s+)(\\d{2}:\\d{2}:\\d{2})(?:\\s+(\\S.*))?");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss", Locale.ROOT);

    /// Abbreviations that servers print, by the place whose clock they mean.
    private static final Map<String, String> PLACES = Map.of(
            "EST", "America/New_York",
            "EDT", "America/New_York",
            "CST", "America/Chicago",
            "PST", "America/Los_Angeles",
            "BST", "Europe/London",
            "CET", "Europe/Paris");

    private ServerTimes() {}

    /// @param own the zone of the server, for forms that name none
    /// @return empty where the text is in none of the forms or its zone is not known
    static Optional<Instant> instant(String text, ZoneId own) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime stamp = LocalDateTime.parse(parts.group(1) + " " + parts.group(3), STAMP);
            return Optional.of(stamp.atZone(zone(parts.group(4), "-".equals(parts.group(2)), own))
                    .toInstant());
        } catch (DateTimeException notKnown) {
            return Optional.empty();
        }
    }

    private static ZoneId zone(@org.jspecify.annotations.Nullable String named, boolean dash, ZoneId own) {
        if (named == null) {
            return dash ? ZoneOffset.UTC : own;
        }
        return ZoneId.of(PLACES.getOrDefault(named, named));
    }
}
