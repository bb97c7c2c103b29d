// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class BadPrintInspectionTest {
    private static final Inspection INSPECTION = new BadPrintInspection();

    @Test
    void doubtsABarThatBothNeighboursContradict() {
        assertThat(Series.of(10, 10.2, 16, 10.1, 10).doubted(INSPECTION)).containsExactly(2);
        assertThat(Series.of(10, 10.2, 5, 10.1, 10).doubted(INSPECTION)).containsExactly(2);
    }

    @Test
    void leavesALeapAloneThatStays() {
        assertThat(Series.of(10, 10, 16, 16.2, 16).inspected(INSPECTION)).isEmpty();
    }

    @Test
    void letsAnIndexLeapByHalfAndComeBack() {
        // The volatility index closed at 32, 48 and 35.06 in August 2011.
        assertThat(Series.of(31.66, 32, 48, 35.06, 42.99).without(Column.VOLUME).inspected(INSPECTION))
                .isEmpty();
        assertThat(Series.of(20, 20, 45, 20).without(Column.VOLUME).doubted(INSPECTION))
                .containsExactly(2);
    }
}
