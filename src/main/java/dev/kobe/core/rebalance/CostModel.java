// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;

/// What an order is expected to cost: a share of its value, at least a minimum.
///
/// The estimate is in the currency that the instrument is quoted in, and so are the minimums, whatever currency they
/// were typed in: 1.70 is 1.70 dollars on a dollar fund. A conversion is estimated in its quote currency, dollars for
/// `GBP.USD`, although the broker charges it in the base currency.
///
/// Example: 45,274.23 dollars of a fund at 5 basis points cost 22.64 dollars; 3,000 dollars cost the minimum, 1.70.
public record CostModel(Money fundMinimum, Bps fund, Money pairMinimum, Bps pair) {

    /// @param valueInCurrency what is traded, in whole units of the instrument's currency
    public Money estimate(Instrument instrument, BigDecimal valueInCurrency) {
        Bps share = instrument.isCurrencyPair() ? pair : fund;
        Money minimum = instrument.isCurrencyPair() ? pairMinimum : fundMinimum;
        return Money.rounded(
                instrument.currency(),
                valueInCurrency.abs().multiply(share.asRatio()).max(minimum.amount()));
    }
}
