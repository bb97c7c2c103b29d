// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A hand-made series on consecutive sessions of New York, which tests bend where they need a fault.
final class Series {
    static final LocalDate FIRST = LocalDate.of(2016, 3, 1);
    static final Inspection.Circumstances LATER = Inspection.Circumstances.at(Instant.parse("2026-03-16T12:00:00Z"));

    private final long[] minutes;
    private final Map<Column, double[]> columns = new EnumMap<>(Column.class);
    private String symbol = "XLB";
    private BarKind kind = BarKind.DAILY;

    private Series(double[] closes) {
        List<LocalDate> sessions =
                TradingCalendar.of(Venue.NEW_YORK).between(FIRST, FIRST.plusDays(2L * closes.length + 10));
        minutes = new long[closes.length];
        Arrays.setAll(minutes, bar -> sessions.get(bar).toEpochDay() * 1440);
        for (Column column : List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.ADJUSTED)) {
            columns.put(column, closes.clone());
        }
        // High and low leave room around the close, so that a bar contradicts itself only where a test says so.
        scale(Column.HIGH, 1.01);
        scale(Column.LOW, 0.99);
        column(Column.VOLUME, filled(1000));
    }

    static Series of(double... closes) {
        return new Series(closes);
    }

    /// Closes that rise a little every day.
    static Series quiet(int size) {
        double[] closes = new double[size];
        Arrays.setAll(closes, bar -> 50 + bar / 7.0);
        return new Series(closes);
    }

    private double[] filled(double value) {
        double[] cells = new double[minutes.length];
        Arrays.fill(cells, value);
        return cells;
    }

    private void scale(Column column, double by) {
        double[] cells = columns.get(column);
        for (int bar = 0; bar < cells.length; bar++) {
            cells[bar] *= by;
        }
    }

    Series named(String name) {
        symbol = name;
        return this;
    }

    Series kind(BarKind other) {
        kind = other;
        return this;
    }

    Series column(Column column, double... cells) {
        columns.put(column, cells);
        return this;
    }

    Series without(Column column) {
        columns.remove(column);
        return this;
    }

    /// Sets one cell.
    Series with(Column column, int bar, double value) {
        columns.computeIfAbsent(column, one -> filled(0))[bar] = value;
        return this;
    }

    /// Gives a bar the day of another.
    Series at(int bar, int day) {
        minutes[bar] = minutes[day];
        return this;
    }

    Series on(int bar, LocalDate day) {
        minutes[bar] = day.toEpochDay() * 1440;
        return this;
    }

    SourceBars bars() {
        int[] lines = new int[minutes.length];
        Arrays.setAll(lines, bar -> bar + 2);
        return new SourceBars(symbol, kind, minutes, lines, columns);
    }

    List<Finding> inspected(Inspection inspection) {
        List<Finding> found = inspection.inspect(bars(), LATER);
        assertThat(found).allMatch(one -> one.code().equals(inspection.code()));
        assertThat(Inspections.ALL).anyMatch(one -> one.getClass().equals(inspection.getClass()));
        return found;
    }

    /// The bars that an inspection puts in doubt.
    List<Integer> doubted(Inspection inspection) {
        return inspected(inspection).stream()
                .filter(one -> one.weight() == Finding.Weight.DOUBT)
                .flatMap(one -> one.bars().stream())
                .toList();
    }

    /// The bars that an inspection only warns of.
    List<Integer> warned(Inspection inspection) {
        return inspected(inspection).stream()
                .filter(one -> one.weight() == Finding.Weight.WARNING)
                .flatMap(one -> one.bars().stream())
                .toList();
    }
}
