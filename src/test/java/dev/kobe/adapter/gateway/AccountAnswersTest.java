// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.AccountMessage.DownloadEnd;
import dev.kobe.adapter.tws.AccountMessage.MultiEnd;
import dev.kobe.adapter.tws.AccountMessage.MultiRow;
import dev.kobe.adapter.tws.AccountMessage.Pnl;
import dev.kobe.adapter.tws.AccountMessage.PortfolioRow;
import dev.kobe.adapter.tws.AccountMessage.PositionEnd;
import dev.kobe.adapter.tws.AccountMessage.PositionRow;
import dev.kobe.adapter.tws.AccountMessage.SummaryEnd;
import dev.kobe.adapter.tws.AccountMessage.SummaryRow;
import dev.kobe.adapter.tws.AccountMessage.ValueRow;
import dev.kobe.adapter.tws.AccountRequest;
import dev.kobe.adapter.tws.AccountRequest.ReqAccountSummary;
import dev.kobe.adapter.tws.AccountRequest.ReqAccountUpdates;
import dev.kobe.adapter.tws.AccountRequest.ReqAccountUpdatesMulti;
import dev.kobe.adapter.tws.AccountRequest.ReqPnl;
import dev.kobe.adapter.tws.AccountRequest.ReqPositions;
import dev.kobe.adapter.tws.ToClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The standard account by hand: 100,000 pounds, 25,000 dollars, 10 CSPX at 580.10 (the mid), a pound at 1.34 dollars.
/// 30,801 dollars are 22,985.82 pounds, so that it is worth 122,985.82; its gain of 301 dollars is 224.63 pounds.
class AccountAnswersTest {
    private static HandClient quiet(String scenario) {
        HandClient client = Stage.with(scenario).client(7);
        client.news();
        return client;
    }

    @Test
    void positionsAreToldAndThenFollowed() {
        HandClient client = quiet("");
        client.ask(new ReqPositions());

        assertThat(client.news())
                .hasSize(2)
                .endsWith(new PositionEnd())
                .first()
                .isInstanceOfSatisfying(PositionRow.class, row -> {
                    assertThat(row.contract().symbol()).isEqualTo("CSPX");
                    assertThat(row.quantity()).contains(BigDecimal.TEN);
                    assertThat(row.averageCost()).contains(new BigDecimal("550.00"));
                });

        client.buy(1, "2", "580.20");
        client.afterSeconds(5);
        assertThat(client.heard(PositionRow.class)).last().satisfies(row -> assertThat(row.quantity())
                .contains(BigDecimal.valueOf(12)));

        client.ask(new AccountRequest.CancelPositions());
        client.news();
        client.buy(2, "2", "580.20");
        client.afterSeconds(5);
        assertThat(client.heard(PositionRow.class)).isEmpty();
    }

    @Test
    void aSummaryHasTheTagsThatWereAskedFor() {
        HandClient client = quiet("");
        client.ask(new ReqAccountSummary(4, "All", "NetLiquidation,TotalCashValue,$LEDGER:USD"));

        assertThat(client.heard())
                .contains(
                        new SummaryRow(4, "DU1000SIM", "NetLiquidation", "122985.82", "GBP"),
                        new SummaryRow(4, "DU1000SIM", "TotalCashValue", "118656.72", "GBP"),
                        new SummaryRow(4, "DU1000SIM", "CashBalance", "25000.00", "USD"),
                        new SummaryRow(4, "DU1000SIM", "StockMarketValue", "5801.00", "USD"),
                        new SummaryRow(4, "DU1000SIM", "ExchangeRate", "0.7462687", "USD"))
                .endsWith(new SummaryEnd(4));
        assertThat(client.heard(SummaryRow.class))
                .noneMatch(
                        one -> one.tag().equals("CashBalance") && one.currency().equals("GBP"));
    }

    /// Five of the ten CSPX sold at 580.00 are 2,900 dollars, 2,164.18 pounds, which settle on Thursday; what the sale
    /// costs is gone at once.
    @Test
    void settledCashWaitsForWhatASaleBrings() {
        HandClient client = quiet("");
        client.ask(HandClient.order(1, "SELL", "5", "580.00"));
        client.afterSeconds(10);
        assertThat(total(client, "TotalCashValue").subtract(total(client, "SettledCash")))
                .isEqualByComparingTo("2164.18");
        client.after(java.time.Duration.ofHours(24));
        assertThat(total(client, "TotalCashValue").subtract(total(client, "SettledCash")))
                .isEqualByComparingTo("2164.18");
        client.after(java.time.Duration.ofHours(24));
        assertThat(total(client, "SettledCash")).isEqualTo(total(client, "TotalCashValue"));
        client.buy(2, "2", "580.20");
        client.afterSeconds(10);
        assertThat(total(client, "SettledCash"))
                .as("a purchase is spent at once")
                .isEqualTo(total(client, "TotalCashValue"));
    }

    private static BigDecimal total(HandClient client, String tag) {
        client.ask(new ReqAccountSummary(4, "All", tag));
        BigDecimal value = client.heard(SummaryRow.class).stream()
                .filter(one -> one.tag().equals(tag))
                .reduce((first, second) -> second)
                .map(one -> new BigDecimal(one.value()))
                .orElseThrow();
        client.ask(new AccountRequest.CancelAccountSummary(4));
        return value;
    }

    @Test
    void noMoreThanTwoSummariesAtOnce() {
        HandClient client = quiet("");
        client.ask(new ReqAccountSummary(4, "All", "NetLiquidation"));
        client.ask(new ReqAccountSummary(5, "All", "NetLiquidation"));
        client.ask(new ReqAccountSummary(6, "All", "NetLiquidation"));
        assertThat(client.codes()).containsExactly(322);

        client.ask(new AccountRequest.CancelAccountSummary(4));
        client.ask(new ReqAccountSummary(7, "All", "NetLiquidation"));
        assertThat(client.heard(SummaryEnd.class)).extracting(SummaryEnd::reqId).containsExactly(4, 5, 7);
    }

    @Test
    void updatesHaveValuesHoldingsAndAnEnd() {
        HandClient client = quiet("");
        client.ask(new ReqAccountUpdates(true, "DU1000SIM"));

        assertThat(client.heard())
                .contains(
                        new ValueRow("NetLiquidation", "122985.82", "GBP", "DU1000SIM"),
                        new ValueRow("CashBalance", "100000.00", "GBP", "DU1000SIM"),
                        new ValueRow("CashBalance", "25000.00", "USD", "DU1000SIM"),
                        new ValueRow("UnrealizedPnL", "224.63", "BASE", "DU1000SIM"))
                .endsWith(new DownloadEnd("DU1000SIM"));
        assertThat(client.heard(PortfolioRow.class)).singleElement().satisfies(row -> {
            assertThat(row.marketValue()).contains(new BigDecimal("5801.00"));
            assertThat(row.unrealized()).contains(new BigDecimal("301.00"));
        });

        client.ask(new ReqAccountUpdates(false, "DU1000SIM"));
        client.news();
        client.buy(1, "2", "580.20");
        client.afterSeconds(5);
        assertThat(client.heard(ValueRow.class)).isEmpty();
    }

    @Test
    void theNewerUpdatesAndTheGainAreTold() {
        HandClient client = quiet("");
        client.ask(new ReqAccountUpdatesMulti(8, "DU1000SIM", "", false));
        client.ask(new ReqPnl(9, "DU1000SIM", ""));

        assertThat(client.heard())
                .contains(new MultiRow(8, "DU1000SIM", "", "CashBalance", "25000.00", "USD"))
                .contains(new MultiEnd(8))
                .endsWith(new Pnl(
                        9,
                        Optional.of(new BigDecimal("0.00")),
                        Optional.of(new BigDecimal("224.63")),
                        Optional.of(new BigDecimal("0.00"))));
    }

    @Test
    void anotherAccountIsRefused() {
        HandClient client = quiet("");
        client.ask(new ReqPnl(9, "DU0", ""));
        client.ask(new ReqAccountUpdatesMulti(8, "DU0", "", false));
        client.ask(new ReqAccountUpdates(true, "DU0"));

        assertThat(client.codes()).containsExactly(321, 321, 321);
        assertThat(client.heard()).hasSize(3);
    }

    @Test
    void anAnswerMayHaveNoEnd() {
        HandClient client = quiet("answers: {endless: [positions, account_updates, account_summary]}");
        client.ask(new ReqPositions());
        client.ask(new ReqAccountUpdates(true, ""));
        client.ask(new ReqAccountSummary(4, "All", "NetLiquidation"));

        List<Class<? extends ToClient>> ends = List.of(PositionEnd.class, DownloadEnd.class, SummaryEnd.class);
        assertThat(client.heard(PositionRow.class)).hasSize(1);
        assertThat(client.heard(SummaryRow.class)).hasSize(1);
        assertThat(ends).allMatch(end -> client.heard(end).isEmpty());
    }

    @Test
    void anEmptyAccountInAnotherCurrencyHasItsZero() {
        HandClient client = quiet("opening: {account: DU77, base: USD, cash: [], holdings: []}");
        client.ask(new ReqPositions());
        client.ask(new ReqAccountSummary(4, "All", "NetLiquidation"));

        assertThat(client.heard())
                .containsExactly(
                        new PositionEnd(),
                        new SummaryRow(4, "DU77", "NetLiquidation", "0.00", "USD"),
                        new SummaryEnd(4));
    }

    /// Nobody makes a price for pounds in euros: the totals are left out, never taken for zero.
    @Test
    void whatCannotBeCountedIsLeftOut() {
        HandClient client = quiet("opening: {cash: [100.00 EUR]}");
        client.ask(new ReqAccountSummary(4, "All", "NetLiquidation,TotalCashValue,AccountType"));

        assertThat(client.heard())
                .containsExactly(new SummaryRow(4, "DU1000SIM", "AccountType", "INDIVIDUAL", ""), new SummaryEnd(4));
    }
}
