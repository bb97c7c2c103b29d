// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;

/// What an execution cost, exact as reported; it may come long after the fill and until then is pending, never zero.
///
/// Example: 8.90625 dollars for `0000e1a7.69c1006f.01`, posted to cash as 8.91.
public record Commission(String executionRoot, BigDecimal amount, Currency currency) {
    private static final BigDecimal NOT_YET = BigDecimal.ONE.negate();

    /// Whether the broker has not worked it out yet, which it may say as minus one. A rebate is any other amount below
    /// zero.
    public boolean isPending() {
        return amount.compareTo(NOT_YET) == 0;
    }

    /// The ledger amount, rounded half-even to the currency.
    public Money posted() {
        return Money.rounded(currency, amount);
    }
}
