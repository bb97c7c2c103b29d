// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelCsvTest {
    @Test
    void makesASeriesOfEachColumnFromItsFirstPriceOn() {
        List<SourceBars> series = Texts.series(
                "p.csv", "date,AAPL,BABA", "2014-09-18,100.5,", "2014-09-19,101,93.889999", "2014-09-22,102,89.889999");

        assertThat(series).extracting(SourceBars::symbol).containsExactly("AAPL", "BABA");
        assertThat(series).allMatch(one -> one.kind() == BarKind.DAILY);
        assertThat(series.get(1).size()).isEqualTo(2);
        assertThat(series.get(1).date(0)).isEqualTo("2014-09-19");
        assertThat(series.get(1).line(0)).isEqualTo(3);
        assertThat(series.get(1).adjusted(0)).isEqualTo(93.889999);
    }

    @Test
    void refusesVolatilities() {
        assertThat(Texts.refusal("p.csv", "Date,AAPL,MSFT", "2010-01-04,0.36,0.25", "2010-01-05,0.35,0.24"))
                .isEqualTo("p.csv, line 2, AAPL: '0.36'; allowed: prices; nearly all of its 4 figures are below 2, as"
                        + " volatilities and returns are.");
    }

    @Test
    void namesTheCellThatIsWrong() {
        assertThat(Texts.refusal("p.csv", "Date,AAPL,MSFT", "2010-01-04,36,x"))
                .isEqualTo("p.csv, line 2, MSFT: 'x'; allowed: a number above zero.");
        assertThat(Texts.refusal("p.csv", "Date,AAPL,MSFT", "2010-01-04,36,25,9"))
                .isEqualTo("p.csv, line 2, MSFT: '25'; allowed: 3 cells in every line.");
    }
}
