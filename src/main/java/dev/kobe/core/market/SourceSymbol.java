// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.time.Venue;
import java.util.List;

/// How a price source writes symbols: Yahoo adds the market behind a point, which says where a bar closed and nothing
/// about its unit.
///
/// Example: the fund SXLK in London is `SXLK.L`; XLB in New York is `XLB`.
public final class SourceSymbol {
    private static final String LONDON = ".L";

    private SourceSymbol() {}

    /// The names under which a source may hold an instrument's prices, the likeliest first.
    public static List<String> of(Instrument instrument) {
        return instrument.venue() == Venue.LONDON
                ? List.of(instrument.symbol(), instrument.symbol() + LONDON)
                : List.of(instrument.symbol());
    }

    /// The venue whose close ends a bar: London behind `.L`, else New York, whose later close is the careful guess.
    public static Venue venue(String symbol) {
        return symbol.endsWith(LONDON) ? Venue.LONDON : Venue.NEW_YORK;
    }
}
