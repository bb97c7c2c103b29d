// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvTable.Series;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import java.util.List;
import java.util.Locale;

/// Robert Shiller's monthly table of the S&P index since 1871, as the data set `s-and-p-500` lays it out: a
/// zero stands for a figure that is not known yet. The index is the average of the month's closes, so it is no
/// month-end price.
final class ShillerCsv implements PriceReader {
    @Override
    public String shape() {
        return "Shiller monthly CSV";
    }

    @Override
    public String header() {
        return "Date,SP500,Dividend,Earnings,Consumer Price Index,Long Interest Rate,Real Price,Real Dividend,"
                + "Real Earnings,PE10";
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        List<Series> series = text.titles().stream()
                .skip(1)
                .map(title -> new Series(
                        title, "SHILLER." + title.toUpperCase(Locale.ROOT).replace(' ', '_'), true, true))
                .toList();
        return CsvTable.read(text, "Date", series, BarKind.MONTHLY_VALUE);
    }
}
