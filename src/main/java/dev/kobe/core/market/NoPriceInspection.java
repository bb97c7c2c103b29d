// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.market.SourceBars.Column;
import java.util.ArrayList;
import java.util.List;

/// Rows that stand for a day and hold no price, or only some of those that the file has columns for: Yahoo
/// writes `null` on holidays, Google left out the open, high and low of a day.
public final class NoPriceInspection implements Inspection {
    private static final List<Column> PRICES =
            List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.ADJUSTED);

    @Override
    public String code() {
        return "NO_PRICE";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        List<Column> columns = PRICES.stream().filter(bars::has).toList();
        List<Integer> empty = new ArrayList<>();
        for (int bar = 0; bar < bars.size(); bar++) {
            boolean whole = true;
            for (Column column : columns) {
                whole &= !Double.isNaN(bars.get(column, bar));
            }
            if (!whole) {
                empty.add(bar);
            }
        }
        return empty.isEmpty()
                ? List.of()
                : List.of(Finding.doubt(
                        code(),
                        empty,
                        Dated.count(empty) + " without a price, or without all of them: " + Dated.days(bars, empty)));
    }
}
