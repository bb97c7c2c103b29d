// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.util.List;
import java.util.stream.IntStream;

/// Closes whose last decimal is worth more than 10 bps either way: too coarse to compare returns by.
///
/// Example: 0.264 with three decimals may be anything from 0.2635 to 0.2645, 19 bps either way.
public final class CoarsePriceInspection implements Inspection {
    private static final double TOO_COARSE = 0.001;
    private static final double WHOLE = 1e-6;
    private static final int MOST_DECIMALS = 3;

    @Override
    public String code() {
        return "COARSE_PRICE";
    }

    @Override
    public List<Finding> inspect(SourceBars bars, Circumstances when) {
        int decimals = decimals(bars);
        if (decimals > MOST_DECIMALS || bars.kind() != BarKind.DAILY) {
            return List.of();
        }
        double half = 0.5 / Math.pow(10, decimals);
        List<Integer> coarse = IntStream.range(0, bars.size())
                .filter(bar -> half / bars.adjusted(bar) > TOO_COARSE)
                .boxed()
                .toList();
        return coarse.isEmpty()
                ? List.of()
                : List.of(Finding.warning(
                        code(),
                        coarse,
                        Dated.count(coarse) + " rounded to " + decimals + " decimals, worth up to "
                                + Dated.percent(half
                                        / coarse.stream()
                                                .mapToDouble(bars::adjusted)
                                                .min()
                                                .orElseThrow())
                                + " either way: " + Dated.days(bars, coarse)));
    }

    /// The most decimals of any adjusted close, up to one more than are looked at.
    private static int decimals(SourceBars bars) {
        int most = 0;
        for (int bar = 0; bar < bars.size() && most <= MOST_DECIMALS; bar++) {
            double value = bars.adjusted(bar);
            while (most <= MOST_DECIMALS && !isWhole(value * Math.pow(10, most))) {
                most++;
            }
        }
        return most;
    }

    private static boolean isWhole(double value) {
        return Double.isNaN(value) || Math.abs(value - Math.rint(value)) < WHOLE;
    }
}
