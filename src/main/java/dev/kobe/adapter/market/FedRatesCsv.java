// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvTable.Series;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import java.util.List;
import java.util.Map;

/// The Federal Reserve's monthly averages of one country's exchange rate, `Date,Country,Exchange rate`, as the
/// data set `exchange-rates` lays it out. For the United Kingdom it counts pounds for a dollar, the inverse of
/// the market's quote, and the series is called `USDGBP.FED`.
final class FedRatesCsv implements PriceReader {
    private static final Map<String, String> SERIES = Map.of("United Kingdom", "USDGBP.FED");

    @Override
    public String shape() {
        return "Federal Reserve monthly rates CSV";
    }

    @Override
    public String header() {
        return "Date,Country,Exchange rate";
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        List<List<String>> head = text.head();
        String country =
                head.size() < 2 || head.get(1).size() < 2 ? "" : head.get(1).get(1);
        if (!SERIES.containsKey(country)) {
            throw new Unreadable(2, "Country", country, String.join(", ", SERIES.keySet()));
        }
        oneCountry(text, country);
        return CsvTable.read(
                text,
                "Date",
                List.of(Series.ignored("Country"), new Series("Exchange rate", SERIES.get(country), false, false)),
                BarKind.MONTHLY_VALUE);
    }

    private static void oneCountry(SourceText text, String country) throws Unreadable {
        CsvCells at = new CsvCells(text.bytes());
        at.skipLines(1);
        while (!at.atEnd()) {
            at.next();
            if (!at.isLastOfLine()) {
                at.next();
                if (!at.text().equals(country)) {
                    throw new Unreadable(at.line(), "Country", at.text(), country + ", as in the rows before");
                }
            }
            at.skipLines(1);
        }
    }
}
