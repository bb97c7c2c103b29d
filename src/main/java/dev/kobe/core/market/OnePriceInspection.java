// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.market.SourceBars.Column;
import java.util.List;
import java.util.stream.IntStream;

/// Daily bars with one price for open, high, low and close: only a close was known, or only one trade happened.
public final class OnePriceInspection implements Inspection {
    @Override
    public String code() {
        return "ONE_PRICE";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        if (bars.kind() == BarKind.MINUTE) {
            return List.of();
        }
        List<Integer> flat = IntStream.range(0, bars.size())
                .filter(bar -> bars.close(bar) == bars.get(Column.OPEN, bar)
                        && bars.close(bar) == bars.get(Column.HIGH, bar)
                        && bars.close(bar) == bars.get(Column.LOW, bar))
                .boxed()
                .toList();
        return flat.isEmpty()
                ? List.of()
                : List.of(Finding.warning(
                        code(),
                        flat,
                        Dated.count(flat) + " with one price for open, high, low and close: "
                                + Dated.days(bars, flat)));
    }
}
