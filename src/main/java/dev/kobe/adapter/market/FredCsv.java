// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvTable.Series;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import java.util.List;
import java.util.Set;

/// One series of the Federal Reserve Bank of St. Louis, `observation_date,DTB3`; holidays are empty or a point,
/// and a rate may be negative. Its unit is the series' own: DTB3 is percent a year on a bank-discount basis.
final class FredCsv implements PriceReader {
    @Override
    public String shape() {
        return "FRED series CSV";
    }

    @Override
    public String header() {
        return "observation_date,DTB3";
    }

    @Override
    public boolean knows(SourceText text) {
        List<String> titles = text.titles();
        return titles.size() == 2
                && Set.of("observation_date", "DATE").contains(titles.getFirst())
                && SymbolName.isSymbol(titles.get(1));
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        String series = text.titles().get(1);
        return CsvTable.read(
                text, text.titles().getFirst(), List.of(new Series(series, series, true, false)), BarKind.VALUE);
    }
}
