// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.store.Store;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.SourceSymbol;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The daily prices that were imported into a desk, as they were known at an instant.
///
/// Its library is opened for the length of a question, so that prices can be imported while the desk is owned.
///
/// @param desk the desk's folder; one without a library has no prices
public record DeskPrices(Path desk) {
    /// What files call the VIX.
    private static final List<String> VIX = List.of("VIX", "^VIX", "VIXCLS");

    public boolean isEmpty() {
        return !Files.isDirectory(desk.resolve("store"));
    }

    /// Histories by symbol; an instrument of which nothing is known has none.
    public Outcome<Map<String, PriceHistory>> histories(Collection<Instrument> instruments, Instant knownAt) {
        return read(SourceSymbol.of(instruments), LocalDate.EPOCH, TradingCalendar.LAST, knownAt)
                .map(found -> SourceSymbol.bySymbol(found, instruments));
    }

    /// The VIX between two days, both counted: the file that reaches furthest, whatever it calls the index.
    public Outcome<Optional<PriceHistory>> vix(LocalDate from, LocalDate to, Instant knownAt) {
        return read(VIX, from, to, knownAt).map(found -> found.values().stream()
                .filter(one -> one.size() > 0)
                .max(Comparator.comparing(one -> one.date(one.size() - 1))));
    }

    private Outcome<Map<String, PriceHistory>> read(
            Collection<String> symbols, LocalDate from, LocalDate to, Instant knownAt) {
        return isEmpty()
                ? Outcome.ok(Map.of())
                : Store.open(desk).map(store -> {
                    try (store) {
                        return store.library().history(symbols, from, to, knownAt);
                    }
                });
    }
}
