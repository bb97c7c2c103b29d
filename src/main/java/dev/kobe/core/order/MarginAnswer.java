// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Optional;

/// What the broker says that an order would do to the account, in the account's base currency; what it has
/// not said is empty.
///
/// Example: initial margin 12,000 before, 16,500 more, 28,500 after, with an equity with loan value of
/// 95,000 after: 30 % of equity.
///
/// @param before initial margin as the account stands
/// @param change what the order adds to it, negative where it frees margin
/// @param after initial margin once the order has filled
/// @param equityAfter equity with loan value once the order has filled
/// @param at when it was told
public record MarginAnswer(
        MarginQuestion question,
        Optional<BigDecimal> before,
        Optional<BigDecimal> change,
        Optional<BigDecimal> after,
        Optional<BigDecimal> equityAfter,
        Instant at) {
    /// Initial margin after the order over equity with loan value after it; empty where one of them was not
    /// told or there is no equity.
    public Optional<BigDecimal> share() {
        return after.filter(margin -> margin.signum() >= 0).flatMap(margin -> equityAfter
                .filter(equity -> equity.signum() > 0)
                .map(equity -> margin.divide(equity, MathContext.DECIMAL64)));
    }
}
