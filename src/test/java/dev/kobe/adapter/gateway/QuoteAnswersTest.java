// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.PricesOnOffer.Offer;
import dev.kobe.adapter.tws.MarketDataMessage.DataType;
import dev.kobe.adapter.tws.MarketDataMessage.SnapshotEnd;
import dev.kobe.adapter.tws.MarketDataMessage.TickGeneric;
import dev.kobe.adapter.tws.MarketDataMessage.TickPrice;
import dev.kobe.adapter.tws.MarketDataRequest;
import dev.kobe.adapter.tws.MarketDataRequest.ReqMarketData;
import dev.kobe.adapter.tws.MarketDataRequest.ReqMarketDataType;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.app.VirtualTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteAnswersTest {
    private static ReqMarketData ask(int reqId, boolean snapshot) {
        return new ReqMarketData(reqId, HandClient.CSPX, "", snapshot);
    }

    private static Map<Integer, String> prices(HandClient client) {
        return client.heard(TickPrice.class).stream()
                .collect(Collectors.toMap(
                        TickPrice::type, one -> one.price().orElseThrow().toPlainString(), (former, last) -> last));
    }

    /// Decision 31: bid 580.00, ask 580.20.
    @Test
    void aSnapshotIsToldAndEnds() {
        HandClient client = Stage.well().client(7);
        client.ask(ask(3, true));

        assertThat(prices(client)).isEqualTo(Map.of(1, "580.00", 2, "580.20", 9, "579.40"));
        assertThat(client.heard(DataType.class)).containsExactly(new DataType(3, 1));
        assertThat(client.heard()).last().isEqualTo(new SnapshotEnd(3));
    }

    @Test
    void pricesFollowTheMarketUntilNobodyFollowsThem() {
        AtomicReference<Optional<Offer>> offer = new AtomicReference<>(Optional.of(Offer.of("10.00", "10.10", "9.90")));
        VirtualTime time = new VirtualTime(Stage.TUESDAY);
        Gateway gateway = new Gateway(
                new Gateway.World(Listings.standard(), conId -> offer.get(), TradingHours.always(), time),
                Scenario.standard());
        HandClient client = HandClient.start(gateway, time, 7);
        client.ask(ask(3, false));
        assertThat(prices(client)).containsEntry(1, "10.00").containsEntry(2, "10.10");
        client.news();

        client.afterSeconds(5);
        assertThat(client.heard()).isEmpty();
        offer.set(Optional.of(Offer.of("10.05", "10.10", "9.90")));
        client.afterSeconds(2);
        assertThat(prices(client)).isEqualTo(Map.of(1, "10.05", 2, "10.10"));
        offer.set(Optional.empty());
        client.afterSeconds(2);
        assertThat(prices(client)).isEqualTo(Map.of(1, "-1", 2, "-1"));

        client.ask(new MarketDataRequest.CancelMarketData(3));
        client.news();
        offer.set(Optional.of(Offer.of("10.00", "10.10", "9.90")));
        client.afterSeconds(5);
        assertThat(client.heard()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, 1, 354", "REFUSED, 3, 354", "COMPETING, 1, 10197", "DELAYED, 1, 354", "DELAYED, 3, 10167"})
    void dataMayBeRefused(String quotes, int type, int code) {
        HandClient client = Stage.with("answers: {quotes: " + quotes + "}").client(7);
        client.news();
        client.ask(new ReqMarketDataType(type));
        client.ask(ask(3, true));

        assertThat(client.codes()).containsExactly(code);
        assertThat(client.heard(TickPrice.class).isEmpty()).isEqualTo(code != 10_167);
    }

    @Test
    void latePricesHaveTheirOwnNumbers() {
        HandClient client = Stage.with("answers: {quotes: DELAYED}").client(7);
        client.ask(new ReqMarketDataType(3));
        client.ask(ask(3, true));

        assertThat(prices(client)).isEqualTo(Map.of(66, "580.00", 67, "580.20", 75, "579.40"));
        assertThat(client.heard(DataType.class)).containsExactly(new DataType(3, 3));
    }

    @Test
    void whereNobodyMakesAPriceItIsMinusOne() {
        HandClient client = Stage.with("answers: {quotes: NONE}").client(7);
        client.ask(ask(3, true));

        assertThat(prices(client)).isEqualTo(Map.of(1, "-1", 2, "-1", 9, "-1"));
        assertThat(client.heard(TickPrice.class))
                .extracting(TickPrice::size)
                .containsOnly(Optional.of(BigDecimal.ZERO));
    }

    @Test
    void aHaltIsTold() {
        HandClient client = Stage.with("answers: {quotes: HALTED}").client(7);
        client.ask(ask(3, false));

        assertThat(client.heard(TickGeneric.class))
                .containsExactly(new TickGeneric(3, 49, Optional.of(BigDecimal.ONE)));
    }

    @Test
    void aHundredLinesAreTheMost() {
        HandClient client = Stage.with("answers: {per_second: 1000}").client(7);
        for (int reqId = 1; reqId <= 101; reqId++) {
            client.ask(ask(reqId, false));
        }
        assertThat(client.codes()).filteredOn(code -> code == 101).hasSize(1);
    }

    @Test
    void whatMeansTwoContractsIsRefused() {
        HandClient client = Stage.well().client(7);
        client.news();
        client.ask(new ReqMarketData(3, WireContract.of(0, "DUAL", "STK", "SMART", "", ""), "", true));

        assertThat(client.codes()).isEqualTo(List.of(200));
    }
}
