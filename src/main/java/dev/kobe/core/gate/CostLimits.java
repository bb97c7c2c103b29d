// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.quantity.Bps;
import java.math.BigDecimal;

/// The limits on what an order may cost and how small it may be.
///
/// @param forecast check 37: forecast cost, commission and half the spread, from which on it is said, 35 basis points
/// @param commission check 37: most that the commission alone may be of the order's value, 50
/// @param minimumValue check 38: least worth of an order in the base currency, 100
public record CostLimits(Bps forecast, Bps commission, BigDecimal minimumValue) {
    /// What holds where nobody has typed in anything else.
    public static final CostLimits USUAL = new CostLimits(Bps.of("35"), Bps.of("50"), BigDecimal.valueOf(100));
}
