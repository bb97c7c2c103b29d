// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is held of one instrument at a strike, all strategies together, with its worth in the base currency.
record Held(InstrumentId instrument, BigDecimal shares, Price mark, BigDecimal worth) {
    /// Everything held at a strike that has a value, dearest first.
    static List<Held> of(Strike strike) {
        Map<InstrumentId, Held> byInstrument = new TreeMap<>();
        for (Valuation.Line line : strike.valuation().lines()) {
            Held one = new Held(
                    line.instrument(),
                    line.quantity(),
                    line.mark().orElseThrow(),
                    line.worth().orElseThrow().amount());
            byInstrument.merge(one.instrument(), one, Held::plus);
        }
        return byInstrument.values().stream()
                .sorted(Comparator.comparing(Held::worth).reversed())
                .toList();
    }

    private Held plus(Held other) {
        return new Held(instrument, shares.add(other.shares), mark, worth.add(other.worth));
    }
}
