// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import org.junit.jupiter.api.Test;

class FredCsvTest {
    @Test
    void readsNegativeRatesAndLeavesHolidaysOut() {
        SourceBars bars = Texts.one(
                "anything.csv", "observation_date,DTB3", "2015-09-18,-0.01", "2015-09-21,", "2015-09-22,0.00");

        assertThat(bars.symbol()).isEqualTo("DTB3");
        assertThat(bars.kind()).isEqualTo(BarKind.VALUE);
        assertThat(bars.size()).isEqualTo(2);
        assertThat(bars.close(0)).isEqualTo(-0.01);
        assertThat(bars.date(1)).isEqualTo("2015-09-22");
        assertThat(bars.close(1)).isZero();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThat(Texts.refusal("a.csv", "DATE,DTB3", "2015-09-18,low"))
                .isEqualTo("a.csv, line 2, DTB3: 'low'; allowed: a number.");
    }
}
