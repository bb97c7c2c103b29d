// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The account at one instant as the mission's snapshot JSON has it: equity, cash and values in the base currency,
/// costs and prices in each line's own currency units.
public record AccountSnapshot(Instant timestamp, BigDecimal totalEquity, BigDecimal cash, List<Holding> positions) {

    /// One holding.
    ///
    /// @param averageCost absent where the holding has changed since, and then so is the gain
    /// @param why what a missing cost is due to
    /// @param priceSource where an earlier program had the price from; Kobe writes none
    public record Holding(
            String symbol,
            BigDecimal quantity,
            Optional<BigDecimal> averageCost,
            BigDecimal marketPrice,
            BigDecimal marketValue,
            Optional<BigDecimal> unrealizedGain,
            Optional<String> priceSource,
            Optional<String> why) {}

    public AccountSnapshot {
        positions = List.copyOf(positions);
    }
}
