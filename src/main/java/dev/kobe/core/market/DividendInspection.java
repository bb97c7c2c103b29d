// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A dividend that the adjusted closes do not take out, or take out in another unit. On an ex-date the ratio of
/// adjusted to plain close must step by `1 - dividend / close before` (the Center for Research in Security
/// Prices' factor); where it does not, every bar before that date is on a wrong scale.
///
/// Example: 0.38 on a close of 0.828 must step by 0.541; a step of 0.9954 takes out a hundredth of it.
public final class DividendInspection implements Inspection {
    /// Sources round dividends and factors.
    private static final double TOLERANCE = 0.10;

    @Override
    public String code() {
        return "DIVIDEND_NOT_ADJUSTED";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        if (bars.kind() != BarKind.DAILY || !bars.has(SourceBars.Column.ADJUSTED)) {
            return List.of();
        }
        List<Integer> wrong = new ArrayList<>();
        for (int bar = 1; bar < bars.size(); bar++) {
            double yield = bars.dividend(bar) / bars.close(bar - 1);
            if (bars.dividend(bar) > 0 && Math.abs(taken(bars, bar) - yield) > TOLERANCE * yield) {
                wrong.add(bar);
            }
        }
        if (wrong.isEmpty()) {
            return List.of();
        }
        int last = wrong.getLast();
        return List.of(Finding.doubt(
                code(),
                IntStream.range(0, last).boxed().toList(),
                wrong.size() + (wrong.size() == 1 ? " dividend is" : " dividends are")
                        + " not taken out of the adjusted closes ("
                        + Dated.days(bars, wrong) + "); the last is "
                        + String.format(Locale.ROOT, "%.4g", bars.dividend(last)) + ", "
                        + Dated.percent(bars.dividend(last) / bars.close(last - 1)) + " of the close before, and "
                        + Dated.percent(taken(bars, last)) + " was taken out"));
    }

    private static double taken(SourceBars bars, int bar) {
        double before = bars.adjusted(bar - 1) / bars.close(bar - 1);
        return 1 - before / (bars.adjusted(bar) / bars.close(bar));
    }
}
