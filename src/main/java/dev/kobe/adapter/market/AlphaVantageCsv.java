// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.util.List;
import java.util.Map;

/// Alpha Vantage's daily download, newest first, whose closes have neither dividends nor splits taken out; the
/// file's name gives the symbol.
final class AlphaVantageCsv implements PriceReader {
    private static final String HEADER = "timestamp,open,high,low,close,volume";

    private static final Map<String, Column> COLUMNS = Map.of(
            "open", Column.OPEN,
            "high", Column.HIGH,
            "low", Column.LOW,
            "close", Column.CLOSE,
            "volume", Column.VOLUME);

    @Override
    public String shape() {
        return "Alpha Vantage CSV";
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
        return List.of(CsvBars.read(text, text.named(), 1, YahooCsv.parts(text.titles(), COLUMNS)));
    }
}
