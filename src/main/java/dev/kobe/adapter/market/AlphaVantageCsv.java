// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import java.util.List;

/// Alpha Vantage's daily download, newest first, whose closes have neither dividends nor splits taken out; the
/// file's name gives the symbol.
final class AlphaVantageCsv implements PriceReader {
    @Override
    public String shape() {
        return "Alpha Vantage CSV";
    }

    @Override
    public String header() {
        return "timestamp,open,high,low,close,volume";
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        return List.of(CsvBars.read(text, text.named(), 1, PriceColumns.parts(text.titles())));
    }
}
