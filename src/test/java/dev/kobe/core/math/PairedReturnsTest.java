// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairedReturnsTest {
    private static final double[] BENCHMARK = {0.01, -0.02, 0, 0.03, -0.01};

    private static PairedReturns pairs(double[] desk, double... benchmark) {
        return PairedReturns.of(desk, benchmark).orThrow();
    }

    /// Half the benchmark and one hundredth more each period.
    private static double[] half() {
        return java.util.Arrays.stream(BENCHMARK).map(one -> 0.01 + one / 2).toArray();
    }

    @Test
    void aDeskThatIsALineOfItsBenchmarkHasItsSlopeAndIntercept() {
        PairedReturns pairs = pairs(half(), BENCHMARK);

        assertThat(pairs.line().orThrow().slope()).isEqualTo(0.5, within(1e-14));
        assertThat(pairs.alpha(12).orThrow()).isEqualTo(Math.pow(1.01, 12) - 1, within(1e-12));
        assertThat(pairs.up().n()).isEqualTo(3);
        assertThat(pairs.down().n()).isEqualTo(2);
        assertThat(pairs.down().line().orThrow().slope()).isEqualTo(0.5, within(1e-13));
    }

    /// The difference is 0.01 − b/2: 0.005, 0.02, 0.01, −0.005, 0.015, mean 0.009.
    @Test
    void theDifferenceMakesTrackingErrorAndInformationRatio() {
        PairedReturns pairs = pairs(half(), BENCHMARK);
        double deviation =
                Math.sqrt((0.004 * 0.004 + 0.011 * 0.011 + 0.001 * 0.001 + 0.014 * 0.014 + 0.006 * 0.006) / 4);

        assertThat(pairs.trackingError().orThrow()).isEqualTo(deviation, within(1e-15));
        assertThat(pairs.informationRatio().orThrow()).isEqualTo(0.009 / deviation, within(1e-12));
        assertThat(pairs.battingAverage().orThrow()).isEqualTo(0.8);
    }

    @Test
    void captureIsAQuotientOfYearlyGrowth() {
        double[] twice = java.util.Arrays.stream(BENCHMARK).map(one -> 2 * one).toArray();
        PairedReturns pairs = pairs(twice, BENCHMARK);
        double up = Math.pow(1.02 * 1.06, 12 / 3.0) - 1;
        double other = Math.pow(1.01 * 1.03, 12 / 3.0) - 1;

        assertThat(pairs.up().capture(12).orThrow()).isEqualTo(up / other, within(1e-13));
        assertThat(pairs(twice, new double[5]).capture(12).reason()).contains("the benchmark did not move");
        assertThat(pairs(new double[0]).capture(12).reason()).contains("no returns");
        assertThat(pairs.activePremium(12).orThrow())
                .isEqualTo(
                        Math.pow(1.02 * 0.96 * 1.06 * 0.98, 12 / 5.0) - Math.pow(1.01 * 0.98 * 1.03 * 0.99, 12 / 5.0),
                        within(1e-13));
    }

    @Test
    void whatIsNoPairIsRefused() {
        assertThatThrownBy(() -> PairedReturns.of(new double[2], new double[3])).hasMessage("2 and 3 are no pairs");
        assertThat(PairedReturns.of(new double[] {Double.NaN}, new double[1]).reason())
                .contains("the returns are not all finite: number 1 of 1");
        assertThat(pairs(BENCHMARK, BENCHMARK).informationRatio().reason()).contains("no variation");
    }

    @Test
    void windowsAreFullOrNot() {
        double[] returns = {0.01, 0.02, 0.03, 0.04};

        assertThat(RollingWindow.over(returns, 3, Growth::total)).hasSize(2).allSatisfy(one -> assertThat(one.orThrow())
                .isPositive());
        assertThat(RollingWindow.over(returns, 3, Growth::total).getLast().orThrow())
                .isEqualTo(1.02 * 1.03 * 1.04 - 1, within(1e-15));
        assertThat(RollingWindow.over(returns, 5, Growth::total)).isEmpty();
        assertThat(RollingWindow.over(returns, new double[] {0, Double.NaN, 0, 0}, 2, PairedReturns::battingAverage))
                .extracting(one -> one.toOptional().isPresent())
                .containsExactly(false, false, true);
    }

    @Property
    void aDeskThatIsItsBenchmarkCapturesAllOfIt(
            @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 0.01, max = 0.1) Double> drawn) {
        double[] returns = drawn.stream().mapToDouble(Double::doubleValue).toArray();

        assertThat(pairs(returns, returns).capture(252).orThrow()).isEqualTo(1, within(1e-12));
        assertThat(pairs(returns, returns).battingAverage().orThrow()).isZero();
    }
}
