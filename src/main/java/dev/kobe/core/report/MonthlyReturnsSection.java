// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every month of the record beside its benchmark and the difference of the figures shown; the newest ten years
/// by month, older ones as years.
final class MonthlyReturnsSection implements Section {
    @Override
    public int page() {
        return 2;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Monthly returns, %";
    }

    private static final int YEARS = 10;
    private static final int MONTHS = 12;

    @Override
    public String remark(ReportFacts facts) {
        return "time-weighted, net. Difference is arithmetic, of the figures shown";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<ReportFacts.Month> months = facts.months();
        String none = "There is no return before " + Print.longDate(facts.start())
                + " and no simulated history is joined to this record.";
        if (months.isEmpty()) {
            return List.of(Block.Paragraph.of(Block.Style.BODY, "Not yet: fewer than two sessions. " + none));
        }
        Map<Integer, List<ReportFacts.Month>> years = months.stream()
                .collect(Collectors.groupingBy(one -> one.month().getYear(), TreeMap::new, Collectors.toList()));
        int newest = facts.month().getYear();
        List<Block.Row> rows = new ArrayList<>();
        years.forEach((year, all) -> {
            boolean byMonth = newest - year < YEARS;
            boolean part = isPart(all);
            rows.add(row(year + " desk", all, one -> one.desk(), byMonth, part, true, Block.Row.Kind.OPEN));
            rows.add(row("benchmark", all, one -> one.benchmark(), byMonth, part, false, Block.Row.Kind.OPEN));
            rows.add(difference(all, byMonth, part));
        });
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.left("", 24));
        for (int month = 1; month <= MONTHS; month++) {
            columns.add(Block.Column.right(Print.shortMonth(month), 11.7));
        }
        columns.add(Block.Column.right("Year", 15.6));
        return List.of(
                new Block.Table(columns, true, Block.Table.USUAL, rows),
                Block.Paragraph.of(
                        Block.Style.NOTE, stars(years) + "The year column compounds unrounded months. " + none));
    }

    private static boolean isPart(List<ReportFacts.Month> months) {
        return months.size() < MONTHS;
    }

    private static String stars(Map<Integer, List<ReportFacts.Month>> years) {
        String parts = years.entrySet().stream()
                .filter(one -> isPart(one.getValue()))
                .map(one -> one.getKey() + ": " + span(one.getValue()))
                .collect(Collectors.joining("; "));
        return parts.isEmpty() ? "" : "* " + parts + ". ";
    }

    private static String span(List<ReportFacts.Month> months) {
        String first = Print.longMonth(months.getFirst().month().getMonthValue());
        String last = Print.longMonth(months.getLast().month().getMonthValue());
        return first.equals(last) ? first : first + " to " + last;
    }

    private static Block.Row row(
            String label,
            List<ReportFacts.Month> months,
            Function<ReportFacts.Month, Optional<BigDecimal>> which,
            boolean byMonth,
            boolean part,
            boolean bold,
            Block.Row.Kind kind) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(cell(label, bold));
        for (int month = 1; month <= MONTHS; month++) {
            Optional<ReportFacts.Month> there = of(months, month);
            cells.add(cell(
                    byMonth && there.isPresent()
                            ? which.apply(there.get()).map(Print::change).orElse(Print.NONE)
                            : "",
                    bold));
        }
        cells.add(cell(year(months, which).map(Print::change).orElse(Print.NONE) + (part ? "*" : ""), bold));
        return new Block.Row(cells, kind);
    }

    private static Block.Cell cell(String text, boolean bold) {
        return bold ? Block.Cell.bold(text) : Block.Cell.muted(text);
    }

    private static Optional<ReportFacts.Month> of(List<ReportFacts.Month> months, int month) {
        return months.stream()
                .filter(one -> one.month().getMonthValue() == month)
                .findFirst();
    }

    /// The unrounded months compounded; absent where one of them is.
    static Optional<BigDecimal> year(
            List<ReportFacts.Month> months, Function<ReportFacts.Month, Optional<BigDecimal>> which) {
        Optional<BigDecimal> growth = Optional.of(BigDecimal.ONE);
        for (ReportFacts.Month one : months) {
            growth = growth.flatMap(sofar ->
                    which.apply(one).map(change -> sofar.multiply(BigDecimal.ONE.add(change), MathContext.DECIMAL128)));
        }
        return growth.map(one -> one.subtract(BigDecimal.ONE));
    }

    private static Block.Row difference(List<ReportFacts.Month> months, boolean byMonth, boolean part) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(Block.Cell.muted("difference"));
        for (int month = 1; month <= MONTHS; month++) {
            Optional<ReportFacts.Month> there = of(months, month);
            cells.add(Block.Cell.muted(
                    byMonth && there.isPresent()
                            ? less(there.get().desk(), there.get().benchmark())
                            : ""));
        }
        cells.add(Block.Cell.muted(
                less(year(months, one -> one.desk()), year(months, one -> one.benchmark())) + (part ? "*" : "")));
        return new Block.Row(cells, Block.Row.Kind.CLOSING);
    }

    private static String less(Optional<BigDecimal> desk, Optional<BigDecimal> benchmark) {
        return desk.flatMap(
                        one -> benchmark.map(other -> Print.signed(printed(one).subtract(printed(other)), 2)))
                .orElse(Print.NONE);
    }

    private static BigDecimal printed(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN);
    }

    static YearMonth oldest(YearMonth newest, int months) {
        return newest.minusMonths(months - 1L);
    }
}
