// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The months of the record beside their benchmark and the difference of the figures shown. The page holds three years
/// by month; a longer record shows its newest two so, and the years before them as years.
final class MonthlyReturnsSection implements Section {
    private static final int MONTHS = 12;
    private static final int MOST_BY_MONTH = 3;
    private static final int BY_MONTH_BESIDE_YEARS = 2;
    private static final int MOST_YEARS = 12;

    @Override
    public int page() {
        return 2;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Monthly returns, %";
    }

    @Override
    public String remark(ReportFacts facts) {
        return "time-weighted, net. Difference is arithmetic, of the figures shown";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<CalendarYear> years = CalendarYear.of(facts.months());
        String none = "There is no return before " + Print.longDate(facts.start())
                + " and no simulated history is joined to this record.";
        if (years.isEmpty()) {
            return List.of(Block.Paragraph.of(Block.Style.BODY, "Not yet: fewer than two sessions. " + none));
        }
        int older = years.size() <= MOST_BY_MONTH ? 0 : years.size() - BY_MONTH_BESIDE_YEARS;
        List<Block> blocks = new ArrayList<>();
        blocks.add(byMonth(years.subList(older, years.size()), older == 0 ? Block.Table.USUAL : Block.Table.CLOSE));
        if (older > 0) {
            blocks.add(Block.Paragraph.of(
                    Block.Style.NOTE,
                    "The years before " + years.get(older).label() + ". A year compounds its unrounded months."));
            blocks.add(byYear(years.subList(0, older)));
        }
        String compounded = older == 0 ? "The year column compounds unrounded months. " : "";
        blocks.add(Block.Paragraph.of(Block.Style.NOTE, stars(years) + compounded + none));
        return blocks;
    }

    /// Which of the three lines of a year.
    private enum Line {
        DESK("desk"),
        BENCHMARK("benchmark"),
        DIFFERENCE("difference");

        private final String label;

        Line(String label) {
            this.label = label;
        }

        /// What is printed of the desk's and the benchmark's return.
        String of(Optional<BigDecimal> desk, Optional<BigDecimal> benchmark) {
            return switch (this) {
                case DESK -> desk.map(Print::change).orElse(Print.NONE);
                case BENCHMARK -> benchmark.map(Print::change).orElse(Print.NONE);
                case DIFFERENCE -> less(desk, benchmark);
            };
        }

        String of(CalendarYear year) {
            return of(year.desk(), year.benchmark()) + (year.isPart() ? "*" : "");
        }

        Block.Cell cell(String text) {
            return this == DESK ? Block.Cell.bold(text) : Block.Cell.muted(text);
        }

        Block.Row row(String first, List<String> figures) {
            return new Block.Row(
                    Stream.concat(Stream.of(first), figures.stream())
                            .map(this::cell)
                            .toList(),
                    this == DIFFERENCE ? Block.Row.Kind.CLOSING : Block.Row.Kind.OPEN);
        }
    }

    private static Block.Table byMonth(List<CalendarYear> years, double padding) {
        List<Block.Row> rows = new ArrayList<>();
        for (CalendarYear year : years) {
            for (Line line : Line.values()) {
                List<String> figures = new ArrayList<>();
                for (int month = 1; month <= MONTHS; month++) {
                    figures.add(year.month(month)
                            .map(one -> line.of(one.desk(), one.benchmark()))
                            .orElse(""));
                }
                figures.add(line.of(year));
                rows.add(line.row(line == Line.DESK ? year.label() + " desk" : line.label, figures));
            }
        }
        String[] months =
                IntStream.rangeClosed(1, MONTHS).mapToObj(Print::shortMonth).toArray(String[]::new);
        return new Block.Table(
                Columns.left(24, "")
                        .andRight(11.7, months)
                        .andRight(15.6, "Year")
                        .list(),
                true,
                padding,
                rows);
    }

    /// One column a year; of more than twelve the oldest are taken together.
    private static Block.Table byYear(List<CalendarYear> years) {
        int together = Math.max(0, years.size() - MOST_YEARS + 1);
        List<CalendarYear> shown =
                new ArrayList<>(years.size() <= MOST_YEARS ? years : years.subList(together, years.size()));
        if (years.size() > MOST_YEARS) {
            shown.addFirst(CalendarYear.together(years.subList(0, together)));
        }
        return new Block.Table(
                Columns.left(24, "")
                        .andRight(13, shown.stream().map(CalendarYear::label).toArray(String[]::new))
                        .list(),
                true,
                Block.Table.CLOSE,
                Arrays.stream(Line.values())
                        .map(line -> line.row(
                                line.label, shown.stream().map(line::of).toList()))
                        .toList());
    }

    private static String stars(List<CalendarYear> years) {
        String parts = years.stream()
                .filter(CalendarYear::isPart)
                .map(one -> one.label() + ": " + one.span())
                .collect(Collectors.joining("; "));
        return parts.isEmpty() ? "" : "* " + parts + ". ";
    }

    private static String less(Optional<BigDecimal> desk, Optional<BigDecimal> benchmark) {
        return desk.flatMap(
                        one -> benchmark.map(other -> Print.signed(printed(one).subtract(printed(other)), 2)))
                .orElse(Print.NONE);
    }

    private static BigDecimal printed(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
    }
}
