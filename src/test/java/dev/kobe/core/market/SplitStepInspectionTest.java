// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class SplitStepInspectionTest {
    private static final Inspection INSPECTION = new SplitStepInspection();

    @Test
    void doubtsTheBarOnTheOtherSideOfASplit() {
        // 33 new for 70 old on the last day: its own bar and all others are on one scale, the third is not.
        Series bad = Series.of(476, 469, 218.4, 456.9, 456, 448, 461, 458).with(Column.SPLIT, 7, 33 / 70.0);

        assertThat(bad.doubted(INSPECTION)).containsExactly(2);
    }

    @Test
    void countsADividendOfTheDayBackIn() {
        Series paid = Series.of(448, 461.15, 205.1, 197.9)
                .without(Column.ADJUSTED)
                .with(Column.SPLIT, 2, 33 / 70.0)
                .with(Column.DIVIDEND, 2, 243.94);

        assertThat(paid.inspected(INSPECTION)).isEmpty();
    }

    @Test
    void findsNothingInAFileOnOneScaleOrFarFromTheSplit() {
        assertThat(Series.of(100, 101, 102).with(Column.SPLIT, 1, 4).inspected(INSPECTION))
                .isEmpty();
        assertThat(Series.of(100, 25, 26, 27, 28, 29, 30, 31)
                        .with(Column.SPLIT, 7, 4)
                        .inspected(INSPECTION))
                .isEmpty();
    }
}
