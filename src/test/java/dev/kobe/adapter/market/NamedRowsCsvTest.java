// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars;
import org.junit.jupiter.api.Test;

class NamedRowsCsvTest {
    private static final String HEADER = "Date,Open,High,Low,Close,Volume,Name";

    @Test
    void takesTheSymbolFromTheRows() {
        SourceBars bars = Texts.one(
                "MRK_2006-01-01_to_2018-01-01.csv",
                HEADER,
                "2017-07-28,63,64,62,63.5,100,MRK",
                "2017-07-31,,,,63.88,5,MRK");

        assertThat(bars.symbol()).isEqualTo("MRK");
        assertThat(bars.get(SourceBars.Column.OPEN, 1)).isNaN();
        assertThat(bars.close(1)).isEqualTo(63.88);
    }

    @Test
    void refusesTwoSymbolsInOneFile() {
        assertThat(Texts.refusal("a.csv", HEADER, "2017-07-28,63,64,62,63.5,100,MRK", "2017-07-31,1,1,1,1,5,PG"))
                .isEqualTo("a.csv, line 3, Name: 'PG'; allowed: MRK, as in the rows before.");
    }
}
