// SPDX-License-Identifier: MIT
package dev.kobe.conformance;

import static dev.kobe.conformance.ReferenceCase.known;
import static dev.kobe.conformance.ReferenceCase.unchanged;

import dev.kobe.core.math.Downside;
import dev.kobe.core.math.Growth;
import dev.kobe.core.math.Moments;
import dev.kobe.core.math.ReturnSample;
import dev.kobe.core.math.RollingWindow;
import dev.kobe.core.math.SharpeRatio;
import dev.kobe.core.math.Tail;
import dev.kobe.core.math.Underwater;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.CalendarReturns;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The statistics of one series of returns, by the names of the reference cases.
final class ReturnCases {
    static final Map<String, Function<ReferenceCase, List<Outcome<Double>>>> OFFERED = new TreeMap<>();

    private ReturnCases() {}

    static {
        OFFERED.put(
                "cum_returns",
                one -> table(one, ReferenceCase::unchanged, (sample, values) -> IntStream.rangeClosed(1, values.length)
                        .mapToObj(n -> started(one, Growth.total(Arrays.copyOf(values, n))))
                        .toList()));
        OFFERED.put(
                "cum_returns_final",
                one -> table(
                        one,
                        ReferenceCase::unchanged,
                        (sample, values) -> List.of(Growth.total(sample).flatMap(value -> started(one, value)))));
        OFFERED.put("aggregate_returns", ReturnCases::aggregated);
        OFFERED.put("max_drawdown", gaps((one, sample) -> Underwater.of(sample).map(Underwater::depth)));
        OFFERED.put("annual_return", gaps((one, sample) -> Growth.annual(sample, yearly(one))));
        OFFERED.put("cagr", gaps((one, sample) -> Growth.annual(sample, yearly(one))));
        OFFERED.put("calmar_ratio", gaps((one, sample) -> Growth.annual(sample, yearly(one))
                .flatMap(annual -> Underwater.of(sample).flatMap(under -> under.calmar(annual)))));
        OFFERED.put(
                "annual_volatility",
                dropped((one, sample) -> sample.moments().deviation().map(value -> value * Math.sqrt(yearly(one)))));
        OFFERED.put("omega_ratio", ReturnCases::omega);
        OFFERED.put(
                "sharpe_ratio",
                one -> List.of(
                        ReturnSample.of(excess(one, "risk_free")).flatMap(sample -> SharpeRatio.annual(sample, 252))));
        OFFERED.put(
                "excess_sharpe",
                one -> List.of(ReturnSample.of(excess(one, "factor_returns")).flatMap(SharpeRatio::perPeriod)));
        OFFERED.put(
                "downside_risk",
                one -> below(one, (sample, target) -> Downside.deviation(sample, target)
                        .map(value -> value * Math.sqrt(yearly(one)))));
        OFFERED.put(
                "sortino_ratio",
                one -> below(one, (sample, target) -> Downside.sortino(sample, target)
                        .map(value -> value * Math.sqrt(yearly(one)))));
        OFFERED.put("stability_of_timeseries", dropped((one, sample) -> Growth.stability(sample)));
        OFFERED.put("tail_ratio", dropped((one, sample) -> Tail.ratio(sample)));
        OFFERED.put("roll_sharpe_ratio", ReturnCases::rolling);
        OFFERED.put("Return.cumulative", plain((one, sample) -> Growth.total(sample)));
        OFFERED.put("Return.annualized_geometric", plain((one, sample) -> Growth.annual(sample, 12)));
        OFFERED.put(
                "StdDev.annualized",
                plain((one, sample) -> sample.moments().deviation().map(value -> value * Math.sqrt(12))));
        OFFERED.put("SharpeRatio_perperiod", plain((one, sample) -> SharpeRatio.perPeriod(sample)));
        OFFERED.put("SharpeRatio.annualized_arithmetic", plain((one, sample) -> SharpeRatio.annual(sample, 12)));
        OFFERED.put("maxDrawdown", plain((one, sample) -> Underwater.of(sample).map(under -> -under.depth())));
        OFFERED.put(
                "AverageDrawdown", plain((one, sample) -> Underwater.of(sample).map(Underwater::averageFall)));
        OFFERED.put("PainIndex", plain((one, sample) -> Underwater.of(sample).map(Underwater::pain)));
        OFFERED.put("UlcerIndex", plain((one, sample) -> Underwater.of(sample).map(Underwater::ulcer)));
        OFFERED.put("CalmarRatio", perRisk(Underwater::calmar));
        OFFERED.put("MartinRatio", perRisk(Underwater::martin));
        OFFERED.put("PainRatio", perRisk(Underwater::painRatio));
        OFFERED.put("DownsideDeviation_full", plain((one, sample) -> Downside.deviation(sample, one.number("MAR", 0))));
        OFFERED.put("SortinoRatio", plain((one, sample) -> Downside.sortino(sample, one.number("MAR", 0))));
        // The kappa of order two is Sortino's ratio under another name.
        OFFERED.put("Kappa_l2", plain((one, sample) -> Downside.sortino(sample, one.number("MAR", 0))));
        OFFERED.put("Omega", plain((one, sample) -> Downside.omega(sample, one.number("L", 0))));
        OFFERED.put("skewness_moment", moment(Moments::skewness));
        OFFERED.put("skewness_sample", moment(Moments::sampleSkewness));
        OFFERED.put("kurtosis_moment", moment(Moments::kurtosis));
        OFFERED.put("kurtosis_excess", moment(one -> one.kurtosis().map(value -> value - 3)));
        OFFERED.put("kurtosis_sample_excess", moment(Moments::sampleExcessKurtosis));
        OFFERED.put("VaR_historical_95", tail(Tail::valueAtRisk));
        OFFERED.put("VaR_gaussian_95", tail(Tail::normalValueAtRisk));
        OFFERED.put("VaR_modified_95", tail(Tail::modifiedValueAtRisk));
        OFFERED.put("ES_historical_95", tail(Tail::expectedShortfall));
        OFFERED.put("ES_gaussian_95", tail(Tail::normalExpectedShortfall));
        OFFERED.put("ProbSharpe_ref0", plain(ReturnCases::probable));
    }

    private static int yearly(ReferenceCase one) {
        return one.whole("periods_per_year", 252);
    }

    private static Outcome<Double> started(ReferenceCase one, double growth) {
        double start = one.number("starting_value", 0);
        return Outcome.ok(start == 0 ? growth : start * (1 + growth));
    }

    /// A function of each column, its gaps read in one way; several columns come out row by row.
    private static List<Outcome<Double>> table(
            ReferenceCase one,
            Function<double[], double[]> gaps,
            BiFunction<ReturnSample, double[], List<Outcome<Double>>> figure) {
        List<List<Outcome<Double>>> columns = one.columns("returns").stream()
                .map(gaps)
                .map(values -> figure.apply(ReturnSample.of(values).orThrow(), values))
                .toList();
        List<Outcome<Double>> rows = new ArrayList<>();
        for (int row = 0; row < columns.getFirst().size(); row++) {
            for (List<Outcome<Double>> column : columns) {
                rows.add(column.get(row));
            }
        }
        return rows;
    }

    private static Function<ReferenceCase, List<Outcome<Double>>> gaps(
            BiFunction<ReferenceCase, ReturnSample, Outcome<Double>> figure) {
        return one -> table(one, ReferenceCase::unchanged, (sample, values) -> List.of(figure.apply(one, sample)));
    }

    private static Function<ReferenceCase, List<Outcome<Double>>> dropped(
            BiFunction<ReferenceCase, ReturnSample, Outcome<Double>> figure) {
        return one -> table(one, ReferenceCase::known, (sample, values) -> List.of(figure.apply(one, sample)));
    }

    private static Function<ReferenceCase, List<Outcome<Double>>> plain(
            BiFunction<ReferenceCase, ReturnSample, Outcome<Double>> figure) {
        return one -> {
            double cash = one.number("rf", 0);
            double[] returns = Arrays.stream(one.fileSeries("series", "portfolio"))
                    .map(value -> value - cash)
                    .toArray();
            return List.of(ReturnSample.of(returns).flatMap(sample -> figure.apply(one, sample)));
        };
    }

    private static Function<ReferenceCase, List<Outcome<Double>>> perRisk(
            BiFunction<Underwater, Double, Outcome<Double>> ratio) {
        return plain((one, sample) -> Growth.annual(sample, 12)
                .flatMap(annual -> Underwater.of(sample).flatMap(under -> ratio.apply(under, annual))));
    }

    private static Function<ReferenceCase, List<Outcome<Double>>> moment(Function<Moments, Outcome<Double>> figure) {
        return plain((one, sample) -> figure.apply(sample.moments()));
    }

    private static Function<ReferenceCase, List<Outcome<Double>>> tail(
            BiFunction<ReturnSample, Double, Outcome<Double>> figure) {
        return plain((one, sample) -> figure.apply(sample, 1 - one.number("p", 0.95)));
    }

    /// The reference leaves the kurtosis of the normal, 3, in its formula.
    private static Outcome<Double> probable(ReferenceCase one, ReturnSample sample) {
        return SharpeRatio.perPeriod(sample).flatMap(ratio -> sample.moments()
                .skewness()
                .flatMap(skewness ->
                        SharpeRatio.probabilityAbove(one.number("refSR", 0), ratio, sample.n(), skewness, 3)));
    }

    private static List<Outcome<Double>> omega(ReferenceCase one) {
        double required = one.number("required_return", 0);
        double target = required <= -1 ? Double.NaN : Math.pow(1 + required, 1.0 / 252) - 1;
        return List.of(ReturnSample.of(excess(one, "risk_free")).flatMap(sample -> Downside.omega(sample, target)));
    }

    /// Returns less a rate or a series, on the days on which both are known.
    private static double[] excess(ReferenceCase one, String less) {
        if (!one.has(less)) {
            double rate = one.number(less, 0);
            return Arrays.stream(known(one.series("returns")))
                    .map(value -> value - rate)
                    .toArray();
        }
        double[][] pairs = one.aligned("returns", less);
        return known(IntStream.range(0, pairs[0].length)
                .mapToDouble(at -> pairs[0][at] - pairs[1][at])
                .toArray());
    }

    private static List<Outcome<Double>> below(
            ReferenceCase one, BiFunction<ReturnSample, Double, Outcome<Double>> figure) {
        return one.has("required_return")
                ? List.of(ReturnSample.of(excess(one, "required_return")).flatMap(each -> figure.apply(each, 0.0)))
                : table(
                        one,
                        ReferenceCase::known,
                        (sample, values) -> List.of(figure.apply(sample, one.number("required_return", 0))));
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static List<Outcome<Double>> aggregated(ReferenceCase one) {
        double[] values = unchanged(one.series("returns"));
        List<LocalDate> days = one.days("returns");
        List<CalendarReturns.Dated> returns = IntStream.range(0, values.length)
                .mapToObj(at -> new CalendarReturns.Dated(days.get(at), values[at], 1))
                .toList();
        List<? extends CalendarReturns<?>> stretches =
                switch (one.word("convert_to")) {
                    case "weekly" -> CalendarReturns.by(returns, ReturnCases::week);
                    case "monthly" -> CalendarReturns.months(returns);
                    case "yearly" -> CalendarReturns.years(returns);
                    default -> throw new IllegalArgumentException(one.word("convert_to"));
                };
        return stretches.stream().map(each -> Outcome.ok(each.value())).toList();
    }

    /// Kobe measures no window shorter than asked for: one with a gap is missing, and is not held against the
    /// reference.
    private static List<Outcome<Double>> rolling(ReferenceCase one) {
        return RollingWindow.over(
                one.series("returns"), one.whole("window", 0), sample -> SharpeRatio.annual(sample, 252));
    }
}
