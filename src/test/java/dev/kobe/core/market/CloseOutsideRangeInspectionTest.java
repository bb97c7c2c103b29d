// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class CloseOutsideRangeInspectionTest {
    private static final Inspection INSPECTION = new CloseOutsideRangeInspection();

    @Test
    void doubtsACloseBeyondFiftyBasisPointsAndWarnsBelow() {
        Series bars = Series.of(100, 100, 100, 100)
                .with(Column.HIGH, 1, 99.4)
                .with(Column.HIGH, 2, 99.8)
                .with(Column.LOW, 3, 100.6);

        assertThat(bars.doubted(INSPECTION)).containsExactly(1, 3);
        assertThat(bars.warned(INSPECTION)).containsExactly(2);
    }

    @Test
    void saysWhenTheWholeFileIsOnTwoScales() {
        Series bars = Series.of(100, 100, 100).column(Column.HIGH, 50, 50, 50);

        assertThat(bars.inspected(INSPECTION).getFirst().sentence())
                .startsWith("3 bars whose close lies outside low and high by up to 100.0 %: open, high and low are on"
                        + " another scale than the close");
    }

    @Test
    void forgivesRounding() {
        assertThat(Series.of(100).with(Column.HIGH, 0, 99.99999).inspected(INSPECTION))
                .isEmpty();
    }
}
