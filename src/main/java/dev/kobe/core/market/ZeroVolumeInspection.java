// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.market.SourceBars.Column;
import java.util.List;
import java.util.stream.IntStream;

/// Bars in which nobody traded, in a series that is traded: quotes printed as prices.
public final class ZeroVolumeInspection implements Inspection {
    @Override
    public String code() {
        return "ZERO_VOLUME";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        if (!bars.trades()) {
            return List.of();
        }
        List<Integer> quotes = IntStream.range(0, bars.size())
                .filter(bar -> bars.get(Column.VOLUME, bar) == 0)
                .boxed()
                .toList();
        return quotes.isEmpty()
                ? List.of()
                : List.of(Finding.doubt(
                        code(),
                        quotes,
                        Dated.count(quotes) + " in which nothing was traded, quotes rather than prices: "
                                + Dated.days(bars, quotes)));
    }
}
