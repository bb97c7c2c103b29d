// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import java.util.List;
import org.junit.jupiter.api.Test;

class EcbRatesCsvTest {
    @Test
    void readsEachCurrencyForOneEuro() {
        List<SourceBars> series = Texts.series(
                "eurofxref-hist.csv",
                "Date,USD,JPY,BGN,",
                "2026-07-17,1.1435,185.65,N/A,",
                "2026-07-16,1.14,185,1.9558,");

        assertThat(series).extracting(SourceBars::symbol).containsExactly("EURUSD.ECB", "EURJPY.ECB", "EURBGN.ECB");
        assertThat(series.getFirst().kind()).isEqualTo(BarKind.VALUE);
        assertThat(series.getFirst().close(1)).isEqualTo(1.1435);
        assertThat(series.getLast().size()).isEqualTo(1);
        assertThat(series.getLast().date(0)).isEqualTo("2026-07-16");
    }

    @Test
    void refusesALineThatIsCut() {
        assertThat(Texts.refusal("e.csv", "Date,USD,JPY,BGN,", "2026-07-17,1.1435"))
                .isEqualTo("e.csv, line 2, USD: '1.1435'; allowed: 5 cells in every line.");
    }
}
