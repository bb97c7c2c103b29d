// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvBars.Part;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the R package quantmod saves: every title carries the ticker before its point, `VUSA.L.Open`, and the
/// adjusted close stands behind the volume.
final class QuantmodCsv implements PriceReader {
    private static final Map<String, Column> COLUMNS = Map.of(
            ".Open", Column.OPEN,
            ".High", Column.HIGH,
            ".Low", Column.LOW,
            ".Close", Column.CLOSE,
            ".Volume", Column.VOLUME,
            ".Adjusted", Column.ADJUSTED);

    @Override
    public String shape() {
        return "quantmod CSV with the ticker in every title";
    }

    @Override
    public String header() {
        return "Date,VUSA.L.Open,VUSA.L.High,VUSA.L.Low,VUSA.L.Close,VUSA.L.Volume,VUSA.L.Adjusted";
    }

    @Override
    public boolean knows(SourceText text) {
        return ticker(text.titles()).isPresent();
    }

    private static Optional<String> ticker(List<String> titles) {
        return titles.stream()
                .filter(title -> title.endsWith(".Close"))
                .map(title -> title.substring(0, title.length() - ".Close".length()))
                .findFirst()
                .filter(SymbolName::isSymbol)
                .filter(ticker -> titles.stream()
                        .skip(1)
                        .allMatch(title ->
                                title.startsWith(ticker) && COLUMNS.containsKey(title.substring(ticker.length()))));
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        List<String> titles = text.titles();
        String ticker = ticker(titles).orElseThrow();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.ignored(titles.getFirst()));
        titles.stream()
                .skip(1)
                .forEach(title -> parts.add(new Part(
                        title, Optional.ofNullable(COLUMNS.get(title.substring(ticker.length()))), Optional.empty())));
        return List.of(CsvBars.read(text, ticker, 1, parts));
    }
}
