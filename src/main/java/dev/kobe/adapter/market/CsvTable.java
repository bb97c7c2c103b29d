// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Reads a comma-separated file with a date and one series in each further column; a row without a cell for a
/// series is no bar of it.
final class CsvTable {
    /// One series of the table; a title without a name is a column that is read over.
    ///
    /// @param title as it stands in the file
    /// @param name what the series is called; empty for a column that is read over
    /// @param signed whether its figures may be zero or below, as interest rates may
    /// @param zeroIsNothing whether the source writes zero where it has no figure
    record Series(String title, String name, boolean signed, boolean zeroIsNothing) {
        static Series prices(String title) {
            return new Series(title, title, false, false);
        }

        static Series ignored(String title) {
            return new Series(title, "", true, false);
        }
    }

    private CsvTable() {}

    /// @param dateTitle the title of the first column
    /// @param kind what a row stands for; a daily one may turn out monthly or weekly by its spacing
    static List<SourceBars> read(SourceText text, String dateTitle, List<Series> series, BarKind kind)
            throws Unreadable {
        CsvCells at = new CsvCells(text.bytes());
        at.skipLines(1);
        if (at.atEnd()) {
            throw new Unreadable(2, dateTitle, "", "at least one day");
        }
        DayCells days = new DayCells(dateTitle, text.today());
        List<double[]> rows = new ArrayList<>();
        while (!at.atEnd()) {
            at.next();
            days.add(at);
            double[] row = new double[series.size()];
            for (int i = 0; i < row.length; i++) {
                boolean ended = at.isLastOfLine();
                if (!ended) {
                    at.next();
                }
                if (ended || at.isLastOfLine() != (i + 1 == row.length)) {
                    throw new Unreadable(
                            at.line(), series.get(i).title(), at.text(), (row.length + 1) + " cells in every line");
                }
                row[i] = cell(at, series.get(i));
            }
            rows.add(row);
            at.endLine();
        }
        return split(days, series, rows, kind);
    }

    private static double cell(CsvCells at, Series series) throws Unreadable {
        if (series.name().isEmpty() || at.isBlank()) {
            return Double.NaN;
        }
        double value = series.signed() ? at.signed() : at.decimal();
        if (series.zeroIsNothing() && value == 0) {
            return Double.NaN;
        }
        if (Double.isNaN(value) || !series.signed() && value <= 0) {
            throw new Unreadable(
                    at.line(), series.title(), at.text(), series.signed() ? "a number" : "a number above zero");
        }
        return value;
    }

    private static List<SourceBars> split(DayCells days, List<Series> series, List<double[]> rows, BarKind kind)
            throws Unreadable {
        long[] minutes = days.resolved();
        int[] lines = days.lines();
        List<SourceBars> split = new ArrayList<>();
        for (int column = 0; column < series.size(); column++) {
            if (series.get(column).name().isEmpty()) {
                continue;
            }
            int size = 0;
            long[] ownMinutes = new long[rows.size()];
            int[] ownLines = new int[rows.size()];
            double[] values = new double[rows.size()];
            for (int row = 0; row < rows.size(); row++) {
                if (!Double.isNaN(rows.get(row)[column])) {
                    ownMinutes[size] = minutes[row];
                    ownLines[size] = lines[row];
                    values[size++] = rows.get(row)[column];
                }
            }
            long[] kept = Arrays.copyOf(ownMinutes, size);
            split.add(Rising.series(
                    series.get(column).name(),
                    kind == BarKind.DAILY ? CsvBars.kind(minutes) : kind,
                    kept,
                    Arrays.copyOf(ownLines, size),
                    columns(kind, Arrays.copyOf(values, size))));
        }
        return split;
    }

    /// Prices of a table are adjusted closes by custom; figures that nobody trades at are not adjusted for
    /// anything.
    private static Map<Column, double[]> columns(BarKind kind, double[] values) {
        return kind == BarKind.DAILY
                ? Map.of(Column.CLOSE, values, Column.ADJUSTED, values.clone())
                : Map.of(Column.CLOSE, values);
    }
}
