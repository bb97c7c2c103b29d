// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BadStartInspectionTest {
    private static final Inspection INSPECTION = new BadStartInspection();

    @Test
    void doubtsWhatStandsBeforeALeapOfTheFirstDays() {
        double[] closes = java.util.stream.DoubleStream.concat(
                        java.util.stream.DoubleStream.of(506, 503.8),
                        java.util.stream.DoubleStream.generate(() -> 333).limit(20))
                .toArray();

        assertThat(Series.of(closes).doubted(INSPECTION)).containsExactly(0, 1);
    }

    @Test
    void asksNothingOfLaterLeapsOrShortFiles() {
        double[] closes = new double[30];
        java.util.Arrays.setAll(closes, bar -> bar < 15 ? 100 : 60);

        assertThat(Series.of(closes).inspected(INSPECTION)).isEmpty();
        assertThat(Series.of(100, 60, 61).inspected(INSPECTION)).isEmpty();
    }
}
