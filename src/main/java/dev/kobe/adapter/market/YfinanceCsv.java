// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import java.util.List;
import java.util.Set;

/// What the Python package yfinance saves with actions: a moment with its offset, open to volume, dividends and
/// splits, in bars of a minute, day or week; the file's name gives the symbol. Its own mark for repaired rows
/// is read over.
final class YfinanceCsv implements PriceReader {
    @Override
    public String shape() {
        return "yfinance CSV with dividends and splits";
    }

    @Override
    public String header() {
        return "Datetime,Open,High,Low,Close,[Adj Close,]Volume,Dividends,Stock Splits[,Repaired?]";
    }

    @Override
    public boolean knows(SourceText text) {
        List<String> titles = text.titles();
        return !titles.isEmpty()
                && Set.of("Date", "Datetime").contains(titles.getFirst())
                && titles.containsAll(List.of("Open", "High", "Low", "Close", "Volume", "Dividends", "Stock Splits"));
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        return List.of(CsvBars.read(text, text.named(), 1, PriceColumns.parts(text.titles())));
    }
}
