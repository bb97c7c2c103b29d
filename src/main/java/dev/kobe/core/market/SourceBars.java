// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One series as a file prints it, in rising order of time and not judged yet: each bar with the line it stands
/// on.
///
/// A cell that the file does not fill is NaN, and a column that it has not got is NaN throughout; nothing is
/// filled in. Prices are in the source's own unit, which no price file states. A moment is a count of minutes
/// since 1970 in UTC; a bar of a day stands at that day's midnight, a bar of a week or month at its first day.
/// Example: XLB's line 4538 is 2016-12-30, close 49.700001, adjusted 42.347652, volume 4,929,900.
public final class SourceBars {
    /// What a cell of a row can hold.
    public enum Column {
        OPEN,
        HIGH,
        LOW,
        CLOSE,
        ADJUSTED,
        VOLUME,
        DIVIDEND,
        SPLIT
    }

    /// What a file says about itself, which few files do.
    ///
    /// @param readAt when the source last knew the market
    /// @param unit the unit of its prices as the source writes it, for example `GBp` for pence; the contract
    ///     decides all the same
    public record Said(Optional<Instant> readAt, Optional<String> unit) {
        public static final Said NOTHING = new Said(Optional.empty(), Optional.empty());
    }

    private static final int MINUTES_PER_DAY = 1440;
    private static final int SECONDS_PER_MINUTE = 60;

    private final String symbol;
    private final BarKind kind;
    private final long[] minutes;
    private final int[] lines;
    private final Map<Column, double[]> columns;
    private final Said said;

    /// Takes the arrays over; the caller must not change them afterwards. Moments may repeat but never fall.
    public SourceBars(String symbol, BarKind kind, long[] minutes, int[] lines, Map<Column, double[]> columns) {
        this(symbol, kind, minutes, lines, columns, Said.NOTHING);
    }

    private SourceBars(
            String symbol, BarKind kind, long[] minutes, int[] lines, Map<Column, double[]> columns, Said said) {
        for (int bar = 1; bar < minutes.length; bar++) {
            if (minutes[bar] < minutes[bar - 1]) {
                throw new IllegalArgumentException(symbol + ": bars are in rising order of time");
            }
        }
        this.symbol = symbol;
        this.kind = kind;
        this.minutes = minutes;
        this.lines = lines;
        this.columns = new EnumMap<>(Column.class);
        this.columns.putAll(columns);
        this.said = said;
    }

    /// A history that some other source gave, as the lines 1, 2, 3, ...
    public static SourceBars of(PriceHistory history) {
        int size = history.size();
        long[] minutes = new long[size];
        int[] lines = new int[size];
        double[][] cells = new double[6][size];
        for (int bar = 0; bar < size; bar++) {
            minutes[bar] = history.epochDay(bar) * MINUTES_PER_DAY;
            lines[bar] = bar + 1;
            cells[0][bar] = history.open(bar);
            cells[1][bar] = history.high(bar);
            cells[2][bar] = history.low(bar);
            cells[3][bar] = history.close(bar);
            cells[4][bar] = history.adjustedClose(bar);
            cells[5][bar] = history.volume(bar);
        }
        return new SourceBars(
                history.symbol(),
                BarKind.DAILY,
                minutes,
                lines,
                Map.of(
                        Column.OPEN, cells[0],
                        Column.HIGH, cells[1],
                        Column.LOW, cells[2],
                        Column.CLOSE, cells[3],
                        Column.ADJUSTED, cells[4],
                        Column.VOLUME, cells[5]));
    }

    /// The same bars of a file that says something about itself.
    public SourceBars saying(Said own) {
        return new SourceBars(symbol, kind, minutes, lines, columns, own);
    }

    public Said said() {
        return said;
    }

    public String symbol() {
        return symbol;
    }

    public BarKind kind() {
        return kind;
    }

    public int size() {
        return minutes.length;
    }

    /// The line of the file on which a bar stands; the first line is 1.
    public int line(int bar) {
        return lines[bar];
    }

    /// Minutes since 1970 in UTC.
    public long minute(int bar) {
        return minutes[bar];
    }

    public Instant instant(int bar) {
        return Instant.ofEpochSecond(minutes[bar] * SECONDS_PER_MINUTE);
    }

    public LocalDate date(int bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(minutes[bar], MINUTES_PER_DAY));
    }

    /// The minute of its day, in UTC; 0 for every bar that is longer than a minute.
    public int minuteOfDay(int bar) {
        return (int) Math.floorMod(minutes[bar], (long) MINUTES_PER_DAY);
    }

    /// Whether the file has that column at all.
    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    /// A cell as a number; NaN where the file has none.
    public double get(Column column, int bar) {
        double[] cells = columns.get(column);
        return cells == null ? Double.NaN : cells[bar];
    }

    public double close(int bar) {
        return get(Column.CLOSE, bar);
    }

    /// The adjusted close, or the close in a file that has no adjusted one.
    public double adjusted(int bar) {
        return has(Column.ADJUSTED) ? get(Column.ADJUSTED, bar) : close(bar);
    }

    /// The same bars of a source whose closes are adjusted closes: nothing is left to take out of them.
    public SourceBars adjustedAsClosed() {
        Map<Column, double[]> adjusted = new EnumMap<>(columns);
        adjusted.put(Column.ADJUSTED, columns.get(Column.CLOSE));
        return new SourceBars(symbol, kind, minutes, lines, adjusted, said);
    }

    /// What was paid out on that day; zero where the file tells of nothing.
    public double dividend(int bar) {
        double amount = get(Column.DIVIDEND, bar);
        return Double.isNaN(amount) ? 0 : amount;
    }

    /// New shares for each old one on that day; 1 where nothing was split.
    public double split(int bar) {
        double ratio = get(Column.SPLIT, bar);
        return Double.isNaN(ratio) || ratio == 0 ? 1 : ratio;
    }

    /// Whether any bar was traded: currency pairs and indices have no volume.
    public boolean trades() {
        double[] volume = columns.get(Column.VOLUME);
        return volume != null && Arrays.stream(volume).anyMatch(one -> one > 0);
    }
}
