// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvBars.Part;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.util.ArrayList;
import java.util.List;

/// What the newer yfinance saves: three lines of titles, `Price,Close`, `Ticker,GLD` and `Date,`, then rows of
/// one ticker. Its closes have dividends and splits taken out unless the file has an `Adj Close` beside them.
final class YfinanceThreeHeaders implements PriceReader {
    @Override
    public String shape() {
        return "yfinance CSV with three header lines";
    }

    @Override
    public String header() {
        return "Price,Close / Ticker,GLD / Date,";
    }

    @Override
    public boolean knows(SourceText text) {
        List<List<String>> head = text.head();
        return head.size() >= 3
                && head.get(0).getFirst().equals("Price")
                && head.get(1).getFirst().equals("Ticker")
                && head.get(2).getFirst().equals("Date");
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        List<String> titles = text.titles();
        List<String> tickers = text.head().get(1);
        for (int i = 1; i < tickers.size(); i++) {
            if (i >= titles.size() || !tickers.get(i).equals(tickers.get(1)) || !SymbolName.isSymbol(tickers.get(i))) {
                throw new Unreadable(2, "Ticker", tickers.get(i), "one ticker, the same in every column");
            }
        }
        if (tickers.size() != titles.size() || tickers.size() < 2) {
            throw new Unreadable(2, "Ticker", String.join(",", tickers), titles.size() + " cells");
        }
        List<Part> parts = new ArrayList<>(PriceColumns.parts(titles));
        parts.set(0, Part.ignored("Date"));
        SourceBars read = CsvBars.read(text, tickers.get(1), 3, parts);
        return List.of(read.has(Column.ADJUSTED) ? read : read.adjustedAsClosed());
    }
}
