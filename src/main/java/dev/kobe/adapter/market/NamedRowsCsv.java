// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvBars.Part;
import dev.kobe.core.market.SourceBars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Daily bars with the symbol in every row, `Date,Open,High,Low,Close,Volume,Name`, as data sets from Google
/// Finance have it; splits are taken out of its closes, dividends are not.
final class NamedRowsCsv implements PriceReader {
    @Override
    public String shape() {
        return "CSV with the symbol in every row";
    }

    @Override
    public String header() {
        return "Date,Open,High,Low,Close,Volume,Name";
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        List<List<String>> head = text.head();
        String name = head.size() < 2 ? "" : head.get(1).getLast();
        if (!SymbolName.isSymbol(name)) {
            throw new Unreadable(2, "Name", name, "a symbol such as AAPL");
        }
        List<Part> parts = new ArrayList<>(PriceColumns.parts(text.titles()));
        parts.set(parts.size() - 1, new Part("Name", Optional.empty(), Optional.of(name)));
        return List.of(CsvBars.read(text, name, 1, parts));
    }
}
