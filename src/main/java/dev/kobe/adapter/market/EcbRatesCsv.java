// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvTable.Series;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import java.util.List;
import java.util.regex.Pattern;

/// The European Central Bank's reference rates, newest first: units of each currency for one euro, `N/A` where
/// there was none, and a comma at the end of every line. The series `EURUSD.ECB` is dollars for a euro; none of
/// them is a price that anybody traded at.
final class EcbRatesCsv implements PriceReader {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    @Override
    public String shape() {
        return "ECB reference rates CSV";
    }

    @Override
    public String header() {
        return "Date,USD,JPY,...,ZAR,";
    }

    @Override
    public boolean knows(SourceText text) {
        List<String> titles = text.titles();
        return titles.size() > 3
                && titles.getFirst().equals("Date")
                && titles.getLast().isEmpty()
                && titles.subList(1, titles.size() - 1).stream()
                        .allMatch(title -> CURRENCY.matcher(title).matches());
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        List<Series> series = text.titles().stream()
                .skip(1)
                .map(title -> title.isEmpty()
                        ? Series.ignored(title)
                        : new Series(title, "EUR" + title + ".ECB", false, false))
                .toList();
        return CsvTable.read(text, "Date", series, BarKind.VALUE);
    }
}
