// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import org.junit.jupiter.api.Test;

class CboeCsvTest {
    @Test
    void takesAnIndexCloseAsAdjustedAndItsNameFromTheFile() {
        SourceBars bars = Texts.one("vix-daily.csv", "DATE,OPEN,HIGH,LOW,CLOSE", "2019-12-31,14.84,15.39,13.75,13.78");

        assertThat(bars.symbol()).isEqualTo("VIX");
        assertThat(bars.kind()).isEqualTo(BarKind.DAILY);
        assertThat(bars.adjusted(0)).isEqualTo(13.78);
        assertThat(bars.trades()).isFalse();
    }
}
