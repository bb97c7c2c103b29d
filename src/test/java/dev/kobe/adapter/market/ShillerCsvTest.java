// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShillerCsvTest {
    @Test
    void takesAZeroForNothing() {
        List<SourceBars> series =
                Texts.series("s.csv", new ShillerCsv().header(), "2026-05-01,7412.55,0.0,0.0,0.0,4.1,0.0,0.0,0.0,0.0");

        assertThat(series).hasSize(9).allMatch(one -> one.kind() == BarKind.MONTHLY_VALUE);
        assertThat(series.getFirst().symbol()).isEqualTo("SHILLER.SP500");
        assertThat(series.getFirst().close(0)).isEqualTo(7412.55);
        assertThat(series.get(1).size()).isZero();
        assertThat(series.get(4).symbol()).isEqualTo("SHILLER.LONG_INTEREST_RATE");
        assertThat(series.get(4).close(0)).isEqualTo(4.1);
    }
}
