// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.quantity.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which rows of cash of one statement are booked: a row with the broker's number by that, a row without one, as in an
/// activity CSV, by what it says, each booking for one row.
///
/// What a row says is enough to tell that it is booked and never to book it: two dividends of one day may be equal, and
/// the same row of a Flex statement would be booked once more.
final class BookedRows {
    private final List<CashBooking> bookings;
    private final List<CashBooking> unnamed;

    BookedRows(Statement statement, OwnLedger ledger) {
        bookings = ledger.bookings().stream().map(OwnLedger.Booked::booking).toList();
        List<String> named =
                statement.cash().stream().flatMap(one -> one.id().stream()).toList();
        unnamed = new ArrayList<>(
                bookings.stream().filter(one -> !named.contains(one.id())).toList());
    }

    /// Whether a row is booked; asked once for each row.
    boolean take(CashMovement row) {
        if (row.id().isPresent()) {
            return bookings.stream().anyMatch(one -> one.id().equals(row.id().get()));
        }
        Optional<CashBooking> same =
                unnamed.stream().filter(one -> isSame(row, one)).findFirst();
        same.ifPresent(unnamed::remove);
        return same.isPresent();
    }

    private static boolean isSame(CashMovement row, CashBooking booking) {
        LocalDate day = row.at().date();
        return booking.amount().equals(Money.rounded(row.currency(), row.amount()))
                && booking.kind().isFlow() == row.kind().isFlow()
                && (booking.day().equals(day)
                        || booking.value().equals(row.settles().orElse(day)))
                && (booking.symbol().isEmpty()
                        || row.symbol().isEmpty()
                        || booking.symbol().equals(row.symbol()));
    }
}
