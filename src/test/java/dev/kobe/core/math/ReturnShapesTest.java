// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

/// Downside, tails and distance from the peak, by hand and by another library.
class ReturnShapesTest {
    private static ReturnSample sample(double... returns) {
        return ReturnSample.of(returns).orThrow();
    }

    @Test
    void theDownsideIsOverAllReturns() {
        ReturnSample three = sample(0.01, -0.02, 0);

        assertThat(Downside.deviation(three, 0).orThrow()).isEqualTo(Math.sqrt(0.0004 / 3), within(1e-15));
        assertThat(Downside.sortino(three, 0).orThrow()).isEqualTo(-0.01 / 3 / Math.sqrt(0.0004 / 3), within(1e-14));
        assertThat(Downside.sortino(three, 0.01).orThrow())
                .isEqualTo((-0.01 / 3 - 0.01) / Math.sqrt((0.0009 + 0.0001) / 3), within(1e-14));
        assertThat(Downside.omega(sample(0.01, -0.02, 0.03), 0).orThrow()).isEqualTo(2, within(1e-14));
        assertThat(Downside.winRate(sample(0.01, 0, -0.02, 0.03)).orThrow()).isEqualTo(2 / 3.0);
    }

    @Test
    void withoutALossNothingIsDividedByZero() {
        ReturnSample gains = sample(0.01, 0.02);

        assertThat(Downside.deviation(gains, 0).orThrow()).isZero();
        assertThat(Downside.sortino(gains, 0).reason()).contains("no losses");
        assertThat(Downside.omega(gains, 0).reason()).contains("no losses");
        assertThat(Downside.omega(gains, Double.NaN).reason()).contains("the target is not a number");
        assertThat(Downside.winRate(sample(0, 0)).reason()).contains("no session has gained or lost");
        assertThat(Underwater.of(gains).orThrow().calmar(0.1).reason()).contains("no drawdown");
    }

    @Test
    void emptyAndBrokenSeriesSaySo() {
        assertThat(ReturnSample.of(0.01, Double.NaN, 0.02).reason())
                .contains("the returns are not all finite: number 2 of 3");
        assertThat(Downside.sortino(sample(), 0).reason()).contains("no returns");
        assertThat(Tail.valueAtRisk(sample(), 0.05).reason()).contains("no returns");
        assertThat(Tail.modifiedValueAtRisk(sample(0.01, 0.01), 0.05).reason()).contains("no variation");
        assertThat(Tail.ratio(sample(0, 0, 0)).reason()).contains("the 5 % quantile is zero");
        assertThat(Underwater.of(sample()).reason()).contains("no returns");
        assertThat(SharpeRatio.perPeriod(sample()).reason()).contains("no returns");
    }

    /// 1 to 21: the 5 % quantile lies at place 1 of 0 to 20, exactly on the second value; Commons Math has the same
    /// rule as R_7.
    @Test
    void quantilesLieBetweenOrderStatistics() {
        double[] values = IntStream.rangeClosed(1, 21).mapToDouble(one -> one).toArray();
        double[] odd = {0.011, -0.02, 0.003, 0.04, -0.017, 0.008, 0.001};

        assertThat(Tail.quantile(values, 0.05)).isEqualTo(2);
        assertThat(Tail.expectedShortfall(sample(values), 0.05).orThrow()).isEqualTo(1.5);
        assertThat(Tail.beyond(sample(values), 0.05)).isEqualTo(2);
        for (double p : new double[] {0.05, 0.3, 0.5, 0.95}) {
            assertThat(Tail.quantile(Arrays.stream(odd).sorted().toArray(), p))
                    .isEqualTo(
                            new Percentile()
                                    .withEstimationType(Percentile.EstimationType.R_7)
                                    .evaluate(odd, 100 * p),
                            within(1e-15));
        }
    }

    /// −0.02 and 0.02 in equal parts: mean 0, population deviation 0.02, skewness 0, kurtosis 1.
    @Test
    void theNormalTailFollowsFromMeanAndDeviation() {
        ReturnSample two = sample(-0.02, 0.02, -0.02, 0.02);
        double z = new NormalDistribution().inverseCumulativeProbability(0.05);

        assertThat(Tail.normalValueAtRisk(two, 0.05).orThrow()).isEqualTo(0.02 * z, within(1e-15));
        assertThat(Tail.normalExpectedShortfall(two, 0.05).orThrow())
                .isEqualTo(-0.02 * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / 0.05, within(1e-14));
        assertThat(Tail.modifiedValueAtRisk(two, 0.05).orThrow())
                .isEqualTo(0.02 * (z - (z * z * z - 3 * z) / 12), within(1e-15));
    }

    /// −10 %, +20 %, −5 %: wealth 0.9, 1.08, 1.026 under peaks of 1, 1.08 and 1.08.
    @Test
    void distanceFromThePeakCountsTheStart() {
        Underwater under = Underwater.of(sample(-0.1, 0.2, -0.05)).orThrow();

        assertThat(under.depth()).isEqualTo(-0.1, within(1e-15));
        assertThat(under.falls()).isEqualTo(2);
        assertThat(under.averageFall()).isEqualTo(0.075, within(1e-15));
        assertThat(under.pain()).isEqualTo(0.05, within(1e-15));
        assertThat(under.ulcer()).isEqualTo(Math.sqrt(0.0125 / 3), within(1e-15));
        assertThat(under.calmar(0.3).orThrow()).isEqualTo(3, within(1e-14));
        assertThat(under.painRatio(0.3).orThrow()).isEqualTo(6, within(1e-13));
    }

    @Test
    void aTotalLossStaysLost() {
        assertThat(Growth.total(new double[] {0.1, -1, 0.5})).isEqualTo(-1);
        assertThat(Underwater.of(sample(0.1, -1, 0.5)).orThrow().depth()).isEqualTo(-1);
        assertThat(Growth.stability(sample(0.1, -1, 0.5)).reason()).contains("a return of −100 % has no logarithm");
    }

    @Test
    void aConstantRateIsAStraightLine() {
        assertThat(Growth.stability(sample(0.01, 0.01, 0.01, 0.01)).orThrow()).isEqualTo(1, within(1e-12));
        assertThat(Growth.stability(sample(0, 0, 0)).reason()).contains("no variation");
    }

    @Property
    void theShortfallIsNeverMilderThanTheValueAtRisk(
            @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -0.3, max = 0.3) Double> drawn,
            @ForAll @DoubleRange(min = 0.01, max = 0.5) double p) {
        ReturnSample sample =
                sample(drawn.stream().mapToDouble(Double::doubleValue).toArray());

        assertThat(Tail.expectedShortfall(sample, p).orThrow())
                .isLessThanOrEqualTo(Tail.valueAtRisk(sample, p).orThrow() + 1e-15);
    }

    @Property
    void depthPainAndUlcerKeepTheirOrder(
            @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -0.9, max = 0.9) Double> drawn) {
        Underwater under = Underwater.of(
                        sample(drawn.stream().mapToDouble(Double::doubleValue).toArray()))
                .orThrow();

        assertThat(under.depth()).isBetween(-1.0, 0.0);
        assertThat(under.pain()).isLessThanOrEqualTo(under.ulcer() + 1e-15);
        assertThat(under.ulcer()).isLessThanOrEqualTo(-under.depth() + 1e-15);
        assertThat(under.averageFall()).isLessThanOrEqualTo(-under.depth() + 1e-15);
    }
}
