// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.book.Unsettled;
import dev.kobe.core.instrument.InstrumentId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What an execution does to the books, worked out once and then only added: cash with the day it settles, and the move
/// of a position. A correction posts the difference to the revision it replaces.
///
/// @param replaces the former revision; empty for a first report
/// @param cash traded amounts, each rounded half-even to its currency
/// @param move the change of the position; empty for a currency pair, which moves cash alone
public record FillPosting(Fill fill, Optional<Fill> replaces, List<Unsettled> cash, Optional<PositionMove> move) {

    /// Signed shares and signed cost in the instrument's currency, commissions not included.
    public record PositionMove(StrategyId strategy, InstrumentId instrument, BigDecimal quantity, BigDecimal cost) {}

    public FillPosting {
        cash = List.copyOf(cash);
    }
}
