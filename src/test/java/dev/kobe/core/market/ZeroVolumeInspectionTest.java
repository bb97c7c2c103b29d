// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class ZeroVolumeInspectionTest {
    private static final Inspection INSPECTION = new ZeroVolumeInspection();

    @Test
    void doubtsQuotesAmongTrades() {
        assertThat(Series.quiet(4).with(Column.VOLUME, 2, 0).doubted(INSPECTION))
                .containsExactly(2);
    }

    @Test
    void asksNoVolumeOfAnIndex() {
        assertThat(Series.quiet(3).column(Column.VOLUME, 0, 0, 0).inspected(INSPECTION))
                .isEmpty();
        assertThat(Series.quiet(3).without(Column.VOLUME).inspected(INSPECTION)).isEmpty();
    }
}
