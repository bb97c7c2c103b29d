// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.AccountRequest.ReqAccountUpdates;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.OrderMessage.CommissionReport;
import dev.kobe.adapter.tws.OrderMessage.CompletedOrder;
import dev.kobe.adapter.tws.OrderMessage.Execution;
import dev.kobe.adapter.tws.OrderMessage.OpenOrder;
import dev.kobe.adapter.tws.OrderMessage.OpenOrderEnd;
import dev.kobe.adapter.tws.OrderMessage.OrderStatus;
import dev.kobe.adapter.tws.OrderRequest.CancelOrder;
import dev.kobe.adapter.tws.OrderRequest.GlobalCancel;
import dev.kobe.adapter.tws.OrderRequest.PlaceOrder;
import dev.kobe.adapter.tws.OrderRequest.PreviewOrder;
import dev.kobe.adapter.tws.OrderRequest.ReqAllOpenOrders;
import dev.kobe.adapter.tws.OrderRequest.ReqCompletedOrders;
import dev.kobe.adapter.tws.OrderRequest.ReqExecutions;
import dev.kobe.adapter.tws.OrderRequest.ReqOpenOrders;
import dev.kobe.adapter.tws.SessionMessage.NextValidId;
import dev.kobe.adapter.tws.SessionMessage.Notice;
import dev.kobe.adapter.tws.SessionRequest.ReqIds;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.adapter.tws.WireMargin;
import dev.kobe.adapter.tws.WireOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderAnswersTest {
    private static HandClient trader(Stage stage) {
        HandClient client = stage.client(7);
        client.ask(new ReqAccountUpdates(true, ""));
        return client;
    }

    private static PlaceOrder order(int orderId, WireContract contract, String action, String quantity, String limit) {
        return new PlaceOrder(
                orderId,
                contract,
                WireOrder.limit(
                        action, new BigDecimal(quantity), new BigDecimal(limit), HandClient.ACCOUNT, "T-" + orderId));
    }

    private static String word(ToClient message) {
        return switch (message) {
            case OpenOrder open ->
                "open " + open.status()
                        + open.commission().map(fee -> " " + fee).orElse("");
            case OrderStatus status ->
                "status " + status.status() + " " + status.filled().orElseThrow();
            case Execution execution -> "execution " + execution.shares().orElseThrow();
            case CommissionReport report -> "commission " + report.commission().orElseThrow();
            case Notice notice -> "notice " + notice.code();
            default -> message.getClass().getSimpleName();
        };
    }

    /// By hand: 10 at 580.20 are 5,802.00; 5 basis points are 2.90, of which the first half owes the least, 1.70.
    @Test
    void aMarketableOrderFillsInTwoPartsWithinTwoSeconds() {
        HandClient client = Stage.well().client(7);
        client.news();
        client.buy(1, "10", "580.20");
        client.afterSeconds(2);

        assertThat(client.heard())
                .extracting(OrderAnswersTest::word)
                .containsExactly(
                        "open PreSubmitted",
                        "status PreSubmitted 0",
                        "open Submitted",
                        "status Submitted 0",
                        "open Submitted",
                        "status Submitted 0",
                        "execution 5",
                        "open Submitted",
                        "status Submitted 5",
                        "commission 1.70",
                        "execution 5",
                        "open Filled",
                        "status Filled 10",
                        "open Filled 2.90",
                        "commission 1.20");
        assertThat(client.executions())
                .extracting(Execution::executionId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{8}\\.[0-9a-f]{8}\\.\\d\\d\\.\\d\\d"));
        assertThat(client.executions()).last().satisfies(last -> {
            assertThat(last.price()).contains(new BigDecimal("580.20"));
            assertThat(last.cumulative()).contains(BigDecimal.TEN);
            assertThat(last.orderRef()).isEqualTo("T-1");
            assertThat(last.side()).isEqualTo("BOT");
            assertThat(last.time()).isEqualTo("20260203 10:00:01 GB-Eire");
        });
    }

    @Test
    void cashAndPositionFollowFillsAndCosts() {
        HandClient client = trader(Stage.well());
        client.buy(1, "10", "580.20");
        client.afterSeconds(3);

        assertThat(client.cash("USD")).isEqualTo("19195.10");
        assertThat(client.cash("GBP")).isEqualTo("100000.00");
        assertThat(client.heard(dev.kobe.adapter.tws.AccountMessage.PortfolioRow.class))
                .last()
                .satisfies(row -> {
                    assertThat(row.quantity()).contains(BigDecimal.valueOf(20));
                    assertThat(row.averageCost().orElseThrow()).isEqualByComparingTo("565.10");
                });
    }

    /// 100 at 812.9 pence are 812.90 pounds; the cost is the least one, 1.70, on the first part.
    @Test
    void whatIsPricedInPenceMovesPounds() {
        HandClient client = trader(Stage.well());
        client.ask(order(1, WireContract.of(900_000_105, "ISF", "STK", "SMART", "", "GBP"), "BUY", "100", "812.9"));
        client.afterSeconds(3);

        assertThat(client.executions())
                .allMatch(one -> one.price().orElseThrow().compareTo(new BigDecimal("812.9")) == 0);
        assertThat(client.cash("GBP")).isEqualTo("99185.40");
        assertThat(client.heard(dev.kobe.adapter.tws.AccountMessage.PortfolioRow.class))
                .last()
                .satisfies(row -> assertThat(row.averageCost().orElseThrow()).isEqualByComparingTo("8.129"));
    }

    /// Twice 500 at 1.33995 are 669.975 dollars each, rounded half-even to 669.98; 2 dollars of cost are 1.49 pounds.
    @Test
    void aPairMovesTwoBalancesAndIsNoPosition() {
        HandClient client = trader(Stage.well());
        client.ask(order(
                1, WireContract.of(900_000_201, "GBP", "CASH", "IDEALPRO", "", "USD"), "SELL", "1000", "1.33995"));
        client.afterSeconds(3);

        assertThat(client.cash("USD")).isEqualTo("26339.96");
        assertThat(client.cash("GBP")).isEqualTo("98998.51");
        assertThat(client.heard(CommissionReport.class))
                .extracting(CommissionReport::currency)
                .containsOnly("GBP");
        assertThat(client.heard(dev.kobe.adapter.tws.AccountMessage.PortfolioRow.class))
                .hasSize(1);
    }

    /// Ten bought at 550.00 and sold at 580.00 gain 300.00 dollars, half of it with each part.
    @Test
    void aSaleTellsItsGain() {
        HandClient client = trader(Stage.well());
        client.ask(HandClient.order(1, "SELL", "10", "580.00"));
        client.afterSeconds(3);

        assertThat(client.heard(CommissionReport.class))
                .allSatisfy(
                        report -> assertThat(report.realized().orElseThrow()).isEqualByComparingTo("150.00"));
        assertThat(client.cash("USD")).isEqualTo("30797.10");
        assertThat(client.executions()).extracting(Execution::side).containsOnly("SLD");
    }

    @Test
    void whatDoesNotReachTheMarketRestsUntilItIsCancelled() {
        HandClient client = Stage.well().client(7);
        client.buy(1, "10", "580.19");
        client.afterSeconds(3600);
        assertThat(client.executions()).isEmpty();

        client.news();
        client.ask(new CancelOrder(1));
        client.afterSeconds(1);
        assertThat(client.heard())
                .extracting(OrderAnswersTest::word)
                .containsExactly("status Cancelled 0", "notice 202");
        client.ask(new CancelOrder(1));
        client.ask(new CancelOrder(99));
        assertThat(client.codes()).containsExactly(202, 10_148, 10_147);
    }

    @Test
    void anOrderIsChangedUnderItsOwnNumber() {
        HandClient client = Stage.well().client(7);
        client.buy(1, "10", "500.00");
        client.afterSeconds(1);
        client.buy(1, "4", "580.20");
        client.afterSeconds(5);

        assertThat(client.executions())
                .hasSize(2)
                .extracting(Execution::permanentId)
                .containsOnly(1_500_000_001L);
        assertThat(client.executions()).last().satisfies(last -> assertThat(last.cumulative())
                .contains(BigDecimal.valueOf(4)));
        client.buy(1, "4", "580.20");
        assertThat(client.codes()).contains(103);
    }

    @ParameterizedTest
    @CsvSource({
        "CSPX, 10, 580.205, DU1000SIM, LMT, DAY, 110",
        "CSPX, 0, 580.20, DU1000SIM, LMT, DAY, 434",
        "CSPX, 1.5, 580.20, DU1000SIM, LMT, DAY, 321",
        "CSPX, 1, 580.20, DU0, LMT, DAY, 321",
        "CSPX, 1, 580.20, DU1000SIM, STP, DAY, 387",
        "CSPX, 1, 580.20, DU1000SIM, LMT, OPG, 10349",
        "DUAL, 1, 40.00, DU1000SIM, LMT, DAY, 200",
        "GONE, 1, 40.00, DU1000SIM, LMT, DAY, 200",
        "VUSA, 1, 50.005, DU1000SIM, LMT, DAY, 110",
        "VUSA, 1, 49.995, DU1000SIM, LMT, DAY, 0",
        "VUSA, 1, 9.9975, DU1000SIM, LMT, DAY, 0",
    })
    void whatBreaksARuleIsRefused(
            String symbol, String quantity, String limit, String account, String type, String tif, int code) {
        HandClient client = Stage.well().client(7);
        client.news();
        client.ask(new PlaceOrder(
                1,
                WireContract.of(0, symbol, "STK", "SMART", "LSEETF", symbol.equals("VUSA") ? "GBP" : "USD"),
                new WireOrder(
                        "BUY",
                        new BigDecimal(quantity),
                        type,
                        Optional.of(new BigDecimal(limit)),
                        Optional.empty(),
                        tif,
                        account,
                        "",
                        false,
                        true)));

        if (code == 0) {
            assertThat(client.codes()).isEmpty();
        } else {
            assertThat(client.heard()).singleElement().isInstanceOfSatisfying(Notice.class, notice -> {
                assertThat(notice.code()).isEqualTo(code);
                assertThat(notice.id()).isEqualTo(1);
            });
        }
    }

    @Test
    void numbersRiseAndAreUsedOnce() {
        Stage stage = Stage.well();
        HandClient client = stage.client(7);
        client.buy(5, "1", "500.00");
        client.news();
        client.ask(new ReqIds());
        client.buy(4, "1", "500.00");
        client.buy(6, "1", "500.00");
        HandClient other = stage.client(8);
        other.buy(1, "1", "500.00");

        assertThat(client.heard()).contains(new NextValidId(6), new Notice(4, 103, "Duplicate order id", ""));
        assertThat(client.heard(OpenOrder.class))
                .filteredOn(one -> one.orderId() == 6)
                .extracting(OpenOrder::permanentId)
                .containsOnly(1_500_000_002L);
        assertThat(other.heard(OpenOrder.class))
                .extracting(OpenOrder::permanentId)
                .containsOnly(1_500_000_003L);
    }

    @Test
    void everyClientHasItsOwnOrders() {
        Stage stage = Stage.well();
        HandClient seven = stage.client(7);
        HandClient eight = stage.client(8);
        seven.buy(1, "10", "500.00");
        eight.buy(1, "20", "501.00");
        assertThat(seven.heard(OpenOrder.class)).extracting(OpenOrder::clientId).containsOnly(7);

        seven.news();
        seven.ask(new ReqOpenOrders());
        assertThat(seven.news()).hasSize(3).endsWith(new OpenOrderEnd());
        seven.ask(new ReqAllOpenOrders());
        assertThat(seven.heard(OpenOrder.class)).extracting(OpenOrder::clientId).containsExactly(7, 8);

        eight.ask(new CancelOrder(2));
        assertThat(eight.codes()).contains(10_147);
        seven.ask(new GlobalCancel());
        seven.afterSeconds(1);
        assertThat(eight.statuses(1)).endsWith("Cancelled");
        seven.news();
        seven.ask(new ReqAllOpenOrders());
        assertThat(seven.heard()).containsExactly(new OpenOrderEnd());
    }

    @Test
    void ordersOutliveTheirConnection() {
        Stage stage = Stage.with("link: {cuts: [{after_seconds: 1}]}");
        HandClient first = stage.client(7);
        first.buy(1, "10", "580.20");
        first.afterSeconds(5);
        assertThat(first.hasEnded()).isTrue();

        HandClient again = stage.client(7);
        assertThat(again.heard(NextValidId.class)).containsExactly(new NextValidId(2));
        again.ask(ReqExecutions.all(3, HandClient.ACCOUNT));
        assertThat(again.executions()).hasSize(2).extracting(Execution::reqId).containsOnly(3);
        assertThat(again.heard(CommissionReport.class)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', '', '', '', '', 4",
        "7, '', '', '', '', '', 2",
        "0, 20260203-10:00:04, '', '', '', '', 2",
        "0, '', CSPX, STK, LSEETF, BUY, 2",
        "0, '', '', '', '', SELL, 2",
        "0, '', ISF, '', '', '', 0",
    })
    void executionsAreAskedForByAFilter(
            int clientId, String time, String symbol, String type, String exchange, String side, int count) {
        Stage stage = Stage.well();
        HandClient seven = stage.client(7);
        HandClient eight = stage.client(8);
        seven.buy(1, "10", "580.20");
        seven.afterSeconds(4);
        eight.ask(HandClient.order(1, "SELL", "4", "580.00"));
        eight.afterSeconds(4);

        eight.news();
        eight.ask(new ReqExecutions(3, clientId, "", time, symbol, type, exchange, side));
        assertThat(eight.executions()).hasSize(count);
        assertThat(eight.heard()).last().isEqualTo(new OrderMessage.ExecutionEnd(3));
    }

    @Test
    void executionsOfYesterdayAreNotToldAnyMore() {
        HandClient client = Stage.well().client(7);
        client.buy(1, "10", "580.20");
        client.afterSeconds(14 * 3600);
        client.news();
        client.ask(ReqExecutions.all(3, ""));

        assertThat(client.heard()).containsExactly(new OrderMessage.ExecutionEnd(3));
    }

    @Test
    void endedOrdersAreToldWithWhatTheyFilled() {
        HandClient client = Stage.well().client(7);
        client.buy(1, "10", "580.20");
        client.buy(2, "10", "500.00");
        client.buy(3, "10", "500.00");
        client.ask(new CancelOrder(2));
        client.afterSeconds(5);
        client.ask(new ReqCompletedOrders(false));

        List<CompletedOrder> ended = client.heard(CompletedOrder.class);
        assertThat(ended).extracting(CompletedOrder::status).containsExactly("Filled", "Cancelled");
        assertThat(ended.getFirst().order().quantity()).isZero();
        assertThat(ended.getFirst().filled()).contains(BigDecimal.TEN);
        assertThat(client.heard()).last().isEqualTo(new OrderMessage.CompletedOrdersEnd());
    }

    /// By hand: 10 shares at 580.10 dollars are 5,801.00, at 1.34 dollars a pound 4,329.10 pounds, and half of that is
    /// 2,164.55; ten more at 580.20 need 2,164.93. 100,000 pounds and 30,801.00 dollars are 122,985.82.
    @Test
    void aPreviewSaysWhatItWouldNeedAndPlacesNothing() {
        HandClient client = Stage.well().client(7);
        client.news();
        client.ask(new PreviewOrder(
                1,
                HandClient.CSPX,
                WireOrder.limit("BUY", BigDecimal.TEN, new BigDecimal("580.20"), "", "WHATIF T-2026-02-03/1/1")));
        client.afterSeconds(5);

        Optional<BigDecimal> equity = Optional.of(new BigDecimal("122985.82"));
        assertThat(client.heard()).singleElement().isInstanceOfSatisfying(OpenOrder.class, open -> assertThat(
                        open.preview())
                .contains(new WireMargin(
                        Optional.of(new BigDecimal("2164.55")),
                        Optional.of(new BigDecimal("2164.93")),
                        Optional.of(new BigDecimal("4329.48")),
                        equity,
                        Optional.of(BigDecimal.ZERO),
                        equity)));
        client.news();
        client.ask(new ReqAllOpenOrders());
        client.ask(new ReqIds());
        assertThat(client.heard()).doesNotHaveAnyElementsOfTypes(OpenOrder.class);
        assertThat(client.heard()).last().isEqualTo(new NextValidId(1));
        assertThat(client.executions()).isEmpty();
    }

    @Test
    void aMarketOrderTakesWhatIsOffered() {
        HandClient client = Stage.well().client(7);
        client.ask(new PlaceOrder(
                1,
                HandClient.CSPX,
                new WireOrder(
                        "SELL",
                        BigDecimal.ONE,
                        "MKT",
                        Optional.empty(),
                        Optional.empty(),
                        "DAY",
                        "",
                        "",
                        false,
                        true)));
        client.afterSeconds(5);

        assertThat(client.executions()).singleElement().satisfies(one -> {
            assertThat(one.price()).contains(new BigDecimal("580.00"));
            assertThat(one.shares()).contains(BigDecimal.ONE);
        });
    }
}
