// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import java.util.List;

/// The Chicago exchange's index history, `DATE,OPEN,HIGH,LOW,CLOSE`; an index has no volume and pays nothing,
/// so its close is its adjusted close. The file's name gives the symbol.
final class CboeCsv implements PriceReader {
    @Override
    public String shape() {
        return "Cboe index CSV";
    }

    @Override
    public String header() {
        return "DATE,OPEN,HIGH,LOW,CLOSE";
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        return List.of(CsvBars.read(text, text.named(), 1, PriceColumns.parts(text.titles()))
                .adjustedAsClosed());
    }
}
