// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.util.Optional;

/// A holding at the end of a broker's statement.
///
/// Example: 31 shares of AMC at a mark of 6.1 USD are worth 189.10 USD and cost 654.794746 USD.
///
/// @param quantity signed shares
/// @param value in the holding's currency; empty where the statement prints none, as mark and cost
public record OpenPosition(
        StatementInstrument instrument,
        BigDecimal quantity,
        Optional<BigDecimal> mark,
        Optional<BigDecimal> value,
        Optional<BigDecimal> cost,
        Currency currency) {}
