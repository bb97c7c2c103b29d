// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static final double[] ACROSS =
            IntStream.range(0, 40).mapToDouble(at -> Math.sin(at) / 60).toArray();
    private static final double[] UP = IntStream.range(0, 40)
            .mapToDouble(at -> Math.sin(at) / 50 + (at % 3 - 1) / 400.0)
            .toArray();

    /// Commons Math fits the same line by its own code.
    @Test
    void theLineAgreesWithAnotherLibrary() {
        SimpleRegression other = new SimpleRegression();
        IntStream.range(0, 40).forEach(at -> other.addData(ACROSS[at], UP[at]));

        Regression fit = Regression.of(ACROSS, UP).orThrow();

        assertThat(fit.slope()).isEqualTo(other.getSlope(), within(1e-12));
        assertThat(fit.intercept()).isEqualTo(other.getIntercept(), within(1e-14));
        assertThat(fit.error()).isEqualTo(other.getSlopeStdErr(), within(1e-12));
        assertThat(fit.residual()).isEqualTo(Math.sqrt(other.getMeanSquareError()), within(1e-14));
        assertThat(fit.rSquared().orThrow()).isEqualTo(other.getRSquare(), within(1e-12));
    }

    @Test
    void twoPairsAreALineWithoutError() {
        Regression fit = Regression.of(new double[] {0, 1}, new double[] {1, 3}).orThrow();

        assertThat(fit.intercept()).isEqualTo(1);
        assertThat(fit.slope()).isEqualTo(2);
        assertThat(fit.error()).isZero();
    }

    @Test
    void whatDoesNotMoveExplainsNothing() {
        assertThat(Regression.of(new double[40], UP).reason()).contains("no variation");
        assertThat(Regression.of(new double[] {1}, new double[] {1}).reason()).contains("1 pairs, 2 needed");
    }

    /// A desk in cash has a beta of zero, and no variance that could be explained.
    @Test
    void aFlatSeriesHasASlopeOfZeroAndNoFit() {
        Regression fit = Regression.of(ACROSS, new double[40]).orThrow();

        assertThat(fit.slope()).isZero();
        assertThat(fit.rSquared().reason()).contains("no variation");
    }

    @Test
    void seriesOfTwoLengthsAreNoPairs() {
        assertThatThrownBy(() -> Regression.of(ACROSS, new double[3])).hasMessage("40 and 3 are no pairs");
    }
}
