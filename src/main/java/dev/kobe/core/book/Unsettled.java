// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.quantity.Money;
import java.time.LocalDate;

/// Cash that has been traded and has not arrived or left yet; positive is to come.
///
/// Example: 99,480.00 pounds sold on Monday 2 February 2026 leave as `-99480.00 GBP` on Wednesday the 4th.
public record Unsettled(Money amount, LocalDate settles) {}
