// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.quantity.Money;
import java.time.LocalDate;

/// Cash that has been traded and has not arrived or left yet; positive is to come.
///
/// Example: 99,480.00 pounds sold on Monday 2 February 2026 leave as `-99480.00 GBP` on Wednesday the 4th.
///
/// @param incoming whether it belongs to what a trade brings; a correction keeps the side of its trade
public record Unsettled(Money amount, LocalDate settles, boolean incoming) {

    /// Cash that a trade brings.
    public static Unsettled incoming(Money amount, LocalDate settles) {
        return new Unsettled(amount, settles, true);
    }

    /// Cash that a trade or its cost takes.
    public static Unsettled outgoing(Money amount, LocalDate settles) {
        return new Unsettled(amount, settles, false);
    }
}
