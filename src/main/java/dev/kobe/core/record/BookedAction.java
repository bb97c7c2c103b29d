// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.Strike;
import java.time.LocalDate;

/// A corporate action from a statement and what it did to the books.
public record BookedAction(ActionBooking booking, ActionPosting posting) {

    /// Whether a strike is without it that a statement to the end of `day` has.
    boolean isBetween(Strike strike, LocalDate day) {
        return posting.at().isAfter(strike.valuation().at()) && !booking.day().isAfter(day);
    }
}
