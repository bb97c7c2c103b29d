// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargeStepInspectionTest {
    private static final Inspection INSPECTION = new LargeStepInspection();

    @Test
    void warnsOfStepsByAQuarterUpOrAFifthDown() {
        Series bars = Series.of(100, 125, 100, 79, 80);

        assertThat(bars.doubted(INSPECTION)).isEmpty();
        assertThat(bars.warned(INSPECTION)).containsExactly(1, 2, 3);
        assertThat(bars.inspected(INSPECTION).getFirst().sentence())
                .isEqualTo("3 steps by a factor of 1.25 or more, the largest -21.0 % on 2016-03-04");
    }
}
