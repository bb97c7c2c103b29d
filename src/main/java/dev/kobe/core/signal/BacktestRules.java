// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import java.time.LocalDate;

/// How the rotation is traded on history.
///
/// @param costBps cost of each side of a trade in basis points of its value
/// @param from first day on which may be traded
/// @param to last day that counts
public record BacktestRules(Execution execution, double costBps, LocalDate from, LocalDate to) {
    /// When the target weights are taken on.
    public enum Execution {
        /// At the closing price of the month end whose signal it is.
        CLOSE("close"),
        /// At the close of the first session after the month end.
        NEXT_CLOSE("next-close"),
        /// At the adjusted open of the first session after the month end.
        NEXT_OPEN("next-open");

        private final String word;

        Execution(String word) {
            this.word = word;
        }

        /// As it is typed, for example `next-close`.
        public String word() {
            return word;
        }
    }

    public BacktestRules {
        if (!(costBps >= 0 && costBps <= 1000)) {
            throw new IllegalArgumentException("cost-bps is " + costBps + "; allowed: a number from 0 to 1000");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to is " + to + "; allowed: a day not before from, which is " + from);
        }
    }
}
