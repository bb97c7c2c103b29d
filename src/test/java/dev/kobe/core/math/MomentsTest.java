// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final double[] RETURNS = {0.01, -0.02, 0.03, 0.005, -0.011, 0.07, -0.004, 0.002, 0.013, -0.05};

    /// Commons Math computes the same corrected moments by its own code.
    @Test
    void correctedMomentsAgreeWithAnotherLibrary() {
        Moments moments = Moments.of(RETURNS);

        assertThat(moments.deviation().orThrow()).isEqualTo(new StandardDeviation().evaluate(RETURNS), within(1e-15));
        assertThat(moments.sampleSkewness().orThrow()).isEqualTo(new Skewness().evaluate(RETURNS), within(1e-12));
        assertThat(moments.sampleExcessKurtosis().orThrow()).isEqualTo(new Kurtosis().evaluate(RETURNS), within(1e-12));
    }

    /// 1, 2, 3 and 6 lie −2, −1, 0 and 3 from their mean of 3: sums 14, 18 and 98.
    @Test
    void fourNumbersByHand() {
        Moments moments = Moments.of(new double[] {1, 2, 3, 6});

        assertThat(moments.mean()).isEqualTo(3);
        assertThat(moments.populationDeviation()).isEqualTo(Math.sqrt(3.5), within(1e-15));
        assertThat(moments.skewness().orThrow()).isEqualTo(4.5 / Math.pow(3.5, 1.5), within(1e-15));
        assertThat(moments.kurtosis().orThrow()).isEqualTo(24.5 / 12.25, within(1e-15));
    }

    @Test
    void whatIsTooShortOrFlatHasNoShape() {
        assertThat(Moments.of(new double[0]).deviation().reason()).contains("no observations");
        assertThat(Moments.of(new double[] {0.01}).deviation().reason()).contains("one observation");
        assertThat(Moments.of(new double[] {1, 2}).sampleSkewness().reason()).contains("2 observations, 3 needed");
        assertThat(Moments.of(new double[] {1, 2, 3}).sampleExcessKurtosis().reason())
                .contains("3 observations, 4 needed");
    }

    /// Ten times 0.01 has a deviation of 1.8e-18 in plain arithmetic, from which others make a ratio of 8.7e16.
    @Test
    void roundingIsNoVariation() {
        double[] constant = new double[10];
        Arrays.fill(constant, 0.01);

        assertThat(Moments.of(constant).variation().reason()).contains("no variation");
        assertThat(Moments.of(new double[10]).skewness().reason()).contains("no variation");
    }

    /// 1 beside two that cancel: plain summation loses it.
    @Test
    void theMeanKeepsWhatRoundingDrops() {
        assertThat(Sums.mean(new double[] {1e100, 1, -1e100})).isEqualTo(1 / 3.0);
    }

    @Property
    void shapeDoesNotDependOnScaleAndTurnsWithTheSign(
            @ForAll @Size(min = 5, max = 40) List<@DoubleRange(min = -0.1, max = 0.1) Double> drawn,
            @ForAll @DoubleRange(min = 0.5, max = 50) double by) {
        double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        Moments moments = Moments.of(values);
        if (moments.deviation().orThrow() < 1e-6) {
            assertThat(moments.n()).isEqualTo(values.length);
            return;
        }
        Moments turned = Moments.of(Arrays.stream(values).map(one -> -by * one).toArray());

        assertThat(turned.skewness().orThrow()).isEqualTo(-moments.skewness().orThrow(), within(1e-6));
        assertThat(turned.kurtosis().orThrow()).isEqualTo(moments.kurtosis().orThrow(), within(1e-6));
    }
}
