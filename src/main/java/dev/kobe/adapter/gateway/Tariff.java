// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What the simulated broker charges: for shares and funds 5 basis points of value and at least 1.70 an order, in the
/// contract's currency; for a conversion 0.2 basis points of the amount and at least 2 of the second currency, in the
/// first. The minimum falls on an order's first part.
///
/// Example: 100 CSPX at 580.20 are 58,020.00 dollars and cost 29.01.
final class Tariff {
    private static final BigDecimal FUND_RATE = new BigDecimal("0.0005");
    private static final BigDecimal FUND_LEAST = new BigDecimal("1.70");
    private static final BigDecimal PAIR_RATE = new BigDecimal("0.00002");
    private static final BigDecimal PAIR_LEAST = new BigDecimal("2");

    private Tariff() {}

    /// What an order owes for all that it has filled so far.
    static BigDecimal due(BookedOrder one) {
        BigDecimal exact = one.listing().isPair()
                ? one.filled().multiply(PAIR_RATE).max(PAIR_LEAST.divide(one.average(), 6, RoundingMode.HALF_EVEN))
                : one.listing()
                        .worth(BigDecimal.ONE, one.value())
                        .multiply(FUND_RATE)
                        .max(FUND_LEAST);
        return exact.setScale(2, RoundingMode.HALF_EVEN);
    }
}
