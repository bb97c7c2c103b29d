// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.util.Optional;

/// The flow-neutral index now against its bases; everything that is not known is empty.
///
/// Indices are growth of 1 since the opening strike, net of flows. The day's base is the last known strike, the week's
/// the last known strike of the former ISO week, the peak's the highest strike since the last re-base.
///
/// @param currencyPart how much of the day's fall the currency made, as a ratio of the base, for the evidence only
/// @param missing why the index is not known; empty when it is
public record EquityReading(
        Optional<BigDecimal> index,
        Optional<BigDecimal> dayBase,
        Optional<BigDecimal> weekBase,
        Optional<BigDecimal> peakBase,
        Optional<BigDecimal> currencyPart,
        String missing) {}
