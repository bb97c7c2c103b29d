// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.tws.AccountMessage.PositionRow;
import dev.kobe.adapter.tws.AccountRequest.ReqAccountUpdates;
import dev.kobe.adapter.tws.AccountRequest.ReqPositions;
import dev.kobe.adapter.tws.HistoryRequest.ReqHistoricalData;
import dev.kobe.adapter.tws.OrderMessage.CommissionReport;
import dev.kobe.adapter.tws.OrderMessage.CompletedOrder;
import dev.kobe.adapter.tws.OrderMessage.CompletedOrdersEnd;
import dev.kobe.adapter.tws.OrderMessage.Execution;
import dev.kobe.adapter.tws.OrderMessage.ExecutionEnd;
import dev.kobe.adapter.tws.OrderMessage.OpenOrder;
import dev.kobe.adapter.tws.OrderMessage.OpenOrderEnd;
import dev.kobe.adapter.tws.OrderMessage.OrderStatus;
import dev.kobe.adapter.tws.OrderRequest.CancelOrder;
import dev.kobe.adapter.tws.OrderRequest.ReqAllOpenOrders;
import dev.kobe.adapter.tws.OrderRequest.ReqCompletedOrders;
import dev.kobe.adapter.tws.OrderRequest.ReqExecutions;
import dev.kobe.adapter.tws.SessionMessage.NextValidId;
import dev.kobe.adapter.tws.SessionMessage.Notice;
import dev.kobe.adapter.tws.SessionRequest.ReqCurrentTime;
import dev.kobe.adapter.tws.SessionRequest.ReqIds;
import dev.kobe.adapter.tws.ToClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way in which a scenario makes the gateway lose, double, delay or twist what it says.
class MisbehaviourTest {
    private static final String ALL = HandClient.ACCOUNT;

    private static HandClient trading(String scenario) {
        HandClient client = Stage.with(scenario).client(7);
        client.news();
        return client;
    }

    private static int executionsAsked(HandClient client) {
        client.news();
        client.ask(ReqExecutions.all(90, ALL));
        return client.executions().size();
    }

    @Test
    void theSecondOrderIsSwallowedWithoutAWord() {
        HandClient client = trading("orders: {swallowed: 2}");
        client.buy(1, "10", "580.20");
        client.buy(2, "10", "580.20");
        client.buy(3, "10", "580.20");
        client.afterSeconds(5);

        assertThat(client.statuses(1)).endsWith("Filled");
        assertThat(client.statuses(2)).isEmpty();
        assertThat(client.statuses(3)).endsWith("Filled");
        assertThat(executionsAsked(client)).isEqualTo(4);
        client.ask(new ReqAllOpenOrders());
        client.ask(new ReqCompletedOrders(false));
        assertThat(client.heard(OpenOrder.class)).isEmpty();
        assertThat(client.heard(CompletedOrder.class)).hasSize(2);
    }

    @Test
    void aMuteOrderWorksAndIsFoundOnlyByAsking() {
        HandClient client = trading("orders: {mute: 1}");
        client.buy(1, "10", "580.20");
        client.afterSeconds(5);

        assertThat(client.heard()).isEmpty();
        assertThat(executionsAsked(client)).isEqualTo(2);
    }

    @Test
    void statusesMayBeMissing() {
        HandClient client = trading("orders: {statuses: false}");
        client.buy(1, "10", "580.20");
        client.afterSeconds(5);

        assertThat(client.heard(OrderStatus.class)).isEmpty();
        assertThat(client.executions()).hasSize(2);
        assertThat(client.heard(OpenOrder.class))
                .last()
                .extracting(OpenOrder::status)
                .isEqualTo("Filled");
    }

    @Test
    void everyWordMayComeThreeTimes() {
        HandClient once = trading("");
        HandClient thrice = trading("orders: {copies: 3}");
        for (HandClient client : List.of(once, thrice)) {
            client.buy(1, "10", "580.20");
            client.afterSeconds(5);
        }

        assertThat(thrice.heard()).hasSize(3 * once.heard().size());
        assertThat(thrice.heard().stream().distinct())
                .containsExactlyElementsOf(once.heard().stream().distinct().toList());
        assertThat(executionsAsked(thrice)).isEqualTo(2);
    }

    @Test
    void theExecutionMayComeFirst() {
        HandClient client = trading("fills: {execution_first: true}");
        client.buy(1, "10", "580.20");
        client.afterSeconds(5);

        assertThat(client.heard().getFirst()).isInstanceOf(Execution.class);
        assertThat(client.statuses(1)).containsExactly("PreSubmitted", "Filled");
    }

    @Test
    void aSubmittedMayFollowTheFill() {
        HandClient client = trading("orders: {late_status: true}");
        client.buy(1, "10", "580.20");
        client.afterSeconds(5);

        assertThat(client.statuses(1)).endsWith("Filled", "Submitted");
    }

    @Test
    void aFillMayFollowTheCancellation() {
        HandClient client = trading("orders: {cancelling: FILLS_AFTER}");
        client.buy(1, "10", "500.00");
        client.afterSeconds(1);
        client.ask(new CancelOrder(1));
        client.afterSeconds(5);

        assertThat(client.codes()).containsExactly(202);
        assertThat(client.statuses(1)).endsWith("Cancelled");
        List<ToClient> heard = client.heard();
        assertThat(heard.indexOf(client.executions().getFirst()))
                .isGreaterThan(heard.indexOf(client.heard(Notice.class).getFirst()));
        assertThat(client.executions()).singleElement().satisfies(one -> assertThat(one.shares())
                .contains(BigDecimal.TEN));
        client.ask(new ReqPositions());
        assertThat(client.heard(PositionRow.class).getFirst().quantity()).contains(BigDecimal.valueOf(20));
    }

    @Test
    void aCancellationMayComeTooLate() {
        HandClient client = trading("orders: {cancelling: FILLS_BEFORE}");
        client.buy(1, "10", "500.00");
        client.afterSeconds(1);
        client.ask(new CancelOrder(1));
        client.afterSeconds(5);

        assertThat(client.statuses(1)).endsWith("Filled");
        assertThat(client.codes()).containsExactly(10_148);
        assertThat(client.executions()).hasSize(1);
    }

    @Test
    void aCancellationMayBePendingAndTheOrderFillMeanwhile() {
        HandClient client = trading("orders: {cancelling: DWELLS}\nfills: {first_after: 2000}");
        client.buy(1, "10", "580.20");
        client.ask(new CancelOrder(1));
        client.afterSeconds(10);
        assertThat(client.statuses(1))
                .contains("PendingCancel")
                .endsWith("Filled")
                .doesNotContain("Cancelled");

        client.buy(2, "10", "500.00");
        client.ask(new CancelOrder(2));
        client.afterSeconds(10);
        assertThat(client.statuses(2)).endsWith("PendingCancel", "Cancelled");
    }

    @ParameterizedTest
    @CsvSource({"NOW, 4", "NEXT_MORNING, 75601"})
    void anExecutionMayBeCorrected(String when, int seconds) {
        HandClient client = trading("fills: {correction: " + when + "}");
        client.ask(new ReqAccountUpdates(true, ""));
        client.buy(1, "10", "580.20");
        client.afterSeconds(3);
        Execution first = client.executions().getFirst();
        assertThat(first.priceMayChange()).isTrue();
        assertThat(client.executions()).hasSize(2);
        assertThat(client.cash("USD")).isEqualTo("19195.10");

        client.afterSeconds(seconds - 3);
        assertThat(client.executions()).hasSize(3).last().satisfies(right -> {
            assertThat(right.executionId()).isEqualTo(first.executionId().replaceAll("01$", "02"));
            assertThat(right.price()).contains(new BigDecimal("580.19"));
            assertThat(right.shares()).isEqualTo(first.shares());
            assertThat(right.permanentId()).isEqualTo(first.permanentId());
        });
        assertThat(client.cash("USD")).as("five shares at a cent less").isEqualTo("19195.15");
    }

    @ParameterizedTest
    @CsvSource({"TOLD, 1.70|1.20", "PENDING_FIRST, -1|1.70|-1|1.20", "UNSET, |", "NEVER, ''"})
    void aCostIsToldInManyWays(String commission, String told) {
        HandClient client = trading("fills: {commission: " + commission + ", commission_after: 100}");
        client.ask(new ReqAccountUpdates(true, ""));
        client.buy(1, "10", "580.20");
        client.afterSeconds(5);

        assertThat(client.heard(CommissionReport.class).stream()
                        .map(one ->
                                one.commission().map(BigDecimal::toPlainString).orElse(""))
                        .toList())
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told.split("\\|", -1)));
        assertThat(client.cash("USD")).as("paid all the same").isEqualTo("19195.10");
    }

    @Test
    void aCostMayComeMinutesLate() {
        HandClient client = trading("fills: {commission_after: 180000}");
        client.buy(1, "10", "580.20");
        client.afterSeconds(170);
        assertThat(client.heard(CommissionReport.class)).isEmpty();
        client.afterSeconds(20);
        assertThat(client.heard(CommissionReport.class)).hasSize(2);
    }

    @Test
    void aCostMayBelongToAnExecutionThatNobodyKnows() {
        HandClient client = trading("fills: {strange_commission: true}");
        client.buy(1, "1", "580.20");
        client.afterSeconds(5);

        assertThat(client.heard(CommissionReport.class))
                .extracting(CommissionReport::executionId)
                .containsExactly("0000e0d5.00000001.01.01", "0000e0d5.7fffffff.01.01");
    }

    @Test
    void anOrderMadeByHandHasNoNumberAndNoReference() {
        Stage stage = Stage.with("fills: {manual_after: 10}");
        HandClient seven = stage.client(7);
        HandClient zero = stage.client(0);
        seven.ask(new ReqPositions());
        seven.afterSeconds(20);

        assertThat(seven.executions()).isEmpty();
        assertThat(seven.heard(PositionRow.class).getLast().quantity()).contains(BigDecimal.valueOf(15));
        assertThat(zero.executions()).hasSize(2);
        seven.ask(ReqExecutions.all(3, ALL));
        assertThat(seven.executions()).hasSize(2).allSatisfy(one -> {
            assertThat(one.orderId()).isZero();
            assertThat(one.clientId()).isZero();
            assertThat(one.orderRef()).isEmpty();
            assertThat(one.permanentId()).isEqualTo(1_500_000_001L);
        });
        seven.ask(new ReqCompletedOrders(true));
        assertThat(seven.heard(CompletedOrder.class)).isEmpty();
    }

    @Test
    void aMasterHearsOfEverybody() {
        Stage stage = Stage.with("fills: {manual_after: 10, master_client: 7}");
        HandClient seven = stage.client(7);
        HandClient eight = stage.client(8);
        eight.buy(1, "1", "580.20");
        seven.afterSeconds(20);

        assertThat(seven.executions()).extracting(Execution::clientId).containsExactly(8, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"INACTIVE, true, Inactive", "CANCELLED, false, Cancelled"})
    void anOrderMayBeRefusedByTheBroker(String then, boolean statusFirst, String last) {
        HandClient client = trading("orders: {refused: [{order: 1, code: 201, text: no margin, then: " + then
                + ", status_first: " + statusFirst + ", json: '{}'}]}");
        client.buy(1, "10", "580.20");
        client.buy(2, "1", "580.20");
        client.afterSeconds(5);

        assertThat(client.statuses(1)).containsExactly(last);
        assertThat(client.heard(Notice.class)).containsExactly(new Notice(1, 201, "no margin", "{}"));
        assertThat(client.heard().getFirst() instanceof OrderStatus).isEqualTo(statusFirst);
        assertThat(client.executions()).extracting(Execution::orderId).containsOnly(2);
    }

    @Test
    void aWarningLetsTheOrderWork() {
        HandClient client = trading("orders: {refused: [{order: 1, code: 399, text: not before eight, then: WORKS}]}");
        client.buy(1, "10", "580.20");
        client.afterSeconds(5);

        assertThat(client.heard().getFirst()).isEqualTo(new Notice(1, 399, "not before eight", ""));
        assertThat(client.statuses(1)).endsWith("Filled");
    }

    @Test
    void anOrderThatWaitsForSharesIsInactiveAndLives() {
        HandClient client = trading("orders: {refused: [{order: 1, code: 404, text: looking, then: LOCATED}]}");
        client.buy(1, "10", "580.20");
        client.afterSeconds(4);
        assertThat(client.heard(OrderStatus.class)).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo("Inactive");
            assertThat(one.whyHeld()).isEqualTo("locate");
        });

        client.afterSeconds(5);
        assertThat(client.heard(OrderStatus.class)).last().satisfies(one -> {
            assertThat(one.status()).isEqualTo("Filled");
            assertThat(one.whyHeld()).isEmpty();
        });
    }

    /// Two orders of one number, of which the client can name only one.
    @Test
    void aChangeWhileTheBrokerIsLostMayDoubleTheOrder() {
        HandClient client = trading("orders: {doubles_changes: true}\nlink: {outages: [{at: 10, seconds: 20}]}");
        client.buy(1, "10", "500.00");
        client.afterSeconds(12);
        client.buy(1, "10", "501.00");
        client.afterSeconds(30);

        client.news();
        client.ask(new ReqAllOpenOrders());
        assertThat(client.heard(OpenOrder.class)).extracting(OpenOrder::orderId).containsExactly(1, 1);
        assertThat(client.heard(OpenOrder.class))
                .extracting(OpenOrder::permanentId)
                .containsExactly(1_500_000_001L, 1_500_000_002L);
    }

    @Test
    void wordsAboutTheLinkComeAtTheirTimes() {
        HandClient client = trading("link: {words: [{at: 5}, {at: 6, code: 2104, text: fine}, {at: 7, code: 1300}]}");
        client.afterSeconds(6);
        assertThat(client.codes()).containsExactly(2103, 2104);
        client.afterSeconds(6);
        assertThat(client.codes()).containsExactly(2103, 2104, 1300);
    }

    @Test
    void anAnswerMayComeAMinuteLate() {
        HandClient client = trading("answers: {late: [EXECUTIONS]}");
        client.ask(ReqExecutions.all(3, ALL));
        client.afterSeconds(59);
        assertThat(client.heard()).isEmpty();
        client.afterSeconds(2);
        assertThat(client.heard()).containsExactly(new ExecutionEnd(3));
    }

    @ParameterizedTest
    @CsvSource({"PACING, pacing violation", "NONE, returned no data"})
    void thePastMayBeRefused(String history, String words) {
        HandClient client = trading("answers: {history: " + history + "}");
        client.ask(new ReqHistoricalData(3, HandClient.CSPX, "", "1 day", "1 M", true, "TRADES", 1, false));

        assertThat(client.heard()).singleElement().isInstanceOfSatisfying(Notice.class, notice -> {
            assertThat(notice.code()).isEqualTo(162);
            assertThat(notice.text()).endsWith(words);
        });
    }

    @Test
    void aGatewayThatMayOnlyReadRefusesOrders() {
        HandClient client = trading("read_only: true");
        client.buy(1, "10", "580.20");
        client.ask(new ReqAllOpenOrders());
        client.ask(new ReqCompletedOrders(false));
        client.ask(ReqExecutions.all(3, ALL));

        assertThat(client.codes()).containsExactly(321, 321, 321);
        assertThat(client.heard(Notice.class)).extracting(Notice::id).containsExactly(1, -1, -1);
        assertThat(client.heard()).last().isEqualTo(new ExecutionEnd(3));
    }

    @Test
    void answersMayHaveNoEndOrBeMissing() {
        HandClient endless = trading("answers: {endless: [OPEN_ORDERS, EXECUTIONS, COMPLETED_ORDERS]}");
        HandClient mute = trading("answers: {mute: [OPEN_ORDERS, EXECUTIONS, COMPLETED_ORDERS]}");
        for (HandClient client : List.of(endless, mute)) {
            client.buy(1, "10", "580.20");
            client.buy(2, "10", "500.00");
            client.afterSeconds(5);
            client.news();
            client.ask(new ReqAllOpenOrders());
            client.ask(ReqExecutions.all(3, ALL));
            client.ask(new ReqCompletedOrders(false));
        }

        assertThat(endless.heard(OpenOrder.class)).hasSize(1);
        assertThat(endless.executions()).hasSize(2);
        assertThat(endless.heard(CompletedOrder.class)).hasSize(1);
        assertThat(endless.heard())
                .noneMatch(one -> one instanceof OpenOrderEnd
                        || one instanceof ExecutionEnd
                        || one instanceof CompletedOrdersEnd);
        assertThat(mute.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whileTheBrokerIsLostEverythingWaits(boolean dataLost) {
        HandClient client =
                trading("link: {outages: [{at: 10, seconds: 60, notices: 5, data_lost: " + dataLost + "}]}");
        client.buy(1, "10", "500.00");
        client.afterSeconds(9);
        client.buy(2, "10", "580.20");
        client.afterSeconds(5);
        assertThat(client.codes()).containsExactly(1100, 1100, 1100, 1100, 1100);
        assertThat(client.statuses(2)).doesNotContain("Filled");

        client.news();
        client.ask(ReqExecutions.all(3, ALL));
        client.buy(3, "10", "580.20");
        client.ask(new ReqCurrentTime());
        assertThat(client.heard()).as("the gateway itself is there").hasSize(1);

        client.afterSeconds(60);
        assertThat(client.codes()).containsExactly(dataLost ? 1101 : 1102);
        assertThat(client.statuses(2)).endsWith("Filled");
        assertThat(client.statuses(3)).endsWith("Filled");
        assertThat(client.heard(ExecutionEnd.class))
                .as("a question is not answered late")
                .isEmpty();
    }

    @Test
    void aRestartLosesWhatWorksAndGivesNumbersAgain() {
        Stage stage = Stage.with("link: {restarts: [{at: 10, seconds: 30, roll_back: 2, loses_orders: true}]}");
        HandClient client = stage.client(7);
        for (int orderId = 1; orderId <= 3; orderId++) {
            client.buy(orderId, "10", "500.00");
        }
        client.ask(new ReqIds());
        assertThat(client.heard()).last().isEqualTo(new NextValidId(4));

        client.afterSeconds(15);
        assertThat(client.hasEnded()).isTrue();
        assertThat(stage.greeted(157, 178).hasEnded()).isTrue();

        client.afterSeconds(30);
        HandClient again = stage.client(7);
        assertThat(again.heard(NextValidId.class)).containsExactly(new NextValidId(2));
        again.ask(new ReqAllOpenOrders());
        assertThat(again.heard(OpenOrder.class)).isEmpty();
        again.buy(2, "1", "580.20");
        again.afterSeconds(5);
        assertThat(again.executions())
                .singleElement()
                .extracting(Execution::permanentId)
                .isEqualTo(1_500_000_004L);
    }

    @Test
    void openOrdersMayBeToldAtTheStart() {
        Stage stage = Stage.with("start: {tells_orders: true}");
        stage.client(7).buy(1, "10", "500.00");
        HandClient other = stage.client(8);
        assertThat(other.heard()).last().isEqualTo(new OpenOrderEnd());
        assertThat(Optional.of(other.heard(OpenOrder.class))).contains(List.of());
    }
}
