// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class OpenOutsideRangeInspectionTest {
    private static final Inspection INSPECTION = new OpenOutsideRangeInspection();

    @Test
    void doubtsAnOpenBeyondFiftyBasisPointsAndWarnsBelow() {
        Series bars = Series.of(100, 100, 100).with(Column.OPEN, 0, 221).with(Column.OPEN, 1, 101.2);

        assertThat(bars.doubted(INSPECTION)).containsExactly(0);
        assertThat(bars.warned(INSPECTION)).containsExactly(1);
    }
}
