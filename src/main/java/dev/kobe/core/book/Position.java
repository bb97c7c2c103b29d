// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.instrument.InstrumentId;
import java.math.BigDecimal;
import java.math.MathContext;

/// A signed holding of one strategy in one instrument with what it cost, commissions not included.
///
/// Example: 381 SXLK bought for 45,248.37 dollars has an average cost of 118.762126. Selling a part takes the same
/// share of the cost away.
///
/// @param quantity shares; above zero is owned
/// @param cost in whole units of the instrument's currency (pounds, never pence), exact
public record Position(StrategyId strategy, InstrumentId instrument, BigDecimal quantity, BigDecimal cost) {
    public BigDecimal averageCost() {
        return quantity.signum() == 0 ? BigDecimal.ZERO : cost.divide(quantity, MathContext.DECIMAL64);
    }
}
