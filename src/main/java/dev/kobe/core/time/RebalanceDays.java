// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/// The day of a month on which a strategy trades, and the window of that day: only while every venue it needs is open.
///
/// Example: London funds on US shares trade on the first day of a month that is a session in London and New York, from
/// 15 minutes after New York opens until 15 minutes before London closes: 14:45 to 16:15 London as a rule, 13:45 to
/// 16:15 in the weeks between the two cities' clock changes.
public final class RebalanceDays {
    /// How long after the last open, and before the first close, nothing is traded.
    public static final Duration MARGIN = Duration.ofMinutes(15);

    private RebalanceDays() {}

    /// The first day of the month on which all the venues have a session.
    public static LocalDate of(YearMonth month, Set<Venue> requireOpen) {
        LocalDate first = TradingCalendar.of(any(requireOpen)).firstOfMonth(month);
        return isJoint(first, requireOpen) ? first : nextJoint(first, requireOpen);
    }

    /// The first day after `day` on which all the venues have a session.
    public static LocalDate nextJoint(LocalDate day, Set<Venue> requireOpen) {
        TradingCalendar calendar = TradingCalendar.of(any(requireOpen));
        LocalDate next = calendar.next(day);
        while (!isJoint(next, requireOpen)) {
            next = calendar.next(next);
        }
        return next;
    }

    /// Whether all the venues have a session that day.
    public static boolean isJoint(LocalDate day, Set<Venue> requireOpen) {
        return requireOpen.stream().allMatch(venue -> TradingCalendar.of(venue).isSession(day));
    }

    /// The window of a day: from [#MARGIN] after the last venue opens until [#MARGIN] before the first closes; empty
    /// when one of them is shut or, on half days, their hours do not meet.
    public static Optional<TradingWindow> window(LocalDate day, Set<Venue> requireOpen) {
        if (!isJoint(day, requireOpen)) {
            return Optional.empty();
        }
        Instant opens = Instant.MIN;
        Instant closes = Instant.MAX;
        for (Venue venue : requireOpen) {
            Session session = TradingCalendar.of(venue).session(day).orElseThrow();
            opens = session.open().isAfter(opens) ? session.open() : opens;
            closes = session.close().isBefore(closes) ? session.close() : closes;
        }
        Instant from = opens.plus(MARGIN);
        Instant to = closes.minus(MARGIN);
        return from.isBefore(to) ? Optional.of(new TradingWindow(from, to)) : Optional.empty();
    }

    private static Venue any(Set<Venue> requireOpen) {
        return requireOpen.stream()
                .min(Venue::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("a universe names the venues that must be open"));
    }
}
