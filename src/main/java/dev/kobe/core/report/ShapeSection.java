// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.ReturnStatistics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The extremes, the asymmetry and the losses of the daily returns, each with its sample.
final class ShapeSection implements Section {
    @Override
    public int page() {
        return 2;
    }

    @Override
    public Place place() {
        return Place.RIGHT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Shape of returns";
    }

    private static final double TAIL = 0.05;

    @Override
    public List<Block> compose(ReportFacts facts) {
        double[] returns = facts.daily().desk();
        List<ReportFacts.Month> months =
                facts.months().stream().filter(one -> one.desk().isPresent()).toList();
        List<Block.Row> rows = new ArrayList<>();
        int n = returns.length;
        rows.add(row(
                "Best, worst day",
                n == 0
                        ? Print.NONE
                        : Print.signed(Arrays.stream(returns).max().orElseThrow() * 100, 2) + ", "
                                + percent(Arrays.stream(returns).min().orElseThrow()),
                n + " d"));
        rows.add(row(
                "Days up, down, flat",
                count(returns, 1) + ", " + count(returns, -1) + ", " + count(returns, 0),
                n + " d"));
        rows.add(row(
                "Best, worst month",
                months.isEmpty()
                        ? Print.NONE
                        : Print.change(months.stream()
                                        .map(one -> one.desk().get())
                                        .max(BigDecimal::compareTo)
                                        .get())
                                + ", "
                                + Print.percent(months.stream()
                                        .map(one -> one.desk().get())
                                        .min(BigDecimal::compareTo)
                                        .get()),
                months.size() + " m"));
        rows.add(row("Months up, ahead of benchmark", months(months), months.size() + " m"));
        rows.addAll(moments(returns));
        rows.add(row("Calmar ratio", Print.NONE, "needs 36 m"));
        return List.of(new Block.Table(
                List.of(Block.Column.left("", 45), Block.Column.right("", 29), Block.Column.right("", 13)),
                false,
                Block.Table.USUAL,
                rows));
    }

    private static Block.Row row(String label, String figure, String n) {
        return Block.Row.of(Block.Cell.of(label), Block.Cell.of(figure), Block.Cell.definition(n));
    }

    private static String percent(double ratio) {
        return Print.percent(BigDecimal.valueOf(ratio));
    }

    private static String months(List<ReportFacts.Month> months) {
        long up = months.stream().filter(one -> one.desk().get().signum() > 0).count();
        List<ReportFacts.Month> both =
                months.stream().filter(one -> one.benchmark().isPresent()).toList();
        long ahead = both.stream()
                .filter(one -> one.desk().get().compareTo(one.benchmark().get()) > 0)
                .count();
        return up + ", " + (both.size() == months.size() ? Long.toString(ahead) : ahead + " of " + both.size());
    }

    private static long count(double[] returns, int sign) {
        return Arrays.stream(returns).filter(one -> Math.signum(one) == sign).count();
    }

    private static List<Block.Row> moments(double[] returns) {
        int n = returns.length;
        String days = KeyFiguresSection.days(n);
        boolean varies = ReturnStatistics.sharpe(returns, Performance.PER_YEAR)
                .toOptional()
                .isPresent();
        if (!varies) {
            String why = n < ReturnStatistics.LEAST ? "needs " + ReturnStatistics.LEAST + " d" : "no variation";
            return List.of(
                    row("Skewness", Print.NONE, why),
                    row("Excess kurtosis", Print.NONE, why),
                    row("Loss exceeded on 5 % of days", Print.NONE, why),
                    row("Mean loss on those days", Print.NONE, why),
                    row("Downside deviation, target 0", Print.NONE, why),
                    row("Sortino ratio", Print.NONE, why));
        }
        ReturnShape shape = ReturnShape.of(returns);
        double quantile = ReturnShape.quantile(returns, TAIL);
        double[] beyond = Arrays.stream(returns).filter(one -> one <= quantile).toArray();
        double squares = Arrays.stream(returns)
                .map(one -> Math.min(one, 0))
                .map(one -> one * one)
                .sum();
        double downside = Math.sqrt(squares / n);
        return List.of(
                row("Skewness", Print.signed(shape.skewness(), 2), days),
                row("Excess kurtosis", Print.signed(shape.excessKurtosis(), 2), days),
                row("Loss exceeded on 5 % of days", loss(quantile), days),
                row("Mean loss on those days", loss(ReturnStatistics.mean(beyond)), beyond.length + " d"),
                row(
                        "Downside deviation a year, target 0",
                        Print.level(downside * Math.sqrt(Performance.PER_YEAR) * 100, 2) + " %",
                        days),
                row(
                        "Sortino ratio",
                        downside == 0
                                ? Print.NONE
                                : Print.level(shape.mean() / downside * Math.sqrt(Performance.PER_YEAR), 2),
                        downside == 0 ? "no losing day" : days));
    }

    /// A loss as a positive level; a gain at that quantile keeps its minus.
    private static String loss(double ratio) {
        return Print.level(-ratio * 100, 2) + " %";
    }
}
