// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// How fast targets come back after a pause or a halt has ended, from 25 to 50, 75 and 100 % of full size.
public enum RampPace {
    /// One step a session.
    SESSION,
    /// One step every 15 minutes in which the market is open and nothing stops new positions.
    QUARTER_HOUR;

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /// Whether a step that has stood since an instant has stood for 15 minutes of open sessions.
    ///
    /// Example: a step from 16:20 in London stands 10 minutes until the close at 16:30, and is over at 08:05 of the
    /// next session. Outside the calendar nothing is over.
    public static boolean isQuarterOver(TradingCalendar calendar, Instant since, Instant now) {
        Duration open = Duration.ZERO;
        LocalDate last = now.atOffset(ZoneOffset.UTC).toLocalDate();
        for (LocalDate day = since.atOffset(ZoneOffset.UTC).toLocalDate();
                !day.isAfter(last) && calendar.covers(day) && open.compareTo(QUARTER) < 0;
                day = day.plusDays(1)) {
            Optional<Session> session = calendar.session(day);
            open = open.plus(session.map(one -> overlap(one, since, now)).orElse(Duration.ZERO));
        }
        return open.compareTo(QUARTER) >= 0;
    }

    private static Duration overlap(Session session, Instant since, Instant now) {
        Instant from = since.isAfter(session.open()) ? since : session.open();
        Instant until = now.isBefore(session.close()) ? now : session.close();
        return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
    }
}
