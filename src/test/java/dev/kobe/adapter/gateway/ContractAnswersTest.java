// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.ContractMessage.ContractData;
import dev.kobe.adapter.tws.ContractMessage.ContractDataEnd;
import dev.kobe.adapter.tws.ContractMessage.MarketRule;
import dev.kobe.adapter.tws.ContractMessage.MarketRule.Band;
import dev.kobe.adapter.tws.ContractMessage.SymbolSamples;
import dev.kobe.adapter.tws.ContractRequest.ReqContractDetails;
import dev.kobe.adapter.tws.ContractRequest.ReqMarketRule;
import dev.kobe.adapter.tws.ContractRequest.ReqMatchingSymbols;
import dev.kobe.adapter.tws.SessionMessage.Notice;
import dev.kobe.adapter.tws.WireContract;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractAnswersTest {
    private static List<ContractData> details(HandClient client, WireContract contract) {
        client.news();
        client.ask(new ReqContractDetails(5, contract, false, "", ""));
        return client.heard(ContractData.class);
    }

    private static WireContract stock(String symbol, String primary, String currency) {
        return WireContract.of(0, symbol, "STK", "SMART", primary, currency);
    }

    /// Decision 31: CSPX on LSEETF in dollars with a tick of 0.01.
    @Test
    void theFundOfTheStandardScenarioIsTold() {
        HandClient client = Stage.well().client(7);

        assertThat(details(client, stock("CSPX", "LSEETF", "USD")))
                .singleElement()
                .satisfies(data -> {
                    assertThat(data.contract().conId()).isEqualTo(900_000_101);
                    assertThat(data.contract().exchange()).isEqualTo("SMART");
                    assertThat(data.contract().primaryExchange()).isEqualTo("LSEETF");
                    assertThat(data.minTick()).contains(new BigDecimal("0.01"));
                    assertThat(data.priceMagnifier()).isEqualTo(1);
                    assertThat(data.exchanges()).containsExactly("SMART", "LSEETF");
                    assertThat(data.marketRules()).containsExactly(9_001, 9_001);
                    assertThat(data.stockType()).isEqualTo("ETF");
                    assertThat(data.zone()).isEqualTo("GB-Eire");
                });
        assertThat(client.heard()).last().isEqualTo(new ContractDataEnd(5));
    }

    @ParameterizedTest
    @CsvSource({
        "CSPX, LSEETF, USD, 1",
        "CSPX, LSEETF, '', 2",
        "DUAL, LSEETF, USD, 2",
        "ISF, LSEETF, GBP, 1",
        "VOD, LSE, GBP, 1"
    })
    void aQuestionMeansWhatItSays(String symbol, String primary, String currency, int contracts) {
        assertThat(details(Stage.well().client(7), stock(symbol, primary, currency)))
                .hasSize(contracts);
    }

    @ParameterizedTest
    @CsvSource({"GONE, LSEETF, USD", "CSPX, LSEETF, GBP", "VOD, LSEETF, GBP"})
    void whatIsNotListedIsRefused(String symbol, String primary, String currency) {
        HandClient client = Stage.well().client(7);

        assertThat(details(client, stock(symbol, primary, currency))).isEmpty();
        assertThat(client.heard())
                .containsExactly(new Notice(5, 200, "No security definition has been found for the request", ""));
    }

    @Test
    void aNumberAloneIsEnough() {
        assertThat(details(Stage.well().client(7), WireContract.of(900_000_105, "", "", "", "", "")))
                .singleElement()
                .satisfies(data -> {
                    assertThat(data.contract().symbol()).isEqualTo("ISF");
                    assertThat(data.priceMagnifier()).isEqualTo(100);
                });
    }

    @Test
    void aPairTradesOnIdealpro() {
        assertThat(details(Stage.well().client(7), WireContract.of(0, "GBP", "CASH", "IDEALPRO", "", "USD")))
                .singleElement()
                .satisfies(data -> {
                    assertThat(data.contract().localSymbol()).isEqualTo("GBP.USD");
                    assertThat(data.exchanges()).containsExactly("IDEALPRO");
                    assertThat(data.hours()).startsWith("20260202:1715-20260203:1700;");
                });
    }

    /// The week of Tuesday, 3 February 2026: London is shut on Saturday and Sunday.
    @Test
    void hoursAreTheVenues() {
        assertThat(details(Stage.well().client(7), stock("CSPX", "LSEETF", "USD"))
                        .getFirst()
                        .hours())
                .isEqualTo("20260203:0800-20260203:1635;20260204:0800-20260204:1635;20260205:0800-20260205:1635;"
                        + "20260206:0800-20260206:1635;20260207:CLOSED;20260208:CLOSED");
    }

    @Test
    void aRuleHasItsBands() {
        HandClient client = Stage.well().client(7);
        client.news();
        client.ask(new ReqMarketRule(9_002));
        client.ask(new ReqMarketRule(1));

        assertThat(client.heard())
                .containsExactly(
                        new MarketRule(9_002, List.of(band("0", "0.0025"), band("10", "0.005"), band("50", "0.01"))));
    }

    private static Band band(String from, String step) {
        return new Band(new BigDecimal(from), new BigDecimal(step));
    }

    @Test
    void aSearchFindsSymbolsAndNames() {
        HandClient client = Stage.well().client(7);
        client.ask(new ReqMatchingSymbols(6, "csp"));
        client.ask(new ReqMatchingSymbols(7, "technology"));

        assertThat(client.heard(SymbolSamples.class))
                .extracting(answer -> answer.samples().stream()
                        .map(one -> one.contract().conId())
                        .toList())
                .containsExactly(List.of(900_000_101, 900_000_102), List.of(900_000_103));
    }

    @Test
    void questionsMayGoUnanswered() {
        HandClient client = Stage.with("answers: {endless: [contract_details], mute: [market_rule]}")
                .client(7);

        assertThat(details(client, stock("CSPX", "LSEETF", "USD"))).hasSize(1);
        client.ask(new ReqMarketRule(9_001));
        assertThat(client.heard()).hasSize(1);
    }
}
