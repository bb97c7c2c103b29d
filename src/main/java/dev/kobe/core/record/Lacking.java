// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.outcome.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a statement tells of cash that moved without a trade and of corporate actions and the books lack: what can be
/// booked with certainty, and what cannot, with the reason.
///
/// Nothing of the desk's first day or before is booked, because its opening cash may hold it already; nothing without
/// the broker's number, because it could not be told from its own repetition; and no deposit or withdrawal that the
/// owner has recorded by hand.
///
/// @param bookings of cash, in the order of the statement
/// @param actions the oldest first, since one may follow from another
/// @param refused each in a sentence
public record Lacking(List<CashBooking> bookings, List<ActionBooking> actions, List<String> refused) {
    public Lacking {
        bookings = List.copyOf(bookings);
        actions = List.copyOf(actions);
        refused = List.copyOf(refused);
    }

    /// Nothing, as of a folder that has no books.
    public static Lacking nothing() {
        return new Lacking(List.of(), List.of(), List.of());
    }

    /// What the books lack of a statement.
    public static Lacking of(Statement statement, OwnLedger ledger) {
        List<CashBooking> bookings = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<OwnLedger.Flow> byHand = new ArrayList<>(ledger.flowsByHand());
        BookedRows booked = new BookedRows(statement, ledger);
        for (CashMovement one : statement.cash()) {
            LocalDate day = one.at().date();
            if (booked.take(one) || CashTie.take(one, byHand, ledger).isPresent()) {
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
        return new Lacking(bookings, actions(statement, ledger, refused), refused);
    }

    private static List<ActionBooking> actions(Statement statement, OwnLedger ledger, List<String> refused) {
        List<ActionBooking> actions = new ArrayList<>();
        for (List<CorporateAction> legs : ActionLegs.of(statement)) {
            CorporateAction first = legs.getFirst();
            LocalDate day = first.at().date();
            if (ledger.isBooked(legs) || day.isBefore(ledger.from())) {
                continue;
            }
            if (day.isEqual(ledger.from())) {
                refused.add("The " + first
                        + " is of the day on which this desk was opened: its opening positions may hold it.");
                continue;
            }
            switch (ActionBooking.of(legs)) {
                case Outcome.Ok<ActionBooking>(ActionBooking booking) -> actions.add(booking);
                case Outcome<ActionBooking> no ->
                    refused.add(
                            "The " + first + " cannot be booked: " + no.reason().orElseThrow() + ".");
            }
        }
        actions.sort(Comparator.comparing(ActionBooking::day));
        return actions;
    }
}
