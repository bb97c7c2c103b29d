// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.math.Regression;
import dev.kobe.core.math.ReturnStatistics;
import dev.kobe.core.math.Samples;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.DailyReturns;
import dev.kobe.core.performance.Figure;
import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.RoundTrip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// The record's ratios, each with its benchmark, its interval, its sample and what it is. Below twenty sessions there
/// is none, up to 62 the sample says "few".
final class KeyFiguresSection implements Section {
    private static final double ROOT = Math.sqrt(Performance.PER_YEAR);

    @Override
    public int page() {
        return 1;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Key figures";
    }

    @Override
    public String remark(ReportFacts facts) {
        return "since " + Print.longDate(facts.start()) + " unless named"
                + (facts.sinceStart().sessions() < Performance.PER_YEAR ? "; the record is shorter than one year" : "");
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<Block.Row> rows = new ArrayList<>();
        rows.add(annualised(facts));
        rows.add(moneyWeighted(facts));
        rows.add(volatility(facts));
        rows.add(sharpe(facts));
        rows.add(row(
                "Sharpe ratio over cash",
                Print.NONE,
                Print.NONE,
                Print.NONE,
                days(facts),
                "no cash-rate series is loaded"));
        rows.add(probability(facts));
        rows.add(beta(facts));
        rows.add(trackingError(facts));
        rows.add(informationRatio(facts));
        rows.add(winners(facts));
        rows.add(profitFactor(facts));
        return List.of(new Block.Table(
                List.of(
                        Block.Column.left("Figure", 40),
                        Block.Column.right("Desk", 17),
                        Block.Column.right("Benchmark", 17),
                        Block.Column.right("95 % interval, desk", 25),
                        Block.Column.right("n", 14),
                        Block.Column.left("What it is", 67)),
                true,
                Block.Table.USUAL,
                rows));
    }

    private static Block.Row row(
            String figure, String desk, String benchmark, String interval, String n, String meaning) {
        return Block.Row.of(
                Block.Cell.of(figure),
                Block.Cell.of(desk),
                Block.Cell.of(benchmark),
                Block.Cell.of(interval),
                Block.Cell.of(n),
                Block.Cell.definition(meaning));
    }

    private static String days(ReportFacts facts) {
        return days(facts.daily().days().size());
    }

    static String days(int n) {
        return n + " d" + (Samples.isFew(n) ? ", few" : "");
    }

    static String print(Outcome<Double> value, DoubleFunction<String> form) {
        return value.toOptional().map(form::apply).orElse(Print.NONE);
    }

    static String range(Optional<Intervals.Range> range, DoubleFunction<String> form) {
        return range.map(one -> form.apply(one.low()) + " to " + form.apply(one.high()))
                .orElse(Print.NONE);
    }

    /// The definition, or why the figure is absent.
    static String meaning(Outcome<Double> value, String definition) {
        return value.reason().orElse(definition);
    }

    private static Block.Row annualised(ReportFacts facts) {
        ReportFacts.Period since = facts.sinceStart();
        Outcome<Double> desk = since.desk()
                .map(one -> ReturnStatistics.cagr(one.doubleValue(), since.sessions(), Performance.PER_YEAR))
                .orElse(Outcome.missing("cagr", "fewer than two sessions"));
        Outcome<Double> benchmark = since.benchmark()
                .map(one -> ReturnStatistics.cagr(one.doubleValue(), since.sessions(), Performance.PER_YEAR))
                .orElse(Outcome.missing("cagr", "the benchmark is not known at both ends"));
        return row(
                "Annualised return, %",
                print(desk, one -> Print.signed(one * 100, 2)),
                print(benchmark, one -> Print.signed(one * 100, 2)),
                Print.NONE,
                since.sessions() + " d",
                meaning(desk, "growth to the power 252/n; the record has a year of sessions"));
    }

    private static Block.Row moneyWeighted(ReportFacts facts) {
        Optional<Figure> figure = SummarySection.figure(facts, "moneyWeighted");
        boolean yearly = figure.filter(one -> one.unit().endsWith("a year")).isPresent();
        return row(
                yearly ? "Money-weighted return a year, %" : "Money-weighted return, %",
                figure.map(one -> print(one.value(), value -> Print.signed(value * 100, 2)))
                        .orElse(Print.NONE),
                Print.NONE,
                Print.NONE,
                figure.map(one -> one.n() + (one.n() == 1 ? " flow" : " flows")).orElse("0 flows"),
                figure.map(one -> meaning(
                                one.value(),
                                yearly
                                        ? "internal rate of return of dated flows, actual days / 365.25"
                                        : "internal rate of return, cumulative; under 365.25 days"))
                        .orElse("fewer than two sessions"));
    }

    private static Block.Row volatility(ReportFacts facts) {
        double[] returns = facts.daily().desk();
        Outcome<Double> desk = ReturnStatistics.deviation(returns);
        return row(
                "Volatility a year, %",
                print(desk, one -> Print.level(one * ROOT * 100, 2)),
                print(ReturnStatistics.deviation(facts.daily().benchmark()), one -> Print.level(one * ROOT * 100, 2)),
                range(
                        desk.toOptional().map(one -> Intervals.deviation(one * ROOT * 100, returns.length)),
                        one -> Print.level(one, 1)),
                days(facts),
                meaning(desk, "standard deviation (n − 1) of daily returns × √252"));
    }

    /// The 95 % interval of the desk's Sharpe ratio after Lo (2002).
    static Optional<Intervals.Range> sharpeRange(ReportFacts facts) {
        double[] returns = facts.daily().desk();
        return ReturnStatistics.sharpe(returns, Performance.PER_YEAR)
                .flatMap(ratio -> ReturnStatistics.sharpeError(returns, Performance.PER_YEAR)
                        .map(error -> Intervals.normal(ratio, error)))
                .toOptional();
    }

    private static Block.Row sharpe(ReportFacts facts) {
        Outcome<Double> desk = ReturnStatistics.sharpe(facts.daily().desk(), Performance.PER_YEAR);
        return row(
                "Sharpe ratio, cash rate 0 %",
                print(desk, one -> Print.level(one, 2)),
                print(
                        ReturnStatistics.sharpe(facts.daily().benchmark(), Performance.PER_YEAR),
                        one -> Print.level(one, 2)),
                range(sharpeRange(facts), one -> Print.signed(one, 2)),
                days(facts),
                meaning(desk, "mean / standard deviation × √252; interval after Lo (2002)"));
    }

    /// The desk's line on its benchmark; absent below twenty sessions that both have.
    static Outcome<Regression> line(DailyReturns daily) {
        return Samples.enough("beta", daily.pairs().size(), "sessions of both", () -> daily.paired()
                .line());
    }

    private static Block.Row probability(ReportFacts facts) {
        double[] returns = facts.daily().desk();
        Outcome<Double> desk = ReturnStatistics.probabilisticSharpe(returns);
        String needs = ReturnStatistics.minimumTrackRecord(returns)
                .toOptional()
                .map(n -> "; 95 % needs " + Print.level(BigDecimal.valueOf(n), 0) + " sessions at this ratio")
                .orElse("; the ratio is not above 0");
        return row(
                "Probability that Sharpe exceeds 0",
                print(desk, one -> Print.level(one * 100, 0) + " %"),
                print(
                        ReturnStatistics.probabilisticSharpe(facts.daily().benchmark()),
                        one -> Print.level(one * 100, 0) + " %"),
                Print.NONE,
                days(facts),
                meaning(desk, "Bailey and López de Prado" + needs));
    }

    private static Block.Row beta(ReportFacts facts) {
        Outcome<Regression> fit = line(facts.daily());
        int n = facts.daily().pairs().size();
        return row(
                "Beta to benchmark",
                print(fit.map(Regression::slope), one -> Print.level(one, 2)),
                fit.toOptional().isPresent() ? "1.00" : Print.NONE,
                range(
                        fit.toOptional().map(one -> Intervals.student(one.slope(), one.error(), n - 2)),
                        one -> Print.level(one, 2)),
                days(n),
                fit.reason()
                        .orElseGet(() -> "least squares on daily returns; R² "
                                + print(fit.flatMap(Regression::rSquared), one -> Print.level(one, 2))));
    }

    private static Block.Row trackingError(ReportFacts facts) {
        double[] difference = facts.daily().difference();
        Outcome<Double> desk = ReturnStatistics.deviation(difference);
        return row(
                "Tracking error a year, %",
                print(desk, one -> Print.level(one * ROOT * 100, 2)),
                Print.NONE,
                Print.NONE,
                days(difference.length),
                meaning(desk, "standard deviation of daily difference × √252"));
    }

    private static Block.Row informationRatio(ReportFacts facts) {
        double[] difference = facts.daily().difference();
        Outcome<Double> desk = ReturnStatistics.sharpe(difference, Performance.PER_YEAR);
        return row(
                "Information ratio",
                print(desk, one -> Print.level(one, 2)),
                Print.NONE,
                range(informationRange(facts), one -> Print.signed(one, 2)),
                days(difference.length),
                meaning(desk, "mean difference / tracking error, both annualised"));
    }

    static Optional<Intervals.Range> informationRange(ReportFacts facts) {
        double[] difference = facts.daily().difference();
        return ReturnStatistics.sharpe(difference, Performance.PER_YEAR)
                .flatMap(ratio -> ReturnStatistics.sharpeError(difference, Performance.PER_YEAR)
                        .map(error -> Intervals.normal(ratio, error)))
                .toOptional();
    }

    /// Net results of the sales whose costs are known; neither gain nor loss counts for neither.
    static List<BigDecimal> decided(ReportFacts facts) {
        return RoundTrip.match(facts.fills(), facts.input().commissions(), facts.actions()).stream()
                .flatMap(one -> one.net().stream())
                .filter(one -> one.signum() != 0)
                .toList();
    }

    static int won(List<BigDecimal> decided) {
        return (int) decided.stream().filter(one -> one.signum() > 0).count();
    }

    private static Block.Row winners(ReportFacts facts) {
        List<BigDecimal> decided = decided(facts);
        int n = decided.size();
        return row(
                "Winning round trips, %",
                n == 0 ? Print.NONE : Print.level(100.0 * won(decided) / n, 0),
                Print.NONE,
                n == 0 ? Print.NONE : range(winRange(facts), one -> Print.level(one * 100, 0)),
                sales(n),
                n == 0 ? "no sale yet" : "first in, first out, net of commission; exact binomial interval");
    }

    static Optional<Intervals.Range> winRange(ReportFacts facts) {
        List<BigDecimal> decided = decided(facts);
        return decided.isEmpty() ? Optional.empty() : Optional.of(Intervals.share(won(decided), decided.size()));
    }

    private static String sales(int n) {
        return n + (n == 1 ? " sale" : " sales");
    }

    private static Block.Row profitFactor(ReportFacts facts) {
        List<BigDecimal> decided = decided(facts);
        BigDecimal gains = BigDecimal.ZERO;
        BigDecimal losses = BigDecimal.ZERO;
        for (BigDecimal one : decided) {
            gains = gains.add(one.max(BigDecimal.ZERO));
            losses = losses.subtract(one.min(BigDecimal.ZERO));
        }
        boolean defined = losses.signum() > 0;
        return row(
                "Profit factor of round trips",
                defined ? Print.level(gains.doubleValue() / losses.doubleValue(), 2) : Print.NONE,
                Print.NONE,
                Print.NONE,
                sales(decided.size()),
                !defined
                        ? decided.isEmpty() ? "no sale yet" : "no losing sale"
                        : "gross profit / gross loss"
                                + (decided.size() < 30 ? "; fewer than 30 sales, read as anecdote" : ""));
    }
}
