// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.book.Book;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.TradingWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a ticket is made from.
///
/// @param signal the ranking to follow; empty for flattening and funding
/// @param signalCloses the closes on which the signal stood, kept on the lines
/// @param rampStep share of full size that targets may have
/// @param pairs the currency pairs that may be used for funding
/// @param quotes what is known of the market now; an instrument without a two-sided quote has none here
/// @param amount what a withdrawal needs, in the base currency; empty for every other purpose
public record DraftRequest(
        TicketId id,
        StrategyId strategy,
        Purpose purpose,
        String account,
        String profile,
        Instant now,
        TradingWindow window,
        Optional<SignalRanking> signal,
        Map<InstrumentId, Price> signalCloses,
        Weight rampStep,
        Universe universe,
        List<Instrument> pairs,
        Book book,
        List<Quote> quotes,
        SizingRules rules,
        CostModel costs,
        Optional<Money> amount) {
    public DraftRequest {
        signalCloses = Map.copyOf(signalCloses);
        pairs = List.copyOf(pairs);
        quotes = List.copyOf(quotes);
    }
}
