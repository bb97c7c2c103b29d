// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class OnePriceInspectionTest {
    private static final Inspection INSPECTION = new OnePriceInspection();

    @Test
    void warnsOfDaysWithOnePrice() {
        Series bars = Series.of(10, 11).with(Column.HIGH, 1, 11).with(Column.LOW, 1, 11);

        assertThat(bars.warned(INSPECTION)).containsExactly(1);
    }

    @Test
    void asksNothingOfMinutes() {
        Series bars = Series.of(10).with(Column.HIGH, 0, 10).with(Column.LOW, 0, 10);

        assertThat(bars.kind(BarKind.MINUTE).inspected(INSPECTION)).isEmpty();
    }
}
