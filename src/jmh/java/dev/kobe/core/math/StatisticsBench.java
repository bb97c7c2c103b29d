// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Times, as a median of samples, nineteen statistics over twenty years of daily returns (5,040); the budget is
/// 250 µs. Beside them, in the same run: a bare sort of the returns, which the quantiles need, and six of the
/// statistics by Commons Math.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatisticsBench {
    private static final int DAILY = 252;

    private double[] returns;

    @Setup
    public void invent() {
        Random random = new Random(1);
        returns = new double[5040];
        for (int at = 0; at < returns.length; at++) {
            returns[at] = 0.0004 + 0.011 * random.nextGaussian();
        }
    }

    @Benchmark
    public List<Outcome<Double>> nineteenStatistics() {
        ReturnSample sample = ReturnSample.of(returns).orThrow();
        Moments moments = sample.moments();
        Underwater under = Underwater.of(sample).orThrow();
        double annual = Growth.annual(sample, DAILY).orThrow();
        return List.of(
                Growth.total(sample),
                Outcome.ok(annual),
                moments.deviation(),
                SharpeRatio.annual(sample, DAILY),
                SharpeRatio.probabilityAbove(0, sample),
                Downside.deviation(sample, 0),
                Downside.sortino(sample, 0),
                Downside.omega(sample, 0),
                Downside.winRate(sample),
                Outcome.ok(under.depth()),
                Outcome.ok(under.averageFall()),
                Outcome.ok(under.ulcer()),
                under.calmar(annual),
                Tail.valueAtRisk(sample, 0.05),
                Tail.expectedShortfall(sample, 0.05),
                Tail.ratio(sample),
                moments.sampleSkewness(),
                moments.sampleExcessKurtosis(),
                Growth.stability(sample));
    }

    @Benchmark
    public double[] referenceSortAlone() {
        double[] sorted = returns.clone();
        java.util.Arrays.sort(sorted);
        return sorted;
    }

    @Benchmark
    public double referenceSixByCommonsMath() {
        DescriptiveStatistics other = new DescriptiveStatistics(returns);
        return other.getMean()
                + other.getStandardDeviation()
                + other.getSkewness()
                + other.getKurtosis()
                + other.getPercentile(5)
                + other.getPercentile(95);
    }

    @Benchmark
    public Outcome<StationaryBootstrap.Interval> sharpeIntervalOfAThousandDraws() {
        return StationaryBootstrap.usual(returns.length)
                .interval(returns, 0.95, sample -> SharpeRatio.annual(sample, DAILY));
    }
}
