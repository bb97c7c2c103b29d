// SPDX-License-Identifier: MIT
package dev.kobe.core.instrument;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.time.Venue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The instruments one strategy may hold, in symbol order, with what must be open for them to be traded.
///
/// Example: `uk-sectors`, nine London funds quoted in dollars, tradable when London and New York are both open;
/// `us-sectors` is research-only for a UK retail account.
public record Universe(
        String name,
        String description,
        Currency currency,
        List<Instrument> instruments,
        Set<Venue> requireOpen,
        Optional<String> benchmark,
        boolean researchOnly) {
    /// The benchmark's name where it is all instruments in equal weight.
    public static final String EQUAL_WEIGHT = "equal-weight";

    public Universe {
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException("universe " + name + " has no instruments");
        }
        instruments = instruments.stream()
                .sorted(java.util.Comparator.comparing(Instrument::id))
                .toList();
        requireOpen = Set.copyOf(requireOpen);
    }

    /// The one fund that is the benchmark; empty where all instruments in equal weight are.
    public Optional<String> benchmarkFund() {
        return benchmark.filter(one -> !one.equals(EQUAL_WEIGHT));
    }

    /// The venue in whose sessions it is counted: London where that must be open, else the only one there is.
    public Venue mainVenue() {
        return requireOpen.stream().min(Venue::compareTo).orElseThrow();
    }

    public Optional<Instrument> find(InstrumentId id) {
        return instruments.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Instrument> findSymbol(String symbol) {
        return instruments.stream().filter(one -> one.symbol().equals(symbol)).findFirst();
    }
}
