// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.core.quantity.Money;
import java.time.LocalDate;

/// Something that a year brings to a simulated desk beside its market.
public sealed interface Happening {
    /// The session that it falls on.
    LocalDate on();

    /// The owner pays in.
    record Deposit(LocalDate on, Money amount) implements Happening {}

    /// The owner wants money out: it is prepared by a conversion as soon as there are dollars, and paid once that has
    /// settled.
    record Withdrawal(LocalDate on, Money amount) implements Happening {}

    /// The venue corrects the price of its latest execution.
    record Correction(LocalDate on) implements Happening {}
}
