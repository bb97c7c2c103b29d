// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars;
import org.junit.jupiter.api.Test;

class YfinanceThreeHeadersTest {
    @Test
    void takesTheTickerFromTheSecondLineAndTheCloseAsAdjusted() {
        SourceBars bars = Texts.one(
                "whatever it is called.csv",
                "Price,Close",
                "Ticker,GLD",
                "Date,",
                "2024-06-26,212.58",
                "2024-06-27,213.5");

        assertThat(bars.symbol()).isEqualTo("GLD");
        assertThat(bars.line(0)).isEqualTo(4);
        assertThat(bars.close(1)).isEqualTo(213.5);
        assertThat(bars.has(SourceBars.Column.ADJUSTED)).isTrue();
        assertThat(bars.has(SourceBars.Column.OPEN)).isFalse();
    }

    @Test
    void keepsAnAdjustedCloseOfItsOwn() {
        SourceBars bars =
                Texts.one("x.csv", "Price,Adj Close,Close", "Ticker,GLD,GLD", "Date,,", "2024-06-26,200,212.58");

        assertThat(bars.adjusted(0)).isEqualTo(200);
        assertThat(bars.close(0)).isEqualTo(212.58);
    }

    @Test
    void refusesTwoTickersAndNoClose() {
        assertThat(Texts.refusal("x.csv", "Price,Close,Close", "Ticker,GLD,EEM", "Date,,", "2024-06-26,1,2"))
                .isEqualTo("x.csv, line 2, Ticker: 'EEM'; allowed: one ticker, the same in every column.");
        assertThat(Texts.refusal("x.csv", "Price,Volume", "Ticker,GLD", "Date,", "2024-06-26,1"))
                .isEqualTo("x.csv, line 1, header: 'Price,Volume'; allowed: one close, and no title twice.");
        assertThat(Texts.refusal("x.csv", "Price,Close", "Ticker,GLD", "Date,"))
                .isEqualTo("x.csv, line 3, Date: ''; allowed: at least one day.");
    }
}
