// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Weight;

/// How targets become orders.
///
/// Example: with a reserve of 0.005 a third means a third of 99.5 % of equity; a line trades only if it drifts by 0.02
/// of equity or more and is worth 100.00 GBP or more; 2 dollars are paid for converting 458 pounds at 1.25, at 34.9
/// basis points, and not for converting 457.
///
/// @param cashReserve share of equity that is never invested
/// @param driftThreshold least distance from the target, as a share of equity, that is traded
/// @param minimumValue least worth of an order, conversions included, in the base currency
/// @param conversionCost most that a conversion may be expected to cost of its worth; above it buys are cut to the cash
///     that is there
/// @param limitOffset how far from the mid a limit may go, 10 basis points
/// @param flattenOffset the same when flattening, 50 basis points
public record SizingRules(
        Weight cashReserve,
        Weight driftThreshold,
        Money minimumValue,
        Bps conversionCost,
        Bps limitOffset,
        Bps flattenOffset) {

    /// The same rules with another least distance from the target.
    public SizingRules withDriftThreshold(Weight threshold) {
        return new SizingRules(cashReserve, threshold, minimumValue, conversionCost, limitOffset, flattenOffset);
    }
}
