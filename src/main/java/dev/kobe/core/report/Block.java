// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One piece of a section as it will stand on the page, without fonts or places, so that its numbers can be read
/// without a PDF.
public sealed interface Block {

    /// Running text in one of the page's styles.
    record Paragraph(Style style, List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        static Paragraph of(Style style, String text) {
            return new Paragraph(style, List.of(new Run(text, false)));
        }

        /// The whole text, weights left out.
        public String text() {
            return String.join("", runs.stream().map(Run::text).toList());
        }
    }

    /// Numbered or bulleted sentences.
    record Items(boolean numbered, List<String> sentences) implements Block {
        public Items {
            sentences = List.copyOf(sentences);
        }
    }

    /// A table; the widths of its columns add to the width of its place.
    record Table(List<Column> columns, boolean headed, double paddingMm, List<Row> rows) implements Block {
        /// Padding above and below a cell as a rule.
        public static final double USUAL = 0.78;
        /// On the page of orders, and where a long record must find room.
        public static final double CLOSE = 0.55;

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.cells().size() + " cells in " + columns.size() + " columns");
                }
            }
        }

        /// The table without one of its columns, whose width goes to another.
        Table without(int column, int widened) {
            List<Column> left = new java.util.ArrayList<>(columns);
            Column wider = columns.get(widened);
            left.set(
                    widened,
                    new Column(
                            wider.head(),
                            wider.widthMm() + columns.get(column).widthMm(),
                            wider.right(),
                            wider.boldHead()));
            left.remove(column);
            return new Table(
                    left,
                    headed,
                    paddingMm,
                    rows.stream()
                            .map(row -> {
                                List<Cell> cells = new java.util.ArrayList<>(row.cells());
                                cells.remove(column);
                                return new Row(cells, row.kind());
                            })
                            .toList());
        }

        /// The text of one cell.
        public String cell(int row, int column) {
            return rows.get(row).cells().get(column).text();
        }
    }

    /// The figures that stand across the head of page 1.
    record Strip(List<Headline> headlines) implements Block {
        public Strip {
            headlines = List.copyOf(headlines);
        }
    }

    /// Growth of 100 over the fall from its peak, on one axis of sessions.
    ///
    /// @param deepest the session of the lowest fall with its figure as printed
    /// @param held when the desk was held back, the oldest first
    /// @param monthBegins first session of the report month
    record Growth(
            List<Level> levels,
            Axis index,
            Axis drawdown,
            List<Mark> flows,
            List<Held> held,
            Optional<Mark> deepest,
            LocalDate monthBegins,
            String monthName,
            String empty)
            implements Block {
        public Growth {
            levels = List.copyOf(levels);
            flows = List.copyOf(flows);
            held = List.copyOf(held);
        }
    }

    /// Days on end on which the desk was held back, with its words.
    record Held(List<Stretch> stretches, String text) {
        public Held {
            stretches = List.copyOf(stretches);
        }
    }

    /// A part of such days.
    ///
    /// @param to the last day of it; the last session of the chart where it goes on
    /// @param stop whether it stopped orders; the steps of a re-entry only made them smaller
    record Stretch(LocalDate from, LocalDate to, boolean stop) {}

    /// Bars of the desk with a stroke for the benchmark; in percent.
    record MonthBars(List<Bar> bars, Axis axis) implements Block {
        public MonthBars {
            bars = List.copyOf(bars);
        }
    }

    /// How many sessions returned how much, with the normal curve of the same mean and deviation.
    ///
    /// @param quantile the 5 % quantile in percent, absent below twenty sessions
    record Histogram(
            List<Bin> bins,
            double mean,
            double deviation,
            int n,
            OptionalDouble quantile,
            String quantileText,
            Axis counts)
            implements Block {
        /// Whether the lowest bin also holds what lies below it.
        public boolean openLow() {
            return bins.getFirst().open();
        }

        /// Whether the highest bin also holds what lies above it.
        public boolean openHigh() {
            return bins.getLast().open();
        }

        public Histogram {
            bins = List.copyOf(bins);
        }
    }

    /// Figures over a moving window, one small chart each, side by side.
    record Rolling(List<Curve> curves) implements Block {
        public Rolling {
            curves = List.copyOf(curves);
        }
    }

    /// Amounts from zero, one bar each.
    record CostBars(List<CostBar> bars) implements Block {
        public CostBars {
            bars = List.copyOf(bars);
        }
    }

    /// Single values, their mean and its interval, one line for each group, on one scale; in basis points.
    record Dots(List<DotRow> rows, Axis axis) implements Block {
        public Dots {
            rows = List.copyOf(rows);
        }
    }

    /// How a paragraph is set.
    enum Style {
        LEDE,
        SUMMARY,
        NOTE,
        BOX,
        BODY
    }

    /// Text in one weight.
    record Run(String text, boolean bold) {}

    /// A column: its head, its width and on which side its cells stand.
    record Column(String head, double widthMm, boolean right, boolean boldHead) {
        static Column left(String head, double widthMm) {
            return new Column(head, widthMm, false, false);
        }

        static Column right(String head, double widthMm) {
            return new Column(head, widthMm, true, false);
        }
    }

    /// A line of a table.
    record Row(List<Cell> cells, Kind kind) {
        public Row {
            cells = List.copyOf(cells);
        }

        static Row of(Cell... cells) {
            return new Row(List.of(cells), Kind.PLAIN);
        }

        static Row total(Cell... cells) {
            return new Row(List.of(cells), Kind.TOTAL);
        }

        /// What rule the row takes: the usual, an ink rule above it, none, or an ink rule below it.
        public enum Kind {
            PLAIN,
            TOTAL,
            OPEN,
            CLOSING
        }
    }

    /// A cell and how it is set.
    record Cell(String text, Tone tone, Optional<Shape> shape) {
        static Cell of(String text) {
            return new Cell(text, Tone.INK, Optional.empty());
        }

        static Cell bold(String text) {
            return new Cell(text, Tone.BOLD, Optional.empty());
        }

        static Cell muted(String text) {
            return new Cell(text, Tone.MUTED, Optional.empty());
        }

        static Cell definition(String text) {
            return new Cell(text, Tone.DEFINITION, Optional.empty());
        }

        static Cell blank() {
            return of("");
        }

        /// Weight and colour of a cell.
        public enum Tone {
            INK,
            BOLD,
            MUTED,
            DEFINITION
        }

        /// The shape before a state's word.
        public enum Shape {
            RING,
            TRIANGLE,
            HEXAGON
        }
    }

    /// One figure of the strip with its benchmark and what it covers.
    record Headline(String label, String figure, String benchmark, String covers) {}

    /// A session's index of 100 and fall below the peak in percent, at most zero; empty where no value is known.
    record Level(
            LocalDate session,
            OptionalDouble desk,
            OptionalDouble benchmark,
            OptionalDouble deskBelow,
            OptionalDouble benchmarkBelow) {}

    /// Something that happened on a session, in words.
    record Mark(LocalDate session, String text) {}

    /// One month of the bars; the benchmark is absent where it is not known.
    record Bar(String label, double desk, OptionalDouble benchmark) {}

    /// Sessions whose return lies from `from` up to, not including, `to`, in percent; an outer one that is open also
    /// holds what lies beyond it.
    record Bin(double from, double to, int sessions, boolean open) {}

    /// One moving figure.
    ///
    /// @param base where the ink line stands, absent for none
    record Curve(
            String title,
            List<LocalDate> sessions,
            List<OptionalDouble> desk,
            List<OptionalDouble> benchmark,
            Axis axis,
            OptionalDouble base,
            String empty) {
        public Curve {
            sessions = List.copyOf(sessions);
            desk = List.copyOf(desk);
            benchmark = List.copyOf(benchmark);
        }
    }

    /// One amount with what it is.
    record CostBar(String label, double amount, String printed, String meaning) {}

    /// One group of values; a mean from fewer than five has no interval.
    record DotRow(String label, List<Double> singles, OptionalDouble mean, Optional<Ends> interval) {
        public DotRow {
            singles = List.copyOf(singles);
        }
    }

    /// Both ends of an interval.
    record Ends(double low, double high) {}
}
