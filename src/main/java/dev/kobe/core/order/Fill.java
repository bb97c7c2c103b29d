// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One execution as the books have it; a revision above 1 replaces the one before.
///
/// @param ref the order it belongs to, or [OrderRef#manual] where no order of ours explains it
/// @param permanentId the broker's lasting number of the order, 0 where it named none
/// @param strategy whose order it was; [StrategyId#MANUAL] where no order of ours explains it
/// @param rate the rate between base and instrument currency as it was read when the fill was first heard of:
///     costs of this fill are turned into the base currency at it, also when they are posted later; the rate at which
///     its ticket was drawn where none was fresh then, absent where none was needed or known
/// @param priceMayChange whether the broker announced that the price will be revised
public record Fill(
        ExecutionId id,
        OrderRef ref,
        long permanentId,
        StrategyId strategy,
        InstrumentId instrument,
        Side side,
        Quantity quantity,
        Price price,
        Instant at,
        Optional<FxRate> rate,
        boolean priceMayChange) {

    /// What the shares traded for in the base currency, unrounded; absent where the rate to it was not read.
    public Optional<BigDecimal> worth(Currency base) {
        return FxRate.inBase(base, price.worth(quantity), price.currency(), rate);
    }
}
