// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.quantity.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A movement of cash without a trade as the books have it, from a row of the broker's statement; its id counts once.
///
/// Example: row 1234567890, a dividend of 19.00 USD on ORCL of 2026-06-25.
///
/// @param id the broker's number of the row
/// @param amount rounded half-even to its currency; positive is to the owner's good
/// @param day on which the statement has it
/// @param value the day on which it arrives or leaves; `day` where the statement prints none
public record CashBooking(
        String id, CashMovement.Kind kind, Money amount, LocalDate day, LocalDate value, Optional<String> symbol) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public CashBooking {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a booking is known by the broker's number, not by '" + id + "'");
        }
    }

    /// What a movement books; empty where the statement gives it no number by which it would count once.
    public static Optional<CashBooking> of(CashMovement movement) {
        return movement.id()
                .filter(id -> ID.matcher(id).matches())
                .map(id -> new CashBooking(
                        id,
                        movement.kind(),
                        Money.rounded(movement.currency(), movement.amount()),
                        movement.at().date(),
                        movement.settles().orElse(movement.at().date()),
                        movement.symbol()));
    }

    @Override
    public String toString() {
        return kind.word() + " of " + amount + symbol.map(of -> " on " + of).orElse("") + " of " + day;
    }
}
