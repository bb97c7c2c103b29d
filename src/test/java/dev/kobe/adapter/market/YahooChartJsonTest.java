// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YahooChartJsonTest {
    /// Two sessions of New York, on Monday 3 and Tuesday 4 August 2020 at 9:30: 13:30 UTC.
    static final String ANSWER = """
            {"chart":{"result":[{"meta":{"currency":"GBp","symbol":"AAPL","exchangeTimezoneName":"America/New_York",
            "dataGranularity":"1d","regularMarketTime":1600000000},
            "timestamp":[1596461400,1596547800],
            "events":{"dividends":{"1596547800":{"amount":0.82,"date":1596547800}},
            "splits":{"1596547800":{"date":1596547800,"numerator":4,"denominator":1,"splitRatio":"4:1"}}},
            "indicators":{"quote":[{"open":[108.2,109.1],"high":[111.6,110.8],"low":[107.9,108.4],"close":[108.9,null],
            "volume":[100,200]}],"adjclose":[{"adjclose":[106.1,106.9]}]}}],"error":null}}""";

    @Test
    void datesABarInTheExchangesOwnCity() {
        SourceBars bars = Texts.one("a.json", ANSWER);

        assertThat(bars.symbol()).isEqualTo("AAPL");
        assertThat(bars.kind()).isEqualTo(BarKind.DAILY);
        assertThat(bars.date(0)).isEqualTo("2020-08-03");
        assertThat(bars.get(Column.OPEN, 0)).isEqualTo(108.2);
        assertThat(bars.close(1)).isNaN();
        assertThat(bars.adjusted(1)).isEqualTo(106.9);
        assertThat(bars.dividend(1)).isEqualTo(0.82);
        assertThat(bars.split(1)).isEqualTo(4);
        assertThat(bars.split(0)).isEqualTo(1);
        assertThat(bars.said().unit()).contains("GBp");
        assertThat(bars.said().readAt().orElseThrow()).isEqualTo("2020-09-13T12:26:40Z");
    }

    @Test
    void datesAnAsianEveningByItsOwnDay() {
        // 00:00 UTC of 4 August is 9:00 in Tokyo: the same day there, the day before in New York.
        String tokyo = ANSWER.replace("America/New_York", "Asia/Tokyo").replace("1596461400", "1596499200");

        assertThat(Texts.one("a.json", tokyo).date(0)).isEqualTo("2020-08-04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "108.9,null           | 108.9                  | close: '1 values'; allowed: 2, one for each timestamp.",
                "[108.2,              | [\"108.2\",            | open[0]: '\"108.2\"'; allowed: a number above zero, or null.",
                "[111.6,              | [11.6,                 | high[0]: '11.6'; allowed: not below the low, 107.9.",
                "\"1d\"               | \"5d\"                 | meta.dataGranularity: '5d'; allowed: 1m, 1d, 1wk, 1mo.",
                "America/New_York     | Nowhere                | meta.exchangeTimezoneName: 'Nowhere'; allowed: a zone such as Europe/London.",
                "1596461400,          | 1999999999,            | timestamp[0]: '1999999999'; allowed: a day up to today, 2026-08-30.",
                "1596461400,          | 1597461400,            | timestamp[1]: '1596547800'; allowed: a moment not before the one before it.",
                "1596461400,          | null,                  | timestamp[0]: 'null'; allowed: seconds since 1970.",
                "\"AAPL\"             | \"a b\"                | meta.symbol: 'a b'; allowed: a symbol such as AAPL.",
            })
    void namesTheValueThatIsWrong(String from, String to, String sentence) {
        assertThat(Texts.refusal("a.json", ANSWER.replace(from, to))).isEqualTo("a.json, line 1, " + sentence);
    }

    @Test
    void namesTheFaultThatTheServiceNames() {
        String error =
                "{\"chart\":{\"result\":null,\"error\":{\"code\":\"Not Found\",\"description\":\"No data found\"}}}";

        assertThat(Texts.refusal("a.json", error))
                .isEqualTo("a.json, line 1, chart.error: 'No data found'; allowed: an answer with prices.");
        assertThat(Texts.refusal("a.json", "{}")).isEqualTo("a.json, line 1, chart.result: ''; allowed: one series.");
    }

    @Test
    void namesWhereAnAnswerIsCut() {
        assertThat(Texts.refusal("a.json", ANSWER.substring(0, 120)))
                .startsWith("a.json, line 2, character ")
                .endsWith("; allowed: one whole JSON document.");
    }

    @Test
    void readsARecordedExchange() {
        assertThat(Texts.one("a.json", "{\"request\":{},\"response\":{\"status\":200,\"bodyJson\":" + ANSWER + "}}")
                        .size())
                .isEqualTo(2);
    }
}
