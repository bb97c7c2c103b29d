// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import java.util.List;
import java.util.Set;

/// Yahoo's download, `Date,Open,High,Low,Close,Adj Close,Volume` in this or any other order of columns, by day,
/// week or month; the file's name gives the symbol. A spreadsheet may have rewritten its dates.
///
/// Yahoo ends its files without a line end, so a cut inside the very last volume cannot be told from a whole
/// file.
final class YahooCsv implements PriceReader {
    static final String HEADER = "Date,Open,High,Low,Close,Adj Close,Volume";

    private static final Set<String> TITLES = Set.of(HEADER.split(","));

    @Override
    public String shape() {
        return "Yahoo CSV";
    }

    @Override
    public String header() {
        return HEADER;
    }

    @Override
    public boolean knows(SourceText text) {
        List<String> titles = text.titles();
        return titles.size() == TITLES.size()
                && titles.getFirst().equals("Date")
                && Set.copyOf(titles).equals(TITLES);
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        return List.of(CsvBars.read(text, text.named(), 1, PriceColumns.parts(text.titles())));
    }
}
