// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a sentence prints an instant: in London's time, as the screen does, and saying so.
///
/// Example: `2026-07-01 16:15 London` for 15:15 UTC; seconds only where there are any.
public final class LondonTime {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private LondonTime() {}

    public static String of(Instant at) {
        ZonedDateTime there = at.atZone(Venue.LONDON.zone());
        return (there.getSecond() == 0 ? MINUTE : SECOND).format(there) + " London";
    }
}
