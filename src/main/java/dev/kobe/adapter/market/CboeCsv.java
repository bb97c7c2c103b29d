// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.util.List;
import java.util.Map;

/// The Chicago exchange's index history, `DATE,OPEN,HIGH,LOW,CLOSE`; an index has no volume and pays nothing,
/// so its close is its adjusted close. The file's name gives the symbol.
final class CboeCsv implements PriceReader {
    private static final String HEADER = "DATE,OPEN,HIGH,LOW,CLOSE";

    private static final Map<String, Column> COLUMNS = Map.of(
            "OPEN", Column.OPEN,
            "HIGH", Column.HIGH,
            "LOW", Column.LOW,
            "CLOSE", Column.CLOSE);

    @Override
    public String shape() {
        return "Cboe index CSV";
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
        return List.of(CsvBars.read(text, text.named(), 1, YahooCsv.parts(text.titles(), COLUMNS))
                .adjustedAsClosed());
    }
}
