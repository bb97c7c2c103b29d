// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import org.junit.jupiter.api.Test;

class YfinanceCsvTest {
    private static final String HEADER =
            "Datetime,Open,High,Low,Close,Adj Close,Volume,Dividends,Stock Splits,Repaired?";

    @Test
    void readsDividendsAndSplitsAndDatesByTheCityOfTheOffset() {
        SourceBars bars = Texts.one(
                "CNE-L-1d-any.csv",
                HEADER,
                "2023-05-16 00:00:00+01:00,215.6,215.6,201.1,205.1,205.1,451009,243.93939,0.4714,True",
                "2023-05-15 00:00:00+01:00,456.9,464.9,446.7,461.1,217.2,830506.0000,0,0,False");

        assertThat(bars.symbol()).isEqualTo("CNE.L");
        assertThat(bars.kind()).isEqualTo(BarKind.DAILY);
        assertThat(bars.date(0)).isEqualTo("2023-05-15");
        assertThat(bars.dividend(1)).isEqualTo(243.93939);
        assertThat(bars.split(1)).isEqualTo(0.4714);
        assertThat(bars.split(0)).isEqualTo(1);
        assertThat(bars.adjusted(0)).isEqualTo(217.2);
    }

    @Test
    void turnsMinutesToOneClock() {
        SourceBars bars = Texts.one(
                "SXLF.L.csv",
                "Datetime,Open,High,Low,Close,Volume,Dividends,Stock Splits",
                "2019-12-17 16:20:00+00:00,33.12,33.12,33.12,33.12,0,0,0",
                "2019-12-18 09:00:00+01:00,33.13,33.13,32.96,32.96,1658,0,0");

        assertThat(bars.kind()).isEqualTo(BarKind.MINUTE);
        assertThat(bars.instant(0)).isEqualTo("2019-12-17T16:20:00Z");
        assertThat(bars.instant(1)).isEqualTo("2019-12-18T08:00:00Z");
        assertThat(bars.minuteOfDay(1)).isEqualTo(480);
    }

    @Test
    void tellsWeeksByTheirDistance() {
        SourceBars bars = Texts.one(
                "AV-L-1wk-any.csv",
                HEADER,
                "2021-12-13 00:00:00+00:00,518,535,515,530,383,1,0,0,False",
                "2021-12-20 00:00:00+00:00,518,542,516,539,389,1,0,0,False",
                "2021-12-27 00:00:00+00:00,518,542,516,539,389,1,0,0,False");

        assertThat(bars.symbol()).isEqualTo("AV.L");
        assertThat(bars.kind()).isEqualTo(BarKind.WEEKLY);
    }

    @Test
    void namesTheCellThatIsWrong() {
        assertThat(Texts.refusal("XLB.csv", HEADER, "2023-05-16 00:00:00+01:00,2,2,2,2,2,1,-1,0,True"))
                .isEqualTo("XLB.csv, line 2, Dividends: '-1'; allowed: a number of zero or more.");
        assertThat(Texts.refusal("XLB.csv", HEADER, "2023-05-16 25:00:00+01:00,2,2,2,2,2,1,0,0,True"))
                .isEqualTo("XLB.csv, line 2, Datetime: '2023-05-16 25:00:00+01:00'; allowed: a moment as"
                        + " YYYY-MM-DD HH:MM:SS+HH:MM.");
    }
}
