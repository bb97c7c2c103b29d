// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.Instant;
import java.time.LocalDate;

/// One trading session: when continuous trading opens and closes and when its closing price is struck.
///
/// Example: London on a full day opens 08:00, closes 16:30 and is struck at 16:35 after the closing auction; on a half
/// day 12:30 and 12:35. New York closes and is struck at 16:00, on half days at 13:00.
public record Session(SessionDate day, Instant open, Instant close, Instant strike, boolean half) {
    public LocalDate date() {
        return day.date();
    }

    /// Whether continuous trading is under way: the open counts, the close does not.
    public boolean isOpenAt(Instant now) {
        return !now.isBefore(open) && now.isBefore(close);
    }
}
