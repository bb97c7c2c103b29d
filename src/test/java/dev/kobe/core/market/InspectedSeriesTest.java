// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class InspectedSeriesTest {
    @Test
    void leavesBarsInDoubtOutAndSaysSo() {
        InspectedSeries series = Inspections.inspect(
                Series.of(10, 10.1, 10.2, 10.3).with(Column.VOLUME, 1, 0).bars(), Series.LATER);

        assertThat(series.doubt(1)).contains("ZERO_VOLUME");
        assertThat(series.doubt(0)).isEmpty();
        assertThat(series.doubtful()).isEqualTo(1);
        assertThat(series.history().size()).isEqualTo(3);
        assertThat(series.history().close(1)).isEqualTo(10.2);
        assertThat(series.history().caveats()).containsExactly("1 bar left out, ZERO_VOLUME: 2016-03-02");
    }

    @Test
    void saysWhatStandsForWhatTheFileHasNot() {
        PriceHistory closes = Inspections.inspect(
                        Series.of(10, 11)
                                .without(Column.OPEN)
                                .without(Column.HIGH)
                                .without(Column.LOW)
                                .without(Column.ADJUSTED)
                                .bars(),
                        Series.LATER)
                .history();

        assertThat(closes.open(1)).isEqualTo(11);
        assertThat(closes.adjustedClose(0)).isEqualTo(10);
        assertThat(closes.caveats())
                .containsExactly(
                        "no adjusted close: returns leave dividends out",
                        "only closes: they stand for opens, highs and lows");
    }

    @Test
    void findsNothingInAQuietSeries() {
        InspectedSeries series = Inspections.inspect(Series.quiet(60).bars(), Series.LATER);

        assertThat(series.findings()).isEmpty();
        assertThat(series.history().size()).isEqualTo(60);
        assertThat(series.history().caveats()).isEmpty();
    }
}
