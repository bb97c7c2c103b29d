// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/// When the simulated exchanges trade.
@FunctionalInterface
public interface TradingHours {
    /// A trading day of a contract: the opening counts, the close does not.
    ///
    /// Example: CSPX on 1 October 2026 from 07:00 to 15:30 UTC; GBP.USD from 30 September, 21:15, to 21:00 UTC.
    record Day(Instant open, Instant close) {}

    /// The day in which an order made at this moment works: the one under way, else the next; empty where trading
    /// never ends.
    Optional<Day> day(Listing listing, Instant at);

    /// Trading never ends.
    static TradingHours always() {
        return (listing, at) -> Optional.empty();
    }

    /// Funds and shares by the calendar of their exchange, currency pairs from Sunday, 17:15 in New York, to Friday,
    /// 17:00, with a pause of a quarter of an hour each day at 17:00.
    static TradingHours calendars() {
        return (listing, at) -> Optional.of(listing.isPair() ? pair(at) : exchange(listing.venue(), at));
    }

    private static Day exchange(Venue venue, Instant at) {
        TradingCalendar calendar = TradingCalendar.of(venue);
        LocalDate day = at.atZone(venue.zone()).toLocalDate();
        Session session = calendar.session(day)
                .filter(one -> at.isBefore(one.close()))
                .or(() -> calendar.session(calendar.next(day)))
                .orElseThrow();
        return new Day(session.open(), session.close());
    }

    private static Day pair(Instant at) {
        LocalTime pause = LocalTime.of(17, 0);
        ZonedDateTime now = at.atZone(Venue.NEW_YORK.zone());
        LocalDate day = now.toLocalTime().isBefore(pause)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return new Day(
                day.minusDays(1)
                        .atTime(pause.plusMinutes(15))
                        .atZone(Venue.NEW_YORK.zone())
                        .toInstant(),
                day.atTime(pause).atZone(Venue.NEW_YORK.zone()).toInstant());
    }
}
