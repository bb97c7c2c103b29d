// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// One symbol's last adjusted close of each calendar month.
///
/// A month's price is missing when the symbol did not trade in it, or when its last bar lies more than five sessions
/// before the month's last session: such a price is not the month's end.
public final class MonthEnds {
    /// How many sessions before a month's last one its last bar may lie.
    public static final int OLDEST_SESSIONS = 5;

    private final PriceHistory history;
    private final TradingCalendar calendar;
    private final YearMonth first;
    private final int[] lastBar;

    private MonthEnds(PriceHistory history, TradingCalendar calendar, YearMonth first, int[] lastBar) {
        this.history = history;
        this.calendar = calendar;
        this.first = first;
        this.lastBar = lastBar;
    }

    public static MonthEnds of(PriceHistory history, TradingCalendar calendar) {
        if (history.size() == 0) {
            return new MonthEnds(history, calendar, YearMonth.from(TradingCalendar.FIRST), new int[0]);
        }
        YearMonth first = YearMonth.from(history.date(0));
        int months = (int) first.until(YearMonth.from(history.date(history.size() - 1)), ChronoUnit.MONTHS) + 1;
        int[] lastBar = new int[months];
        Arrays.fill(lastBar, -1);
        LocalDate end = first.atEndOfMonth();
        int month = 0;
        for (int bar = 0; bar < history.size(); bar++) {
            while (history.epochDay(bar) > end.toEpochDay()) {
                month++;
                end = first.plusMonths(month).atEndOfMonth();
            }
            lastBar[month] = bar;
        }
        return new MonthEnds(history, calendar, first, lastBar);
    }

    public String symbol() {
        return history.symbol();
    }

    /// The adjusted close at the end of a month; missing, and why, where there is none.
    public Outcome<Double> price(YearMonth month) {
        int bar = bar(month);
        if (bar < 0) {
            return Outcome.missing(symbol(), "no price in " + month + span());
        }
        LocalDate lastSession = calendar.lastOfMonth(month);
        if (calendar.count(history.date(bar), lastSession) > OLDEST_SESSIONS) {
            return Outcome.missing(
                    symbol(),
                    "its last price of " + month + " is of " + history.date(bar) + ", more than " + OLDEST_SESSIONS
                            + " sessions before the month ended on " + lastSession);
        }
        return Outcome.ok(history.adjustedClose(bar));
    }

    private int bar(YearMonth month) {
        int index = (int) first.until(month, ChronoUnit.MONTHS);
        return index < 0 || index >= lastBar.length ? -1 : lastBar[index];
    }

    private String span() {
        return history.size() == 0
                ? ": it has no prices"
                : ": its prices run from " + history.date(0) + " to " + history.date(history.size() - 1);
    }
}
