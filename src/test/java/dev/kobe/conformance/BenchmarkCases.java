// SPDX-License-Identifier: MIT
package dev.kobe.conformance;

import static dev.kobe.conformance.ReferenceCase.unchanged;

import dev.kobe.core.math.PairedReturns;
import dev.kobe.core.math.Regression;
import dev.kobe.core.outcome.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The statistics of a desk beside its benchmark, by the names of the reference cases.
final class BenchmarkCases {
    static final Map<String, Function<ReferenceCase, List<Outcome<Double>>>> OFFERED = new TreeMap<>();
    private static final int DAILY = 252;
    private static final int MONTHLY = 12;

    private BenchmarkCases() {}

    static {
        OFFERED.put("alpha_beta", daily(BenchmarkCases::line));
        OFFERED.put("up_alpha_beta", daily(pairs -> line(pairs.up())));
        OFFERED.put("down_alpha_beta", daily(pairs -> line(pairs.down())));
        OFFERED.put("alpha", daily(pairs -> List.of(pairs.alpha(DAILY))));
        OFFERED.put("beta", daily(pairs -> List.of(beta(pairs))));
        OFFERED.put("capture", BenchmarkCases::capture);
        OFFERED.put("up_capture", daily(pairs -> List.of(pairs.up().capture(DAILY))));
        OFFERED.put("down_capture", daily(pairs -> List.of(pairs.down().capture(DAILY))));
        OFFERED.put(
                "up_down_capture",
                daily(pairs -> List.of(pairs.up()
                        .capture(DAILY)
                        .flatMap(up -> pairs.down().capture(DAILY).map(down -> up / down)))));
        OFFERED.put("batting_average", BenchmarkCases::batting);
        OFFERED.put("CAPM.beta", monthly(BenchmarkCases::beta));
        OFFERED.put("CAPM.alpha_perperiod", monthly(pairs -> pairs.line().map(Regression::intercept)));
        // The reference leaves out periods in which the benchmark did not move.
        OFFERED.put("CAPM.beta.bull", monthly(pairs -> beta(pairs.where(one -> one > 0))));
        OFFERED.put("CAPM.beta.bear", monthly(pairs -> beta(pairs.down())));
        OFFERED.put("TrackingError", monthly(pairs -> pairs.trackingError().map(one -> one * Math.sqrt(MONTHLY))));
        OFFERED.put("ActivePremium", monthly(pairs -> pairs.activePremium(MONTHLY)));
    }

    private static Function<ReferenceCase, List<Outcome<Double>>> daily(
            Function<PairedReturns, List<Outcome<Double>>> figure) {
        return one -> figure.apply(complete(one, one.has("benchmark") ? "benchmark" : "factor_returns"));
    }

    private static Function<ReferenceCase, List<Outcome<Double>>> monthly(
            Function<PairedReturns, Outcome<Double>> figure) {
        return one ->
                List.of(PairedReturns.of(one.fileSeries("series", "portfolio"), one.fileSeries("series", "benchmark"))
                        .flatMap(figure));
    }

    /// The pairs in which both are known.
    private static PairedReturns complete(ReferenceCase one, String benchmark) {
        double[][] pairs = one.aligned("returns", benchmark);
        int[] both = IntStream.range(0, pairs[0].length)
                .filter(at -> !Double.isNaN(pairs[0][at]) && !Double.isNaN(pairs[1][at]))
                .toArray();
        return PairedReturns.of(
                        IntStream.of(both).mapToDouble(at -> pairs[0][at]).toArray(),
                        IntStream.of(both).mapToDouble(at -> pairs[1][at]).toArray())
                .orThrow();
    }

    private static Outcome<Double> beta(PairedReturns pairs) {
        return pairs.line().map(Regression::slope);
    }

    private static List<Outcome<Double>> line(PairedReturns pairs) {
        return List.of(pairs.alpha(DAILY), beta(pairs));
    }

    /// The reference annualises each series over all its rows, a gap counting as unchanged.
    private static List<Outcome<Double>> capture(ReferenceCase one) {
        return List.of(PairedReturns.of(unchanged(one.series("returns")), unchanged(one.series("factor_returns")))
                .flatMap(pairs -> pairs.capture(DAILY)));
    }

    /// In the reference a gap counts as a period in which the desk was not ahead.
    private static List<Outcome<Double>> batting(ReferenceCase one) {
        double[][] pairs = one.aligned("returns", "benchmark");
        double[] desk = pairs[0].clone();
        double[] benchmark = pairs[1].clone();
        for (int at = 0; at < desk.length; at++) {
            benchmark[at] = Double.isNaN(benchmark[at]) ? 0 : benchmark[at];
            desk[at] = Double.isNaN(pairs[0][at]) || Double.isNaN(pairs[1][at]) ? benchmark[at] : desk[at];
        }
        PairedReturns all = PairedReturns.of(desk, benchmark).orThrow();
        return List.of(
                all.battingAverage(), all.up().battingAverage(), all.down().battingAverage());
    }
}
