// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import org.junit.jupiter.api.Test;

class FedRatesCsvTest {
    @Test
    void namesTheSeriesAsItIsQuoted() {
        SourceBars bars = Texts.one("g.csv", "Date,Country,Exchange rate", "1971-01-01,United Kingdom,0.4157");

        assertThat(bars.symbol()).isEqualTo("USDGBP.FED");
        assertThat(bars.kind()).isEqualTo(BarKind.MONTHLY_VALUE);
        assertThat(bars.close(0)).isEqualTo(0.4157);
    }

    @Test
    void refusesOtherCountries() {
        assertThat(Texts.refusal(
                        "g.csv",
                        "Date,Country,Exchange rate",
                        "1971-01-01,United Kingdom,0.4",
                        "1971-01-01,Canada,1.0"))
                .isEqualTo("g.csv, line 3, Country: 'Canada'; allowed: United Kingdom, as in the rows before.");
        assertThat(Texts.refusal("g.csv", "Date,Country,Exchange rate", "1971-01-01,Canada,1.0"))
                .isEqualTo("g.csv, line 2, Country: 'Canada'; allowed: United Kingdom.");
    }
}
