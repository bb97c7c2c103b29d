// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitFlipInspectionTest {
    private static final Inspection INSPECTION = new UnitFlipInspection();

    @Test
    void doubtsEveryBarWhenSomeAreAHundredTimesOthers() {
        assertThat(Series.of(14.55, 14.6, 0.1455, 0.147, 14.5).doubted(INSPECTION))
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(Series.of(14.55, 14.6, 0.1455, 0.147, 14.5)
                        .inspected(INSPECTION)
                        .getFirst()
                        .sentence())
                .contains("on 2016-03-03, 2016-03-07");
    }

    @Test
    void seesTheFlipThroughADaysMove() {
        assertThat(Series.of(100, 0.85).doubted(INSPECTION)).containsExactly(0, 1);
        assertThat(Series.of(1, 119).doubted(INSPECTION)).containsExactly(0, 1);
    }

    @Test
    void leavesATenthAndASplitOfFiftyAlone() {
        assertThat(Series.of(100, 10, 100, 2).inspected(INSPECTION)).isEmpty();
    }
}
