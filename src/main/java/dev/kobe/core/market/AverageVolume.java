// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/// How many shares of an instrument change hands in a day: the mean of the 20 newest daily bars that say how many.
///
/// They must lie within the last 25 sessions of the instrument's exchange, so that the newest is at most five sessions
/// old; a bar without a volume, or with none traded, is no bar that says how many. Volumes are as the source printed
/// them and not adjusted for splits.
///
/// Example: ten bars of 90,000 and ten of 110,000 make 100,000; with the newest bar six sessions old it is missing.
///
/// @param shares a day, above zero
/// @param since the session of the oldest bar that counts, which tells how long the mean still holds
public record AverageVolume(BigDecimal shares, LocalDate since) {
    /// How many bars are counted.
    public static final int BARS = 20;

    /// Within how many sessions they lie.
    public static final int SESSIONS = 25;

    /// The mean as it could be worked out after the close of a day.
    ///
    /// @param history what was known of the instrument; later bars are left out
    /// @param calendar of its exchange
    /// @param asOf the last session that has closed
    public static Outcome<AverageVolume> of(PriceHistory history, TradingCalendar calendar, LocalDate asOf) {
        BigDecimal sum = BigDecimal.ZERO;
        int found = 0;
        for (int bar = history.atOrBefore(asOf); bar >= 0 && holds(calendar, history.date(bar), asOf); bar--) {
            if (history.volume(bar) > 0) {
                sum = sum.add(BigDecimal.valueOf(history.volume(bar)));
                found++;
                if (found == BARS) {
                    return Outcome.ok(new AverageVolume(
                            sum.divide(BigDecimal.valueOf(BARS), MathContext.DECIMAL64), history.date(bar)));
                }
            }
        }
        return Outcome.missing(
                "volume",
                history.symbol() + " has a volume on " + found + " of the last " + SESSIONS + " sessions to " + asOf
                        + ", and " + BARS + " are needed.");
    }

    /// Whether the mean still speaks for today after the close of a later day.
    public boolean holds(TradingCalendar calendar, LocalDate asOf) {
        return holds(calendar, since, asOf);
    }

    private static boolean holds(TradingCalendar calendar, LocalDate oldest, LocalDate asOf) {
        return calendar.covers(oldest) && calendar.covers(asOf) && calendar.count(oldest, asOf) < SESSIONS;
    }
}
