// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class QuantmodCsvTest {
    @Test
    void takesTheTickerFromTheTitles() {
        SourceBars bars = Texts.one(
                "any.csv",
                "Date,VUSA.L.Open,VUSA.L.High,VUSA.L.Low,VUSA.L.Close,VUSA.L.Volume,VUSA.L.Adjusted",
                "2015-01-02,25.389999389648438,25.6,25.3,25.399999618530273,135294,21.603164672851562");

        assertThat(bars.symbol()).isEqualTo("VUSA.L");
        assertThat(bars.get(Column.OPEN, 0)).isEqualTo(25.389999389648438);
        assertThat(bars.get(Column.VOLUME, 0)).isEqualTo(135294);
        assertThat(bars.adjusted(0)).isEqualTo(21.603164672851562);
    }

    @Test
    void namesTheColumnByItsWholeTitle() {
        assertThat(Texts.refusal("any.csv", "Date,A.Open,A.Close", "2015-01-02,1,-1"))
                .isEqualTo("any.csv, line 2, A.Close: '-1'; allowed: a number above zero.");
    }
}
