// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the books are worth at one instant: the sum of lines that are each rounded half-even to a penny, so that what
/// is printed adds up; absent with the reason as soon as one line has no price.
///
/// @param equity in the base currency; empty when any line is not valued
/// @param knownPart what is valued, which is never called equity when a line is missing
/// @param missing names each line without a price in a sentence; empty when all are known
public record Valuation(
        Instant at,
        Optional<Money> equity,
        Money knownPart,
        List<Line> lines,
        List<Cash> cash,
        List<FxRate> rates,
        List<String> missing) {

    /// The same with equity withheld for a reason that lies outside the prices.
    public Valuation withheld(String why) {
        List<String> reasons = Stream.concat(missing.stream(), Stream.of(why)).toList();
        return new Valuation(at, Optional.empty(), knownPart, lines, cash, rates, reasons);
    }

    /// One holding: its mark in the instrument's unit and its worth in the base currency, each absent if unknown.
    public record Line(
            StrategyId strategy,
            InstrumentId instrument,
            BigDecimal quantity,
            Optional<Price> mark,
            Optional<Money> worth) {}

    /// One cash balance and its worth in the base currency, absent if no rate is known.
    public record Cash(Money balance, Optional<Money> worth) {}
}
