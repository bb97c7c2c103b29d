// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.math.Growth;
import dev.kobe.core.math.PairedReturns;
import dev.kobe.core.math.Regression;
import dev.kobe.core.math.Samples;
import dev.kobe.core.outcome.Outcome;
import java.util.List;

/// The desk beside its benchmark, on the sessions on which both have a return; without a benchmark every figure says
/// so.
final class BenchmarkFigures {
    private static final double ROOT = Math.sqrt(Performance.PER_YEAR);
    private static final String SAME = "; both at the same close";

    private BenchmarkFigures() {}

    static List<Figure> of(DailyReturns daily) {
        PairedReturns pairs = daily.paired();
        Outcome<Regression> line = pairs.line();
        Outcome<Double> beta = line.map(Regression::slope);
        return List.of(
                figure(
                        pairs,
                        "benchmarkReturn",
                        Growth.total(pairs.benchmark()),
                        1,
                        "ratio",
                        "the benchmark's growth over the paired sessions"),
                told(
                        pairs,
                        "alpha",
                        young(pairs, pairs.alpha(Performance.PER_YEAR)),
                        "ratio a year",
                        "intercept of least squares on the benchmark's returns, (1 + a)^252 − 1" + SAME),
                told(pairs, "beta", beta, "number", "slope of least squares on the benchmark's returns" + SAME),
                told(
                        pairs,
                        "betaError",
                        line.map(Regression::error),
                        "number",
                        "standard error of beta, n − 2 degrees of freedom"),
                told(
                        pairs,
                        "rSquared",
                        line.flatMap(Regression::rSquared),
                        "ratio",
                        "share of the desk's variance that the line explains"),
                told(
                        pairs,
                        "betaUp",
                        pairs.up().line().map(Regression::slope),
                        "number",
                        "beta over the " + pairs.up().n() + " sessions on which the benchmark did not fall"),
                told(
                        pairs,
                        "betaDown",
                        pairs.down().line().map(Regression::slope),
                        "number",
                        "beta over the " + pairs.down().n() + " sessions on which the benchmark fell"),
                told(
                        pairs,
                        "trackingError",
                        pairs.trackingError().map(one -> one * ROOT),
                        "ratio a year",
                        "standard deviation (n − 1) of the daily difference × √252" + SAME),
                told(
                        pairs,
                        "informationRatio",
                        pairs.informationRatio().map(one -> one * ROOT),
                        "number",
                        "mean daily difference / its standard deviation × √252" + SAME),
                told(
                        pairs,
                        "activePremium",
                        young(pairs, pairs.activePremium(Performance.PER_YEAR)),
                        "ratio a year",
                        "the desk's annual growth less the benchmark's"),
                told(
                        pairs,
                        "capture",
                        young(pairs, pairs.capture(Performance.PER_YEAR)),
                        "number",
                        "the desk's annual growth / the benchmark's"),
                told(
                        pairs,
                        "captureUp",
                        pairs.up().capture(Performance.PER_YEAR),
                        "number",
                        "the same over sessions on which the benchmark did not fall"),
                told(
                        pairs,
                        "captureDown",
                        pairs.down().capture(Performance.PER_YEAR),
                        "number",
                        "the same over sessions on which the benchmark fell"),
                told(
                        pairs,
                        "battingAverage",
                        pairs.battingAverage(),
                        "ratio",
                        "share of sessions on which the desk was ahead of the benchmark"));
    }

    private static Outcome<Double> young(PairedReturns pairs, Outcome<Double> yearly) {
        return pairs.n() < Performance.PER_YEAR
                ? Outcome.missing(
                        "annual",
                        "paired record shorter than one year: " + pairs.n() + " of " + Performance.PER_YEAR
                                + " sessions")
                : yearly;
    }

    private static Figure told(
            PairedReturns pairs, String name, Outcome<Double> value, String unit, String definition) {
        return figure(pairs, name, value, Samples.LEAST, unit, definition + (Samples.isFew(pairs.n()) ? "; few" : ""));
    }

    private static Figure figure(
            PairedReturns pairs, String name, Outcome<Double> value, int least, String unit, String definition) {
        Outcome<Double> known = pairs.n() == 0
                ? Outcome.missing(name, "no benchmark, or no session on which both have a return")
                : pairs.n() < least
                        ? Outcome.missing(name, pairs.n() + " sessions of both, " + least + " needed")
                        : value;
        return Figure.of(name, known, pairs.n(), unit, definition);
    }
}
