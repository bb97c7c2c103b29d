// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.core.math.ReturnFigures;
import java.time.LocalDate;
import java.util.List;

/// What the rotation would have done on history, before tax, with nothing earned on cash.
///
/// @param equity wealth at each close, 1 at the start; what a trade costs shows on the day after it
/// @param monthly figures of the months' returns, 12 a year
/// @param daily figures of the sessions' returns, 252 a year
public record Backtest(List<Month> months, List<Point> equity, ReturnFigures monthly, ReturnFigures daily) {
    /// One holding period: the month end whose signal it follows, the days of its two trades, what was held in order
    /// of rank, and its return after the cost of its first trade.
    public record Month(LocalDate signal, LocalDate from, LocalDate to, List<String> holdings, double periodReturn) {}

    /// Wealth at the close of a day.
    public record Point(LocalDate date, double equity) {}

    public Backtest {
        months = List.copyOf(months);
        equity = List.copyOf(equity);
    }
}
