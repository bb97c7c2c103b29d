// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.order.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// One execution as the mission's executions CSV has it; every number keeps the digits that it was written with.
///
/// Example: `d276af21-2cf1-55d0-94f0-6dd258fb3b70,2026-06-01T14:40:03Z,SXLK,STK,BUY,464,52.38,52.385,0.95,1.70,USD`.
///
/// @param intendedPrice the ticket's mid, in the instrument's currency units; absent where nobody decided a price
/// @param slippageBps (fill - intended) / intended in basis points, turned round for a sale; positive is a cost
/// @param commission what the broker took; absent while it is pending
public record ExecutionRow(
        UUID tradeId,
        Instant timestamp,
        String symbol,
        String assetClass,
        Side side,
        BigDecimal quantity,
        Optional<BigDecimal> intendedPrice,
        BigDecimal fillPrice,
        Optional<BigDecimal> slippageBps,
        Optional<BigDecimal> commission,
        Optional<String> commissionCurrency) {
    /// In the order in which a file has them.
    public static final Comparator<ExecutionRow> ORDER =
            Comparator.comparing(ExecutionRow::timestamp).thenComparing(ExecutionRow::tradeId);
}
