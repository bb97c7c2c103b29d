// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// One symbol's daily bars in rising order of day, held in columns for arithmetic.
///
/// Prices are in the unit of the source, which no price file states; the adjusted close also takes dividends
/// out, so its ratios are total returns. A column holds a decimal of up to 15 digits exactly: [#closeExactly]
/// gives back what the source printed. Example: XLB on 2016-12-30 closed at 49.700001, adjusted 42.347652.
public final class PriceHistory {
    private final String symbol;
    private final long[] days;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] adjustedClose;
    private final long[] volume;
    private final List<String> caveats;

    /// Takes the columns over; the caller must not change them afterwards. Days are epoch days in strictly
    /// rising order.
    public PriceHistory(
            String symbol,
            long[] days,
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double[] adjustedClose,
            long[] volume) {
        this(symbol, days, open, high, low, close, adjustedClose, volume, List.of());
    }

    private PriceHistory(
            String symbol,
            long[] days,
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double[] adjustedClose,
            long[] volume,
            List<String> caveats) {
        for (int i = 1; i < days.length; i++) {
            if (days[i] <= days[i - 1]) {
                throw new IllegalArgumentException(symbol + ": bars are in rising order of day, not "
                        + LocalDate.ofEpochDay(days[i]) + " after " + LocalDate.ofEpochDay(days[i - 1]));
            }
        }
        this.symbol = symbol;
        this.days = days;
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.adjustedClose = adjustedClose;
        this.volume = volume;
        this.caveats = List.copyOf(caveats);
    }

    /// A history without a bar.
    public static PriceHistory none(String symbol) {
        return ofCloses(symbol, new long[0], new double[0]);
    }

    /// A history of which only closes are known: they stand for every price of their day.
    public static PriceHistory ofCloses(String symbol, long[] days, double[] closes) {
        return new PriceHistory(symbol, days, closes, closes, closes, closes, closes, new long[days.length]);
    }

    /// The same bars with what must be said wherever they are used: bars that were left out, prices that stand
    /// for others.
    public PriceHistory saying(List<String> caveats) {
        return new PriceHistory(symbol, days, open, high, low, close, adjustedClose, volume, caveats);
    }

    public String symbol() {
        return symbol;
    }

    /// What must be said wherever these bars are used; empty for bars that nothing is wrong with.
    public List<String> caveats() {
        return caveats;
    }

    public int size() {
        return days.length;
    }

    public LocalDate date(int bar) {
        return LocalDate.ofEpochDay(days[bar]);
    }

    public long epochDay(int bar) {
        return days[bar];
    }

    public double open(int bar) {
        return open[bar];
    }

    public double high(int bar) {
        return high[bar];
    }

    public double low(int bar) {
        return low[bar];
    }

    public double close(int bar) {
        return close[bar];
    }

    public double adjustedClose(int bar) {
        return adjustedClose[bar];
    }

    /// The open on the scale of the adjusted close.
    public double adjustedOpen(int bar) {
        return open[bar] * (adjustedClose[bar] / close[bar]);
    }

    public long volume(int bar) {
        return volume[bar];
    }

    /// The close as the source printed it.
    public BigDecimal closeExactly(int bar) {
        return BigDecimal.valueOf(close[bar]);
    }

    /// The number of the last bar on or before that day; -1 when there is none.
    public int atOrBefore(LocalDate day) {
        int found = Arrays.binarySearch(days, day.toEpochDay());
        return found >= 0 ? found : -found - 2;
    }

    /// The same history without what came after that day.
    public PriceHistory through(LocalDate day) {
        int size = atOrBefore(day) + 1;
        return new PriceHistory(
                symbol,
                Arrays.copyOf(days, size),
                Arrays.copyOf(open, size),
                Arrays.copyOf(high, size),
                Arrays.copyOf(low, size),
                Arrays.copyOf(close, size),
                Arrays.copyOf(adjustedClose, size),
                Arrays.copyOf(volume, size),
                caveats);
    }

    /// The same history without what came before that day.
    public PriceHistory from(LocalDate day) {
        int first = atOrBefore(day.minusDays(1)) + 1;
        return new PriceHistory(
                symbol,
                Arrays.copyOfRange(days, first, days.length),
                Arrays.copyOfRange(open, first, days.length),
                Arrays.copyOfRange(high, first, days.length),
                Arrays.copyOfRange(low, first, days.length),
                Arrays.copyOfRange(close, first, days.length),
                Arrays.copyOfRange(adjustedClose, first, days.length),
                Arrays.copyOfRange(volume, first, days.length),
                caveats);
    }

    /// These bars and then later ones, under the later ones' symbol and with what must be said of both.
    ///
    /// @param scale what these adjusted closes are multiplied with
    PriceHistory then(PriceHistory later, double scale) {
        return new PriceHistory(
                later.symbol,
                LongStream.concat(Arrays.stream(days), Arrays.stream(later.days))
                        .toArray(),
                joined(open, later.open),
                joined(high, later.high),
                joined(low, later.low),
                joined(close, later.close),
                joined(Arrays.stream(adjustedClose).map(one -> one * scale).toArray(), later.adjustedClose),
                LongStream.concat(Arrays.stream(volume), Arrays.stream(later.volume))
                        .toArray(),
                Stream.concat(caveats.stream(), later.caveats.stream())
                        .distinct()
                        .toList());
    }

    private static double[] joined(double[] before, double[] after) {
        return DoubleStream.concat(Arrays.stream(before), Arrays.stream(after)).toArray();
    }
}
