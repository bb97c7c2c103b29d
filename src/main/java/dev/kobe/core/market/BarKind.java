// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.time.LocalDate;
import java.time.YearMonth;

/// What one row of a price file stands for; only daily bars are ever ranked.
///
/// Example: a row dated 2017-06-01 is a day's bar, or the whole of June in a monthly file, and then nobody knew
/// it before the 30th.
public enum BarKind {
    MINUTE("minute"),
    DAILY("daily"),
    WEEKLY("weekly"),
    MONTHLY("monthly"),
    /// A figure for a day that nobody trades at: an interest rate, a reference rate.
    VALUE("value"),
    /// A figure for a month, dated its first day.
    MONTHLY_VALUE("monthly-value");

    private final String word;

    BarKind(String word) {
        this.word = word;
    }

    /// As it is stored and printed, for example `daily`.
    public String word() {
        return word;
    }

    /// The last day that a row of that date counts: nothing of it was known before that day's end.
    public LocalDate lastDay(LocalDate date) {
        return switch (this) {
            case MINUTE, DAILY, VALUE -> date;
            case WEEKLY -> date.plusDays(6);
            case MONTHLY, MONTHLY_VALUE -> YearMonth.from(date).atEndOfMonth();
        };
    }
}
