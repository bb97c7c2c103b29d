// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the rows of a comma-separated file whose columns are known: a date and what belongs to one series.
///
/// A cell that says that there is nothing stays NaN. Anything else must be what its column is: prices above
/// zero, a high not below the low, volumes of zero or more. A file may run forward or backward in time, but not
/// both.
final class CsvBars {
    /// What a column of the file is for.
    ///
    /// @param title as it stands in the file
    /// @param column where its cells go; empty for one that is read over
    /// @param always a text that every cell must be; empty where it may be anything
    record Part(String title, Optional<Column> column, Optional<String> always) {
        static Part ignored(String title) {
            return new Part(title, Optional.empty(), Optional.empty());
        }
    }

    private final SourceText text;
    private final CsvCells at;
    private final List<Part> parts;
    private final DayCells days;
    private final Map<Column, double[]> cells = new EnumMap<>(Column.class);
    /// Where the cells of each part go, and whether they must be above zero; empty for a part that is read over.
    private final double[][] targets;

    private final boolean[] above;
    private final double[] high;
    private final double[] low;
    private int rows;

    private CsvBars(SourceText text, int headerLines, List<Part> parts) {
        this.text = text;
        this.at = new CsvCells(text.bytes());
        this.parts = parts;
        this.days = new DayCells(parts.getFirst().title(), text.today());
        at.skipLines(headerLines);
        int room = rowsLeft(text.bytes(), headerLines);
        parts.forEach(part -> part.column().ifPresent(column -> cells.put(column, empty(room))));
        this.targets = parts.stream()
                .map(part -> part.column().map(cells::get).orElse(new double[0]))
                .toArray(double[][]::new);
        this.above = new boolean[targets.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = parts.get(i)
                    .column()
                    .filter(column -> column.compareTo(Column.VOLUME) < 0)
                    .isPresent();
        }
        this.high = cells.getOrDefault(Column.HIGH, new double[0]);
        this.low = cells.getOrDefault(Column.LOW, new double[0]);
    }

    private static double[] empty(int room) {
        double[] cells = new double[room];
        Arrays.fill(cells, Double.NaN);
        return cells;
    }

    /// At least as many as there are: a line may end in one character or two.
    private static int rowsLeft(byte[] bytes, int headerLines) {
        int lines = 1;
        for (byte one : bytes) {
            lines += one == '\n' || one == '\r' ? 1 : 0;
        }
        return Math.max(0, lines - headerLines);
    }

    /// Reads a file whose first column is the date.
    ///
    /// @param parts the columns in the file's order
    static SourceBars read(SourceText text, String symbol, int headerLines, List<Part> parts) throws Unreadable {
        List<Column> columns =
                parts.stream().flatMap(part -> part.column().stream()).toList();
        if (!columns.contains(Column.CLOSE) || Set.copyOf(columns).size() < columns.size()) {
            throw new Unreadable(1, "header", String.join(",", text.titles()), "one close, and no title twice");
        }
        CsvBars reading = new CsvBars(text, headerLines, parts);
        reading.rows();
        return reading.series(symbol);
    }

    private void rows() throws Unreadable {
        if (at.atEnd()) {
            throw new Unreadable(at.line(), parts.getFirst().title(), "", "at least one day");
        }
        while (!at.atEnd()) {
            at.next();
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    at.next();
                }
                boolean last = i + 1 == parts.size();
                if (at.isLastOfLine() != last) {
                    String ends = at.isLastOfLine() ? "; the line ends after " + (i + 1) : "";
                    throw bad(i, parts.size() + " cells" + ends);
                }
                if (i == 0) {
                    days.add(at);
                } else {
                    cell(i);
                }
            }
            range();
            at.endLine();
            rows++;
        }
    }

    private void cell(int index) throws Unreadable {
        double[] column = targets[index];
        if (column.length == 0) {
            Optional<String> always = parts.get(index).always();
            if (always.isPresent() && !always.get().equals(at.text())) {
                throw bad(index, always.get() + ", as in the rows before");
            }
            return;
        }
        if (at.isBlank()) {
            return;
        }
        double value = at.decimal();
        if (Double.isNaN(value) || value <= 0 && (value < 0 || above[index])) {
            throw bad(index, allowed(parts.get(index).column().orElseThrow()));
        }
        column[rows] = value;
    }

    private static String allowed(Column column) {
        return switch (column) {
            case OPEN, HIGH, LOW, CLOSE, ADJUSTED -> "a number above zero";
            case VOLUME -> "a whole number of zero or more";
            case DIVIDEND, SPLIT -> "a number of zero or more";
        };
    }

    private void range() throws Unreadable {
        if (high.length > 0 && low.length > 0 && high[rows] < low[rows]) {
            String title = parts.stream()
                    .filter(part -> part.column().equals(Optional.of(Column.HIGH)))
                    .findFirst()
                    .orElseThrow()
                    .title();
            throw new Unreadable(at.line(), title, plain(high[rows]), "not below the day's low, " + plain(low[rows]));
        }
    }

    private static String plain(double price) {
        return java.math.BigDecimal.valueOf(price).toPlainString();
    }

    private Unreadable bad(int index, String allowed) {
        return new Unreadable(at.line(), parts.get(index).title(), at.text(), allowed);
    }

    private SourceBars series(String symbol) throws Unreadable {
        long[] minutes = days.resolved();
        Map<Column, double[]> columns = new EnumMap<>(Column.class);
        cells.forEach((column, values) -> columns.put(column, Arrays.copyOf(values, rows)));
        return Rising.series(symbol, days.timed() ? BarKind.MINUTE : kind(minutes), minutes, days.lines(), columns);
    }

    /// What its spacing makes of a series: the usual distance of its rows is a day or a few, a week, or a
    /// month.
    static BarKind kind(long[] minutes) {
        long[] steps = new long[Math.max(0, minutes.length - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(minutes[i + 1] - minutes[i]) / 1440;
        }
        Arrays.sort(steps);
        long usual = steps.length == 0 ? 1 : steps[steps.length / 2];
        boolean firsts = Arrays.stream(minutes)
                .allMatch(one -> LocalDate.ofEpochDay(Math.floorDiv(one, 1440)).getDayOfMonth() == 1);
        if (usual >= 28 && usual <= 31 && firsts) {
            return BarKind.MONTHLY;
        }
        return usual == 7 ? BarKind.WEEKLY : BarKind.DAILY;
    }
}
