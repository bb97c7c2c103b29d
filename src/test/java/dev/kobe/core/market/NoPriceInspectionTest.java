// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class NoPriceInspectionTest {
    private static final Inspection INSPECTION = new NoPriceInspection();

    @Test
    void doubtsABarThatLacksAPriceItsFileHas() {
        assertThat(Series.quiet(5)
                        .with(Column.CLOSE, 1, Double.NaN)
                        .with(Column.OPEN, 3, Double.NaN)
                        .doubted(INSPECTION))
                .containsExactly(1, 3);
    }

    @Test
    void asksForNoPriceThatTheFileHasNoColumnOf() {
        assertThat(Series.quiet(5).without(Column.OPEN).without(Column.ADJUSTED).inspected(INSPECTION))
                .isEmpty();
    }
}
