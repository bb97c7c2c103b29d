// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.math.ReturnStatistics;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.Performance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How far the evidence for an edge has come: each figure with its interval and its sample of what it needs.
final class AlphaHealthSection implements Section {
    @Override
    public int page() {
        return 5;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Alpha health";
    }

    private static final String EARLY = "too early to say";
    private static final int SALES = 30;
    private static final double SURE = 0.95;

    @Override
    public List<Block> compose(ReportFacts facts) {
        return List.of(new Block.Table(
                List.of(
                        Block.Column.left("Evidence", 65),
                        Block.Column.right("Value", 15),
                        Block.Column.right("95 % interval", 30),
                        Block.Column.right("n, of what it needs", 31),
                        Block.Column.left("Says", 39)),
                true,
                Block.Table.USUAL,
                List.of(
                        row("Rank correlation of signal and next month", Print.NONE, Print.NONE, "0 of 36 m", EARLY),
                        sharpe(facts),
                        information(facts),
                        trips(facts),
                        deflated(facts))));
    }

    private static Block.Row row(String evidence, String value, String interval, String n, String says) {
        return Block.Row.of(
                Block.Cell.of(evidence),
                Block.Cell.of(value),
                Block.Cell.of(interval),
                Block.Cell.of(n),
                Block.Cell.bold(says));
    }

    private static Block.Row sharpe(ReportFacts facts) {
        double[] returns = facts.daily().desk();
        Outcome<Double> ratio = ReturnStatistics.sharpe(returns, Performance.PER_YEAR);
        Optional<Long> needs = ReturnStatistics.minimumTrackRecord(returns).toOptional();
        Optional<Intervals.Range> range = KeyFiguresSection.sharpeRange(facts);
        boolean enough = needs.filter(n -> returns.length >= n).isPresent();
        return row(
                "Sharpe ratio, cash rate 0 %",
                KeyFiguresSection.print(ratio, one -> Print.level(one, 2)),
                KeyFiguresSection.range(range, one -> Print.signed(one, 2)),
                returns.length
                        + needs.map(n -> " of " + Print.level(BigDecimal.valueOf(n), 0))
                                .orElse("") + " d",
                says(enough, range, 0));
    }

    /// The ratio against what the best of so many variants shows by luck; the spread of the variants is taken as the
    /// standard error of the ratio, since their own ratios are not on record.
    private static Block.Row deflated(ReportFacts facts) {
        double[] returns = facts.daily().desk();
        OptionalInt trials = facts.input().trials();
        String label = "Probability of Sharpe > luck of the variants tried";
        if (trials.isEmpty()) {
            return row(label, Print.NONE, Print.NONE, "trials not on record", EARLY);
        }
        Outcome<Double> probability = ReturnStatistics.deflatedSharpe(returns, trials.getAsInt());
        boolean enough = probability.toOptional().filter(one -> one >= SURE).isPresent();
        return row(
                label,
                KeyFiguresSection.print(probability, one -> Print.level(one * 100, 0) + " %"),
                Print.NONE,
                returns.length + " d, " + Print.count(trials.getAsInt(), "variant", "variants"),
                enough ? "above luck" : EARLY);
    }

    private static Block.Row information(ReportFacts facts) {
        double[] difference = facts.daily().difference();
        Optional<Intervals.Range> range = KeyFiguresSection.informationRange(facts);
        return row(
                "Information ratio against benchmark",
                KeyFiguresSection.print(
                        ReturnStatistics.sharpe(difference, Performance.PER_YEAR), one -> Print.level(one, 2)),
                KeyFiguresSection.range(range, one -> Print.signed(one, 2)),
                difference.length + " of " + Performance.PER_YEAR * 3 + " d",
                says(difference.length >= Performance.PER_YEAR * 3, range, 0));
    }

    private static Block.Row trips(ReportFacts facts) {
        List<BigDecimal> decided = KeyFiguresSection.decided(facts);
        int n = decided.size();
        Optional<Intervals.Range> range = KeyFiguresSection.winRange(facts);
        return row(
                "Winning round trips",
                n == 0 ? Print.NONE : Print.level(100.0 * KeyFiguresSection.won(decided) / n, 0) + " %",
                range.map(one -> Print.level(one.low() * 100, 0) + " to " + Print.level(one.high() * 100, 0) + " %")
                        .orElse(Print.NONE),
                n + " of " + SALES + " sales",
                says(n >= SALES, range, 0.5));
    }

    private static String says(boolean enough, Optional<Intervals.Range> range, double nothing) {
        if (!enough || range.isEmpty() || range.get().holds(nothing)) {
            return EARLY;
        }
        String level = nothing == 0 ? "zero" : "50 %";
        return range.get().low() > nothing ? "above " + level : "below " + level;
    }
}
