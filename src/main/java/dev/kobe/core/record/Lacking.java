// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a statement tells of cash that moved without a trade and the books lack: what can be booked with certainty, and
/// what cannot, with the reason.
///
/// Nothing of the desk's first day or before is booked, because its opening cash may hold it already; nothing without
/// the broker's number, because it could not be told from its own repetition; and no deposit or withdrawal that the
/// owner has recorded by hand.
///
/// @param bookings in the order of the statement
/// @param refused each in a sentence
public record Lacking(List<CashBooking> bookings, List<String> refused) {
    public Lacking {
        bookings = List.copyOf(bookings);
        refused = List.copyOf(refused);
    }

    /// What the books lack of a statement.
    public static Lacking of(Statement statement, OwnLedger ledger) {
        List<CashBooking> bookings = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<OwnLedger.Flow> byHand = new ArrayList<>(ledger.flowsByHand());
        for (CashMovement one : statement.cash()) {
            LocalDate day = one.at().date();
            if (ledger.isBooked(one) || CashTie.take(one, byHand, ledger).isPresent()) {
                continue;
            }
            Optional<CashBooking> booking = CashBooking.of(one);
            if (day.isEqual(ledger.from())) {
                refused.add(
                        "The " + one + " is of the day on which this desk was opened: its opening cash may hold it.");
            } else if (day.isAfter(ledger.from()) && booking.isEmpty()) {
                refused.add("The " + one + " has no number of the broker's, by which it would count once: import it"
                        + " from a Flex statement with transaction ids.");
            } else if (day.isAfter(ledger.from())) {
                bookings.add(booking.get());
            }
        }
        return new Lacking(bookings, refused);
    }
}
