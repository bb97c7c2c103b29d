// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.time.Venue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How a price source writes symbols: Yahoo adds the market behind a point, which says where a bar closed and
/// nothing about its unit.
///
/// Example: the fund SXLK in London is `SXLK.L`; XLB in New York is `XLB`.
public final class SourceSymbol {
    private static final String LONDON = ".L";
    private static final Pattern AMERICAN = Pattern.compile("[A-Z]{1,5}");

    private SourceSymbol() {}

    /// The names under which a source may hold an instrument's prices, the likeliest first.
    public static List<String> of(Instrument instrument) {
        return instrument.venue() == Venue.LONDON
                ? List.of(instrument.symbol(), instrument.symbol() + LONDON)
                : List.of(instrument.symbol());
    }

    /// Every name under which a source may hold any of these instruments.
    public static List<String> of(Collection<Instrument> instruments) {
        return instruments.stream().flatMap(one -> of(one).stream()).toList();
    }

    /// What a source holds, by the instrument's own symbol; one that it does not hold has no entry.
    public static <T> Map<String, T> bySymbol(Map<String, T> held, Collection<Instrument> instruments) {
        Map<String, T> found = new TreeMap<>();
        for (Instrument one : instruments) {
            of(one).stream()
                    .filter(held::containsKey)
                    .findFirst()
                    .ifPresent(name -> found.put(one.symbol(), held.get(name)));
        }
        return found;
    }

    /// The venue whose close ends a bar: London behind `.L`, else New York, whose later close is the careful
    /// guess.
    public static Venue venue(String symbol) {
        return symbol.endsWith(LONDON) ? Venue.LONDON : Venue.NEW_YORK;
    }

    /// The venue whose sessions a symbol's daily bars must keep; empty for pairs, indices and markets that Kobe
    /// has no calendar of.
    ///
    /// Example: `VUSA.L` London, `XLB` New York, `GBPUSD=X` and `8TRA.DE` none.
    public static Optional<Venue> listedOn(String symbol) {
        if (symbol.endsWith(LONDON)) {
            return Optional.of(Venue.LONDON);
        }
        return AMERICAN.matcher(symbol).matches() ? Optional.of(Venue.NEW_YORK) : Optional.empty();
    }
}
