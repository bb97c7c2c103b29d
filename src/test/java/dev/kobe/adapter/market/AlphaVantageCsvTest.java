// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars;
import org.junit.jupiter.api.Test;

class AlphaVantageCsvTest {
    @Test
    void readsNewestFirst() {
        SourceBars bars = Texts.one(
                "XLC.csv",
                "timestamp,open,high,low,close,volume\r",
                "2026-08-21,111.0300,112.0200,110.7900,111.4100,5055228\r",
                "2026-08-20,111.1900,111.5350,110.3100,110.6800,3599116\r");

        assertThat(bars.symbol()).isEqualTo("XLC");
        assertThat(bars.date(0)).isEqualTo("2026-08-20");
        assertThat(bars.close(1)).isEqualTo(111.41);
        assertThat(bars.has(SourceBars.Column.ADJUSTED)).isFalse();
    }

    @Test
    void refusesDaysThatTurnBack() {
        assertThat(Texts.refusal(
                        "XLC.csv",
                        "timestamp,open,high,low,close,volume",
                        "2026-08-21,1,1,1,1,1",
                        "2026-08-19,1,1,1,1,1",
                        "2026-08-20,1,1,1,1,1"))
                .isEqualTo("XLC.csv, line 4, timestamp: '2026-08-20'; allowed: a day before 2026-08-19.");
    }
}
