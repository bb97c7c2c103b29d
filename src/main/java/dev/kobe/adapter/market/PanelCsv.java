// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvTable.Series;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A wide table of closes, `Date,AAPL,MSFT,...`, one column for each symbol and empty before its listing. Such
/// tables hold adjusted closes by custom, which nothing in them says.
///
/// A table whose figures hardly ever reach 2 is refused: it holds volatilities or returns, which look just like
/// it.
final class PanelCsv implements PriceReader {
    private static final double SMALLEST = 2;

    @Override
    public String shape() {
        return "wide table of closes";
    }

    @Override
    public String header() {
        return "Date,AAPL,MSFT,...";
    }

    @Override
    public boolean knows(SourceText text) {
        List<String> titles = text.titles();
        return titles.size() > 1
                && Set.of("Date", "date").contains(titles.getFirst())
                && titles.stream().skip(1).allMatch(SymbolName::isSymbol)
                && Set.copyOf(titles).size() == titles.size();
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        List<String> titles = text.titles();
        List<Series> series = titles.stream().skip(1).map(Series::prices).toList();
        List<SourceBars> read = CsvTable.read(text, titles.getFirst(), series, BarKind.DAILY);
        double[] all = read.stream()
                .flatMapToDouble(
                        one -> java.util.stream.IntStream.range(0, one.size()).mapToDouble(one::close))
                .toArray();
        Arrays.sort(all);
        if (all.length > 0 && all[(int) (0.99 * (all.length - 1))] < SMALLEST) {
            throw new Unreadable(
                    2,
                    titles.get(1),
                    String.valueOf(read.getFirst().close(0)),
                    "prices; nearly all of its " + all.length
                            + " figures are below 2, as volatilities and returns are");
        }
        return read;
    }
}
