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
import java.util.stream.Stream;

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
        return names(instrument.symbol(), instrument.venue());
    }

    /// Every name under which a source may hold any of these instruments, their former names among them.
    public static List<String> of(Collection<Instrument> instruments) {
        return instruments.stream()
                .flatMap(one -> Stream.concat(of(one).stream(), former(one).stream()))
                .distinct()
                .toList();
    }

    /// The names under which a source may hold an instrument's prices of before it was renamed; none where it was not.
    public static List<String> former(Instrument instrument) {
        return instrument
                .formerly()
                .map(name -> names(name.symbol(), instrument.venue()))
                .orElse(List.of());
    }

    private static List<String> names(String symbol, Venue venue) {
        return venue == Venue.LONDON ? List.of(symbol, symbol + LONDON) : List.of(symbol);
    }

    /// The histories that a source holds, by the instrument's own symbol; one that it does not hold has no entry, one
    /// that has had another name is joined ([Renamed]).
    public static Map<String, PriceHistory> bySymbol(
            Map<String, PriceHistory> held, Collection<Instrument> instruments) {
        Map<String, PriceHistory> found = new TreeMap<>();
        for (Instrument one : instruments) {
            Optional<PriceHistory> own = first(held, of(one));
            one.formerly()
                    .map(name -> Renamed.join(name, first(held, former(one)), own))
                    .orElse(own)
                    .ifPresent(history -> found.put(one.symbol(), history));
        }
        return found;
    }

    private static Optional<PriceHistory> first(Map<String, PriceHistory> held, List<String> names) {
        return names.stream().filter(held::containsKey).findFirst().map(held::get);
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
