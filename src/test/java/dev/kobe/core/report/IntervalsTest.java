// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Against printed tables of the distributions.
class IntervalsTest {
    /// Chi-square with 10 degrees of freedom: 3.247 and 20.483.
    @Test
    void deviationUsesTheChiSquareTable() {
        Intervals.Range range = Intervals.deviation(2, 11);

        assertThat(range.low()).isEqualTo(2 * Math.sqrt(10 / 20.483), within(1e-4));
        assertThat(range.high()).isEqualTo(2 * Math.sqrt(10 / 3.247), within(1e-3));
    }

    @Test
    void normalIsOnePointNineSixErrorsWide() {
        assertThat(Intervals.normal(1, 0.5).low()).isEqualTo(0.02, within(1e-4));
        assertThat(Intervals.normal(1, 0.5).high()).isEqualTo(1.98, within(1e-4));
    }

    /// Student with 10 degrees of freedom: 2.228.
    @Test
    void studentUsesItsTable() {
        assertThat(Intervals.student(0, 1, 10).high()).isEqualTo(2.228, within(1e-3));
    }

    /// No win in ten: upper end 1 − 0.025^(1/10); all of ten mirrors it.
    @Test
    void shareIsExactAtItsEnds() {
        double closed = 1 - Math.pow(0.025, 0.1);

        assertThat(Intervals.share(0, 10).low()).isZero();
        assertThat(Intervals.share(0, 10).high()).isEqualTo(closed, within(1e-9));
        assertThat(Intervals.share(10, 10).low()).isEqualTo(1 - closed, within(1e-9));
        assertThat(Intervals.share(10, 10).high()).isEqualTo(1);
    }

    /// The binomial tables: 8 of 11 lie between 39 and 94 %.
    @Test
    void eightOfElevenLieBetweenThirtyNineAndNinetyFour() {
        assertThat(Intervals.share(8, 11).low()).isEqualTo(0.39, within(0.005));
        assertThat(Intervals.share(8, 11).high()).isEqualTo(0.94, within(0.005));
    }
}
