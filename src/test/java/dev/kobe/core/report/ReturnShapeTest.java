// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.junit.jupiter.api.Test;

class ReturnShapeTest {
    private static final double[] RETURNS = {0.01, -0.02, 0.03, 0.005, -0.011, 0.07, -0.004, 0.002, 0.013, -0.05};

    /// Commons Math computes the same corrected moments by its own code.
    @Test
    void skewnessAndKurtosisAreTheCorrectedSampleOnes() {
        ReturnShape shape = ReturnShape.of(RETURNS);

        assertThat(shape.skewness()).isEqualTo(new Skewness().evaluate(RETURNS), within(1e-12));
        assertThat(shape.excessKurtosis()).isEqualTo(new Kurtosis().evaluate(RETURNS), within(1e-12));
    }

    /// 1 to 21: the 5 % quantile lies at place 1 of 0 to 20, exactly on the second value.
    @Test
    void quantilesLieBetweenOrderStatistics() {
        double[] values = IntStream.rangeClosed(1, 21).mapToDouble(one -> one).toArray();

        assertThat(ReturnShape.quantile(values, 0.05)).isEqualTo(2);
        assertThat(ReturnShape.quantile(new double[] {1, 2}, 0.25)).isEqualTo(1.25);
    }

    /// Without skew and with the kurtosis of the normal the spread of the estimate is 1 + SR²/2 (Lo, 2002).
    @Test
    void theSpreadOfTheRatioIsLosForNormalReturns() {
        assertThat(new ReturnShape(100, 0, 1, 0, 0).sharpeVariance(0.2)).isEqualTo(1 + 0.04 / 2, within(1e-15));
    }
}
