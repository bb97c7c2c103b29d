// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.instrument.Universe;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.time.RebalanceDays;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.TradingWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// What the trading calendar asks of a desk at an instant: a pure function of its state, so that whoever was away takes
/// up one step after the other where the desk stands.
///
/// Example: a desk in session 2026-09-30 is struck from 16:36 in London, a minute after the closing auction, and misses
/// its value from 17:05; from 08:00 the next session begins; on 2026-10-01 the month's ticket is proposed from 14:50.
public final class DayPlan {
    /// How long after a session's strike its value is taken.
    public static final Duration AFTER_STRIKE = Duration.ofMinutes(1);

    /// How long after it the session's value may still be taken; later prices are another day's.
    public static final Duration STRIKE_WITHIN = Duration.ofMinutes(30);

    /// How long after its window opens the month's ticket is proposed.
    public static final Duration AFTER_OPEN = Duration.ofMinutes(5);

    /// A step that is due.
    public sealed interface Due {
        LocalDate session();

        /// The session has opened.
        record Begin(LocalDate session) implements Due {}

        /// The session has closed and its value is to be taken.
        record Strike(LocalDate session, Instant close) implements Due {}

        /// The session has closed and nobody took its value in time.
        record Miss(LocalDate session) implements Due {}

        /// A ticket is to be proposed: the month's, or one that follows the breakers' size.
        record Propose(LocalDate session, TicketId ticket, Purpose purpose, TradingWindow window) implements Due {}
    }

    private DayPlan() {}

    /// The next step; after it has been taken there may be another.
    public static Optional<Due> due(DeskState state, Universe universe, Instant now) {
        Optional<LocalDate> present = state.session();
        if (state.identity().isEmpty() || present.isEmpty()) {
            return Optional.empty();
        }
        TradingCalendar calendar = TradingCalendar.of(state.identity().get().mainVenue());
        LocalDate day = present.get();
        if (isStruck(state, day)) {
            LocalDate next = calendar.next(day);
            return calendar.session(next)
                    .filter(one -> !now.isBefore(one.open()))
                    .map(one -> new Due.Begin(next));
        }
        Session session = calendar.session(day).orElseThrow();
        if (!now.isBefore(session.strike().plus(STRIKE_WITHIN))) {
            return Optional.of(new Due.Miss(day));
        }
        if (!now.isBefore(session.strike().plus(AFTER_STRIKE))) {
            return Optional.of(new Due.Strike(day, session.close()));
        }
        TicketId ticket = new TicketId("T-" + day);
        boolean isMonths = isRebalanceDay(state, universe, day);
        boolean isDue = isMonths && !state.tickets().containsKey(ticket);
        Optional<Due> months =
                isDue ? propose(day, ticket, Purpose.REBALANCE, window(day, universe), now) : Optional.empty();
        // A reduction waits for nothing; a step of the ramp is taken by the month's ticket where one is still to come.
        return months.or(() -> SizeStep.due(state)
                .filter(step -> !isDue || step.purpose() == Purpose.REDUCTION)
                .flatMap(step -> propose(
                        day,
                        step.ticket(),
                        step.purpose(),
                        step.purpose() == Purpose.REDUCTION ? Optional.of(whole(session)) : window(day, universe),
                        now)));
    }

    private static Optional<TradingWindow> window(LocalDate day, Universe universe) {
        return RebalanceDays.window(day, universe.requireOpen());
    }

    /// What only sells waits for no other venue than its own.
    private static TradingWindow whole(Session session) {
        return new TradingWindow(session.open(), session.close());
    }

    private static Optional<Due> propose(
            LocalDate day, TicketId ticket, Purpose purpose, Optional<TradingWindow> window, Instant now) {
        return window.filter(one -> !now.isBefore(one.opens().plus(AFTER_OPEN)))
                .filter(one -> now.isBefore(one.closes()))
                .map(one -> new Due.Propose(day, ticket, purpose, one));
    }

    /// Whether a session has its strike, with a value or without.
    public static boolean isStruck(DeskState state, LocalDate session) {
        return state.strikes().stream().anyMatch(one -> !one.session().isBefore(session));
    }

    /// Whether the month's ticket is due on a day: none is before the desk's first strike.
    public static boolean isRebalanceDay(DeskState state, Universe universe, LocalDate day) {
        return !state.strikes().isEmpty()
                && RebalanceDays.of(YearMonth.from(day), universe.requireOpen()).equals(day);
    }
}
