// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.math.Downside;
import dev.kobe.core.math.Growth;
import dev.kobe.core.math.Moments;
import dev.kobe.core.math.ReturnSample;
import dev.kobe.core.math.ReturnStatistics;
import dev.kobe.core.math.Samples;
import dev.kobe.core.math.Tail;
import dev.kobe.core.math.Underwater;
import dev.kobe.core.outcome.Outcome;
import java.util.List;
import java.util.OptionalInt;

/// What a series of one-session returns says about risk and its reward, beyond volatility and the Sharpe ratio.
final class RiskFigures {
    private static final double ROOT = Math.sqrt(Performance.PER_YEAR);
    private static final double TAIL = 0.05;
    private static final int CALMAR_SESSIONS = 3 * Performance.PER_YEAR;

    private final ReturnSample sample;
    private final Underwater underwater;
    private final Outcome<Double> annual;
    private final int sessions;
    private final String note;

    private RiskFigures(ReturnSample sample, Underwater underwater, Outcome<Double> annual, int sessions) {
        this.sample = sample;
        this.underwater = underwater;
        this.annual = annual;
        this.sessions = sessions;
        this.note = (Samples.isFew(sample.n()) ? "; few" : "")
                + (sessions < Performance.PER_YEAR ? "; history under one year" : "");
    }

    /// The figures.
    ///
    /// @param single returns over exactly one session
    /// @param every the same and those that span several, which compound only; at least one
    /// @param annual growth a year, where the record is long enough for it
    /// @param sessions how many sessions `every` spans
    /// @param trials how many variants of the strategy were tried, where that is on record
    static List<Figure> of(double[] single, double[] every, Outcome<Double> annual, int sessions, OptionalInt trials) {
        Underwater underwater = ReturnSample.of(every).flatMap(Underwater::of).orThrow();
        return new RiskFigures(ReturnSample.of(single).orThrow(), underwater, annual, sessions).all(single, trials);
    }

    private List<Figure> all(double[] single, OptionalInt trials) {
        Moments moments = sample.moments();
        return List.of(
                told(
                        "downsideDeviation",
                        Downside.deviation(sample, 0).map(one -> one * ROOT),
                        "ratio a year",
                        "root of the mean squared loss over all n × √252, target 0 (Sortino and Price, 1994)" + note),
                told(
                        "sortino",
                        Downside.sortino(sample, 0).map(one -> one * ROOT),
                        "number",
                        "mean / downside deviation × √252, target 0" + note),
                told(
                        "omega",
                        Downside.omega(sample, 0),
                        "number",
                        "sum of gains / sum of losses, threshold 0 (Keating and Shadwick, 2002)" + note),
                told(
                        "skewness",
                        moments.sampleSkewness(),
                        "number",
                        "third moment, bias-corrected (Joanes and Gill, 1998, G1)" + note),
                told(
                        "excessKurtosis",
                        moments.sampleExcessKurtosis(),
                        "number",
                        "fourth moment less 3, bias-corrected (Joanes and Gill, 1998, G2)" + note),
                told(
                        "valueAtRisk95",
                        Tail.valueAtRisk(sample, TAIL),
                        "ratio",
                        "5 % quantile of one-session returns, linear between order statistics (type 7)" + note),
                told(
                        "expectedShortfall95",
                        Tail.expectedShortfall(sample, TAIL),
                        "ratio",
                        "mean of the " + Tail.beyond(sample, TAIL) + " returns at or below that quantile" + note),
                told(
                        "valueAtRiskNormal95",
                        Tail.normalValueAtRisk(sample, TAIL),
                        "ratio",
                        "5 % quantile of the normal curve of the same mean and deviation" + note),
                told(
                        "expectedShortfallNormal95",
                        Tail.normalExpectedShortfall(sample, TAIL),
                        "ratio",
                        "mean of that normal curve below its 5 % quantile" + note),
                told(
                        "valueAtRiskModified95",
                        Tail.modifiedValueAtRisk(sample, TAIL),
                        "ratio",
                        "normal quantile bent by skewness and kurtosis (Cornish and Fisher, 1937)" + note),
                told("tailRatio", tailRatio(), "number", "|95 % quantile| / |5 % quantile|" + note),
                Figure.of(
                        "averageDrawdown",
                        Outcome.ok(-underwater.averageFall()),
                        sessions,
                        "ratio",
                        "mean depth of " + underwater.falls() + " falls from a peak"),
                Figure.of(
                        "ulcerIndex",
                        Outcome.ok(underwater.ulcer()),
                        sessions,
                        "ratio",
                        "root of the mean squared distance below the peak (Martin and McCann, 1989)"),
                Figure.of(
                        "painIndex", Outcome.ok(underwater.pain()), sessions, "ratio", "mean distance below the peak"),
                Figure.of(
                        "calmar",
                        calmar(),
                        sessions,
                        "number",
                        "annual growth / deepest fall, from 36 months (Young, 1991)"),
                Figure.of(
                        "martin",
                        annual.flatMap(underwater::martin),
                        sessions,
                        "number",
                        "annual growth / ulcer index"),
                Figure.of(
                        "painRatio",
                        annual.flatMap(underwater::painRatio),
                        sessions,
                        "number",
                        "annual growth / pain index"),
                told(
                        "stability",
                        Growth.stability(sample),
                        "ratio",
                        "R² of the cumulated logarithmic return on time" + note),
                Figure.of(
                        "probabilisticSharpe",
                        ReturnStatistics.probabilisticSharpe(single),
                        sample.n(),
                        "ratio",
                        "probability that the true Sharpe ratio is above 0 (Bailey and López de Prado, 2012)" + note),
                deflated(single, trials),
                Figure.of(
                        "minimumTrackRecord",
                        ReturnStatistics.minimumTrackRecord(single).map(Long::doubleValue),
                        sample.n(),
                        "sessions",
                        "sessions at which a ratio like this is above 0 with 95 % (Bailey and López de Prado, 2012)"
                                + note),
                Figure.of("bestDay", extreme(1), sample.n(), "ratio", "largest one-session return"),
                Figure.of("worstDay", extreme(0), sample.n(), "ratio", "smallest one-session return"));
    }

    /// A figure that rests on a spread or a tail: too few observations say nothing of it.
    private Figure told(String name, Outcome<Double> value, String unit, String definition) {
        return Figure.of(
                name,
                Samples.enough(name, sample.n(), "one-session returns", () -> value),
                sample.n(),
                unit,
                definition);
    }

    private Outcome<Double> tailRatio() {
        return Tail.valueAtRisk(sample, TAIL)
                .flatMap(low -> low >= 0
                        ? Outcome.<Double>missing("tailRatio", "no losses in the lowest twentieth")
                        : Tail.ratio(sample));
    }

    private Outcome<Double> calmar() {
        return sessions < CALMAR_SESSIONS
                ? Outcome.missing(
                        "calmar", "record shorter than 36 months: " + sessions + " of " + CALMAR_SESSIONS + " sessions")
                : annual.flatMap(underwater::calmar);
    }

    private Outcome<Double> extreme(double probability) {
        return Tail.valueAtRisk(sample, probability);
    }

    private Figure deflated(double[] single, OptionalInt trials) {
        return Figure.of(
                "deflatedSharpe",
                trials.isEmpty()
                        ? Outcome.missing(
                                "deflatedSharpe",
                                "how many variants were tried is not given: set" + " strategy.trials, or type --trials")
                        : ReturnStatistics.deflatedSharpe(single, trials.getAsInt()),
                sample.n(),
                "ratio",
                "probability that the true Sharpe ratio is above the best of "
                        + (trials.isEmpty() ? "the" : Integer.toString(trials.getAsInt()))
                        + " trials by luck, their spread taken as the ratio's own error (Bailey and López de Prado, 2014)"
                        + note);
    }
}
