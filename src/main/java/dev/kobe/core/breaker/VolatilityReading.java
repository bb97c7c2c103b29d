// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.market.VixClose;
import dev.kobe.core.market.VixKnown;
import dev.kobe.core.market.VixQuote;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.LondonTime;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The VIX now, and what it was: the CBOE's index of the volatility that options on the S&P 500 price in for the next
/// thirty days, in percent a year.
///
/// Example: 31.2 from the broker at 14:58, 27.0 an hour before, 26.1 at the last close.
///
/// @param level above zero
/// @param source whose figure and of when, as it stands in a sentence: `at the close of 2026-05-27`
/// @param hourBefore the level an hour before, above zero; empty where only closes are known
/// @param lastClose the close before `level`, above zero
public record VolatilityReading(
        BigDecimal level, String source, Optional<BigDecimal> hourBefore, Optional<BigDecimal> lastClose) {
    private static final TradingCalendar NEW_YORK = TradingCalendar.of(Venue.NEW_YORK);

    private static final String SIMULATED = ", SIMULATED";

    /// How long the VIX may be unknown before that pauses.
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    /// What ends a trip: two closes in a row at least a tenth under the level.
    static final Rearm REARM = Rearm.after(2, "0.1");

    /// How long a level that the broker told stands while it says nothing further.
    private static final Duration STANDS = Duration.ofMinutes(15);

    private static final Duration UNREST = Duration.ofSeconds(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration AFTER_CLOSE = Duration.ofMinutes(60);

    public VolatilityReading {
        positive(level);
        hourBefore.ifPresent(VolatilityReading::positive);
        lastClose.ifPresent(VolatilityReading::positive);
    }

    private static void positive(BigDecimal vix) {
        if (vix.signum() <= 0) {
            throw new IllegalArgumentException("a VIX is above 0, not " + vix.toPlainString());
        }
    }

    /// The reading of an instant: what the broker told within a quarter of an hour, else the newest close, which
    /// holds until an hour after the next one in New York. Sessions count and not hours, so Friday's close
    /// holds on Monday.
    ///
    /// Example: on Tuesday at 16:59 in New York, Monday's close still holds where Tuesday's is not known; at
    /// 17:00 the VIX is missing.
    public static Outcome<VolatilityReading> of(VixKnown known, Instant now) {
        LocalDate day = now.atZone(Venue.NEW_YORK.zone()).toLocalDate();
        if (!NEW_YORK.covers(day) || !NEW_YORK.covers(day.plusDays(14))) {
            return Outcome.missing("volatility", "No calendar is known for " + day + ", by which the VIX is dated.");
        }
        Optional<VixQuote> told = known.quotes().stream()
                .filter(one -> !one.at().isAfter(now.plus(UNREST))
                        && now.isBefore(one.at().plus(STANDS)))
                .reduce((former, later) -> later);
        if (told.isPresent()) {
            return Outcome.ok(told(known, told.get()));
        }
        Optional<VixClose> close = known.closes().stream()
                .filter(one -> NEW_YORK.covers(one.session()) && NEW_YORK.isSession(one.session()))
                .filter(one -> !ofClose(one.session()).isAfter(now))
                .reduce((former, later) -> later);
        if (close.isEmpty()) {
            return Outcome.missing("volatility", "No VIX has been read.");
        }
        LocalDate session = close.get().session();
        if (!now.isBefore(ofClose(NEW_YORK.next(session)).plus(AFTER_CLOSE))) {
            return Outcome.missing(
                    "volatility",
                    "The newest VIX is that of the close of " + session + ", and another has closed since.");
        }
        return Outcome.ok(new VolatilityReading(
                close.get().level(),
                "at the close of " + session + (close.get().simulated() ? SIMULATED : ""),
                // While nobody quotes it, what it was an hour before is what it is.
                isOpen(now) ? Optional.empty() : Optional.of(close.get().level()),
                before(known, session)));
    }

    private static Optional<BigDecimal> before(VixKnown known, LocalDate session) {
        return session.isAfter(TradingCalendar.FIRST)
                ? known.close(NEW_YORK.previous(session)).map(VixClose::level)
                : Optional.empty();
    }

    private static VolatilityReading told(VixKnown known, VixQuote quote) {
        LocalDate closed = NEW_YORK.lastClosed(quote.at());
        // What is told while New York is shut belongs to the session that has closed.
        LocalDate before = isOpen(quote.at()) ? closed : NEW_YORK.previous(closed);
        String kind =
                switch (quote.kind()) {
                    case LIVE -> "";
                    case DELAYED -> ", delayed";
                    case SIMULATED -> SIMULATED;
                };
        return new VolatilityReading(
                quote.level(),
                "told at " + LondonTime.of(quote.at()) + kind,
                hourBefore(known, quote.at().minus(HOUR)),
                known.close(before).map(VixClose::level));
    }

    /// What was in force at an instant: told within the quarter of an hour before it, or the close where no session lay
    /// between.
    private static Optional<BigDecimal> hourBefore(VixKnown known, Instant then) {
        Optional<BigDecimal> told = known.quotes().stream()
                .filter(one -> !one.at().isAfter(then) && then.isBefore(one.at().plus(STANDS)))
                .reduce((former, later) -> later)
                .map(VixQuote::level);
        LocalDate closed = NEW_YORK.lastClosed(then);
        boolean isShut = then.isBefore(
                NEW_YORK.session(NEW_YORK.next(closed)).orElseThrow().open());
        return told.or(() -> known.close(closed).filter(one -> isShut).map(VixClose::level));
    }

    private static boolean isOpen(Instant at) {
        return NEW_YORK.session(at.atZone(Venue.NEW_YORK.zone()).toLocalDate())
                .filter(one -> one.isOpenAt(at))
                .isPresent();
    }

    private static Instant ofClose(LocalDate session) {
        return NEW_YORK.session(session).orElseThrow().close();
    }

    /// The rise from a former level, as a share of it; a fall is below zero.
    ///
    /// @param when of when that is, as it stands in a sentence
    Outcome<Measured> rise(Optional<BigDecimal> before, String when) {
        return before.map(from -> Outcome.ok(new Measured(
                        level.subtract(from),
                        from,
                        () -> "VIX " + level.toPlainString() + " " + source + " after " + from.toPlainString() + " "
                                + when)))
                .orElseGet(() -> Outcome.missing("before", "The VIX of " + when + " is not known."));
    }
}
