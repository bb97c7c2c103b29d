// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// How amounts of money are printed: to the penny in the owner's copy, in a shareable one in basis points of a whole.
///
/// Example: 120.78 of 100,000.00 is `+120.78` or `+12.1`, under the head `GBP` or `bp`.
///
/// @param whole what the basis points are of; without it a shareable copy prints a dash
record Amounts(Copy copy, Currency base, Optional<BigDecimal> whole) {
    /// The unit for the head of a column.
    String unit() {
        return copy == Copy.OWN ? base.code() : "bp";
    }

    String signed(BigDecimal amount) {
        return copy == Copy.OWN
                ? Print.signed(amount, 2)
                : points(amount).map(one -> Print.signed(one, 1)).orElse(Print.NONE);
    }

    /// Without a sign, in running text: `£120.78`, `12.1 bp`.
    String words(BigDecimal amount) {
        return copy == Copy.OWN
                ? Print.money(base, amount.abs(), 2)
                : points(amount.abs()).map(one -> Print.level(one, 1) + " bp").orElse(Print.NONE);
    }

    /// How long a bar of this amount is; only its proportion to others is drawn, and a copy holds no money even there.
    double length(BigDecimal amount) {
        return copy == Copy.OWN
                ? amount.doubleValue()
                : points(amount).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private Optional<BigDecimal> points(BigDecimal amount) {
        return whole.filter(one -> one.signum() > 0)
                .map(one -> amount.movePointRight(4).divide(one, MathContext.DECIMAL64));
    }
}
