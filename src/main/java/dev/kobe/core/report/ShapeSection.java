// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.math.Downside;
import dev.kobe.core.math.Moments;
import dev.kobe.core.math.ReturnSample;
import dev.kobe.core.math.ReturnStatistics;
import dev.kobe.core.math.Samples;
import dev.kobe.core.math.Tail;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.Performance;
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
    private static final int CALMAR_MONTHS = 36;
    private static final double ROOT = Math.sqrt(Performance.PER_YEAR);

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
        rows.add(calmar(facts, months.size()));
        return List.of(new Block.Table(
                List.of(Block.Column.left("", 45), Block.Column.right("", 29), Block.Column.right("", 13)),
                false,
                Block.Table.USUAL,
                rows));
    }

    /// Growth a year for each unit of the deepest fall (Young, 1991).
    private static Block.Row calmar(ReportFacts facts, int months) {
        if (months < CALMAR_MONTHS) {
            return row("Calmar ratio", Print.NONE, "needs " + CALMAR_MONTHS + " m");
        }
        Outcome<Double> ratio =
                facts.performance().flatMap(one -> one.figure("calmar").value());
        return row(
                "Calmar ratio",
                KeyFiguresSection.print(ratio, one -> Print.level(one, 2)),
                ratio.reason().orElse(months + " m"));
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
            String why = n < Samples.LEAST ? "needs " + Samples.LEAST + " d" : "no variation";
            return List.of(
                    row("Skewness", Print.NONE, why),
                    row("Excess kurtosis", Print.NONE, why),
                    row("Loss exceeded on 5 % of days", Print.NONE, why),
                    row("Mean loss on those days", Print.NONE, why),
                    row("Downside deviation, target 0", Print.NONE, why),
                    row("Sortino ratio", Print.NONE, why));
        }
        ReturnSample sample = ReturnSample.of(returns).orThrow();
        Moments moments = sample.moments();
        Outcome<Double> sortino = Downside.sortino(sample, 0);
        return List.of(
                row("Skewness", Print.signed(moments.sampleSkewness().orThrow(), 2), days),
                row(
                        "Excess kurtosis",
                        Print.signed(moments.sampleExcessKurtosis().orThrow(), 2),
                        days),
                row(
                        "Loss exceeded on 5 % of days",
                        loss(Tail.valueAtRisk(sample, TAIL).orThrow()), days),
                row(
                        "Mean loss on those days",
                        loss(Tail.expectedShortfall(sample, TAIL).orThrow()),
                        Tail.beyond(sample, TAIL) + " d"),
                row(
                        "Downside deviation a year, target 0",
                        Print.level(Downside.deviation(sample, 0).orThrow() * ROOT * 100, 2) + " %",
                        days),
                row(
                        "Sortino ratio",
                        KeyFiguresSection.print(sortino, one -> Print.level(one * ROOT, 2)),
                        sortino.reason().orElse(days)));
    }

    /// A loss as a positive level; a gain at that quantile keeps its minus.
    private static String loss(double ratio) {
        return Print.level(-ratio * 100, 2) + " %";
    }
}
