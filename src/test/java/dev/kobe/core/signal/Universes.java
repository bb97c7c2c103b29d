// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Universes of invented funds for tests.
public final class Universes {
    private Universes() {}

    public static Universe of(Venue venue, String... symbols) {
        return of(venue, Arrays.asList(symbols));
    }

    static Universe of(Venue venue, List<String> symbols) {
        return new Universe(
                "test",
                "Funds of a test.",
                Currency.USD,
                symbols.stream().map(symbol -> fund(venue, symbol)).toList(),
                Set.of(venue),
                Optional.empty(),
                true);
    }

    private static Instrument fund(Venue venue, String symbol) {
        return new Instrument(
                new InstrumentId(symbol, "TEST"),
                Instrument.SecurityType.STOCK,
                symbol,
                Optional.empty(),
                venue,
                QuoteUnit.DOLLARS,
                TickLadder.of(new BigDecimal("0.01")),
                BigDecimal.ONE,
                "Sector",
                "IE",
                Instrument.Distribution.ACC,
                Bps.of("0"),
                Instrument.Liquidity.QUOTED);
    }
}
