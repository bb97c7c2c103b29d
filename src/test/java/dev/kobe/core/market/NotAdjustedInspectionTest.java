// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class NotAdjustedInspectionTest {
    private static final Inspection INSPECTION = new NotAdjustedInspection();

    @Test
    void warnsWhereATradedFileHasNoAdjustedClose() {
        assertThat(Series.quiet(3).without(Column.ADJUSTED).inspected(INSPECTION))
                .hasSize(1);
        assertThat(Series.quiet(3)
                        .without(Column.ADJUSTED)
                        .without(Column.VOLUME)
                        .inspected(INSPECTION))
                .isEmpty();
        assertThat(Series.quiet(3).inspected(INSPECTION)).isEmpty();
    }
}
