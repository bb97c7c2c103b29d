// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvBars.Part;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Yahoo's download, `Date,Open,High,Low,Close,Adj Close,Volume` in this or any other order of columns, by day,
/// week or month; the file's name gives the symbol. A spreadsheet may have rewritten its dates.
///
/// Yahoo ends its files without a line end, so a cut inside the very last volume cannot be told from a whole
/// file.
final class YahooCsv implements PriceReader {
    static final String HEADER = "Date,Open,High,Low,Close,Adj Close,Volume";

    private static final Map<String, Column> COLUMNS = Map.of(
            "Open", Column.OPEN,
            "High", Column.HIGH,
            "Low", Column.LOW,
            "Close", Column.CLOSE,
            "Adj Close", Column.ADJUSTED,
            "Volume", Column.VOLUME);

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
        return titles.size() == COLUMNS.size() + 1
                && titles.getFirst().equals("Date")
                && Set.copyOf(titles.subList(1, titles.size())).equals(COLUMNS.keySet());
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        return List.of(CsvBars.read(text, text.named(), 1, parts(text.titles(), COLUMNS)));
    }

    /// The columns of a file whose first is the date; one that the map does not know is read over.
    static List<Part> parts(List<String> titles, Map<String, Column> columns) {
        return titles.stream()
                .map(title -> new Part(title, Optional.ofNullable(columns.get(title)), Optional.empty()))
                .toList();
    }
}
