// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvBars.Part;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Daily bars with the symbol in every row, `Date,Open,High,Low,Close,Volume,Name`, as data sets from Google
/// Finance have it; splits are taken out of its closes, dividends are not.
final class NamedRowsCsv implements PriceReader {
    private static final String HEADER = "Date,Open,High,Low,Close,Volume,Name";

    private static final Map<String, Column> COLUMNS = Map.of(
            "Open", Column.OPEN,
            "High", Column.HIGH,
            "Low", Column.LOW,
            "Close", Column.CLOSE,
            "Volume", Column.VOLUME);

    @Override
    public String shape() {
        return "CSV with the symbol in every row";
    }

    @Override
    public String header() {
        return HEADER;
    }

    @Override
    public boolean knows(SourceText text) {
        return String.join(",", text.titles()).equals(HEADER);
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        List<List<String>> head = text.head();
        String name = head.size() < 2 ? "" : head.get(1).getLast();
        if (!SymbolName.isSymbol(name)) {
            throw new Unreadable(2, "Name", name, "a symbol such as AAPL");
        }
        List<Part> parts = new ArrayList<>(YahooCsv.parts(text.titles(), COLUMNS));
        parts.set(parts.size() - 1, new Part("Name", Optional.empty(), Optional.of(name)));
        return List.of(CsvBars.read(text, name, 1, parts));
    }
}
