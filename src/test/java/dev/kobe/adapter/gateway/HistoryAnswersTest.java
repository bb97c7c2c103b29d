// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.HistoryMessage.HeadTimestamp;
import dev.kobe.adapter.tws.HistoryMessage.HistoricalData;
import dev.kobe.adapter.tws.HistoryMessage.WireBar;
import dev.kobe.adapter.tws.HistoryRequest.ReqHeadTimestamp;
import dev.kobe.adapter.tws.HistoryRequest.ReqHistoricalData;
import dev.kobe.adapter.tws.WireContract;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryAnswersTest {
    private static ReqHistoricalData ask(WireContract contract, String end, String size, String duration) {
        return new ReqHistoricalData(3, contract, end, size, duration, true, "TRADES", 1, false);
    }

    private static List<WireBar> bars(String end, String duration) {
        HandClient client = Stage.well().client(7);
        client.ask(ask(HandClient.CSPX, end, "1 day", duration));
        return client.heard(HistoricalData.class).getFirst().bars();
    }

    /// January 2026 in London: shut on the 1st and on weekends; on the 3rd of February, at ten, its day is not over.
    @Test
    void everyFinishedSessionHasItsBar() {
        assertThat(bars("", "1 W"))
                .extracting(WireBar::date)
                .containsExactly("20260127", "20260128", "20260129", "20260130", "20260202");
        assertThat(bars("20260106-17:00:00", "8 D"))
                .extracting(WireBar::date)
                .containsExactly("20251229", "20251230", "20251231", "20260102", "20260105", "20260106");
    }

    @Test
    void theSameDayHasTheSameBarInEveryAnswer() {
        assertThat(bars("", "2 Y")).hasSizeGreaterThan(500).containsAll(bars("20250915-17:00:00", "3 M"));
    }

    @Test
    void whatIsYetToComeHasNoBar() {
        assertThat(bars("20500103-17:00:00", "30 Y"))
                .last()
                .extracting(WireBar::date)
                .isEqualTo("20260202");
    }

    @Test
    void aBarIsWhole() {
        BigDecimal step = new BigDecimal("0.01");
        List<WireBar> bars = bars("", "5 Y");
        assertThat(bars).allSatisfy(bar -> {
            assertThat(bar.low().orElseThrow()).isPositive();
            assertThat(List.of(bar.open().orElseThrow(), bar.close().orElseThrow()))
                    .allMatch(price -> price.compareTo(bar.low().orElseThrow()) >= 0)
                    .allMatch(price -> price.compareTo(bar.high().orElseThrow()) <= 0)
                    .allMatch(price -> price.remainder(step).signum() == 0);
        });
        assertThat(bars.stream().map(bar -> bar.close().orElseThrow()).distinct())
                .hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource({
        "GONE, '', 1 day, 1 M, 200",
        "CSPX, '', 1 hour, 1 M, 321",
        "CSPX, '', 1 day, a year, 321",
        "CSPX, tomorrow, 1 day, 1 M, 10314",
        "CSPX, 20260203-10:00:00 Atlantis/Here, 1 day, 1 M, 10314",
        "CSPX, 20090203-10:00:00, 1 day, 1 M, 162",
        "CSPX, 19800203-10:00:00, 1 day, 1 M, 162",
    })
    void whatCannotBeShownIsRefused(String symbol, String end, String size, String duration, int code) {
        HandClient client = Stage.well().client(7);
        client.news();
        client.ask(ask(WireContract.of(0, symbol, "STK", "SMART", "LSEETF", "USD"), end, size, duration));

        assertThat(client.codes()).containsExactly(code);
        assertThat(client.heard()).hasSize(1);
    }

    @Test
    void theBeginningIsTold() {
        HandClient client = Stage.well().client(7);
        client.ask(new ReqHeadTimestamp(3, HandClient.CSPX, true, "TRADES", 1));

        assertThat(client.heard(HeadTimestamp.class)).containsExactly(new HeadTimestamp(3, "20100104-08:00:00"));
    }
}
