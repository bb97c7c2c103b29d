// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/// Returns of a desk beside its benchmark's of the same periods: what the one did because the other did.
///
/// Both must close at the same hour: a benchmark that closes hours later makes every figure of this record too small.
/// A period in which either is unknown is in neither.
public final class PairedReturns {
    private final ReturnSample desk;
    private final ReturnSample benchmark;

    private PairedReturns(ReturnSample desk, ReturnSample benchmark) {
        this.desk = desk;
        this.benchmark = benchmark;
    }

    /// The pairs; missing where a return is not a number.
    ///
    /// @throws IllegalArgumentException where the two are not of one length
    public static Outcome<PairedReturns> of(double[] desk, double[] benchmark) {
        if (desk.length != benchmark.length) {
            throw new IllegalArgumentException(desk.length + " and " + benchmark.length + " are no pairs");
        }
        return ReturnSample.of(desk)
                .flatMap(one -> ReturnSample.of(benchmark).map(other -> new PairedReturns(one, other)));
    }

    public int n() {
        return desk.n();
    }

    public ReturnSample desk() {
        return desk;
    }

    public ReturnSample benchmark() {
        return benchmark;
    }

    /// Desk less benchmark, period by period.
    public ReturnSample difference() {
        double[] difference = new double[n()];
        for (int at = 0; at < difference.length; at++) {
            difference[at] = desk.values()[at] - benchmark.values()[at];
        }
        return ReturnSample.of(difference).orThrow();
    }

    /// The pairs of periods in which the benchmark did not fall.
    public PairedReturns up() {
        return where(one -> one >= 0);
    }

    /// The pairs of periods in which the benchmark fell.
    public PairedReturns down() {
        return where(one -> one < 0);
    }

    /// The pairs of periods in which the benchmark returned what is wanted.
    public PairedReturns where(DoublePredicate wanted) {
        double[] one = new double[n()];
        double[] other = new double[n()];
        int kept = 0;
        for (int at = 0; at < n(); at++) {
            if (wanted.test(benchmark.values()[at])) {
                one[kept] = desk.values()[at];
                other[kept] = benchmark.values()[at];
                kept++;
            }
        }
        return of(Arrays.copyOf(one, kept), Arrays.copyOf(other, kept)).orThrow();
    }

    /// The desk's line on the benchmark; its slope is beta and its intercept alpha, per period.
    public Outcome<Regression> line() {
        return Regression.of(benchmark.values(), desk.values());
    }

    /// Intercept of that line compounded to a year, `(1 + a)^P − 1`.
    public Outcome<Double> alpha(int periodsPerYear) {
        return line().map(one -> StrictMath.pow(1 + one.intercept(), periodsPerYear) - 1);
    }

    /// Standard deviation (n − 1) of the difference, per period.
    public Outcome<Double> trackingError() {
        return difference().moments().deviation();
    }

    /// Mean difference over its deviation, per period (Grinold and Kahn, 2000); missing where the difference does not
    /// vary by more than the rounding of the returns it is made of.
    public Outcome<Double> informationRatio() {
        ReturnSample difference = difference();
        double largest = Math.max(desk.moments().largest(), benchmark.moments().largest());
        return difference.moments().populationDeviation() <= Moments.NO_VARIATION * largest
                ? Outcome.missing("informationRatio", difference.isEmpty() ? "no returns" : "no variation")
                : SharpeRatio.perPeriod(difference);
    }

    /// Yearly growth of the desk less the benchmark's.
    public Outcome<Double> activePremium(int periodsPerYear) {
        return Growth.annual(desk, periodsPerYear)
                .flatMap(one -> Growth.annual(benchmark, periodsPerYear).map(other -> one - other));
    }

    /// Yearly growth of the desk for each unit of the benchmark's; with [#up] and [#down] the capture of its rises and
    /// of its falls. Example: the desk grew 8 % a year in periods in which the benchmark grew 10 %: 0.8.
    public Outcome<Double> capture(int periodsPerYear) {
        return Growth.annual(desk, periodsPerYear).flatMap(one -> Growth.annual(benchmark, periodsPerYear)
                .flatMap(other -> other == 0
                        ? Outcome.<Double>missing("capture", "the benchmark did not move")
                        : Outcome.ok(one / other)));
    }

    /// Share of periods in which the desk was ahead of the benchmark.
    public Outcome<Double> battingAverage() {
        if (n() == 0) {
            return ReturnSample.nothing("battingAverage");
        }
        int ahead = 0;
        for (int at = 0; at < n(); at++) {
            ahead += desk.values()[at] > benchmark.values()[at] ? 1 : 0;
        }
        return Outcome.ok((double) ahead / n());
    }
}
