// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.adapter.tws.AccountMessage;
import dev.kobe.adapter.tws.AccountRequest;
import dev.kobe.adapter.tws.ContractMessage;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.adapter.tws.MarketDataMessage;
import dev.kobe.adapter.tws.MarketDataRequest;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.adapter.tws.WireMargin;
import dev.kobe.adapter.tws.WireOrder;
import dev.kobe.app.VirtualTime;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.market.MarketDetail;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.MarginAnswer;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The translation, against a server of which every word is written down.
class IbkrBrokerTest {
    private static final Instant START = Instant.parse("2026-02-02T14:50:00Z");
    private static final InstrumentId SXLK = InstrumentId.parse("SXLK@LSEETF");
    private static final InstrumentId ISF = InstrumentId.parse("ISF@LSEETF");
    private static final InstrumentId PAIR = InstrumentId.parse("GBP.USD@IDEALPRO");
    private static final OrderRef REF = OrderRef.parse("T-2026-02-02/2/1");
    private static final Order BUY = new Order(
            REF,
            new StrategyId("momentum-12-1"),
            SXLK,
            Side.BUY,
            Quantity.of(381),
            Price.of("118.83", QuoteUnit.DOLLARS),
            Purpose.REBALANCE);

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime(START);
    private final Server server = new Server(time);
    private final List<BrokerReport> reports = new ArrayList<>();
    private final List<Instrument> confirmed = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Duration> skews = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private final List<MarketDetail> details = new ArrayList<>();
    private final List<MarginAnswer> margins = new ArrayList<>();
    private final EnumSet<AccountQuestion.Part> silent = EnumSet.noneOf(AccountQuestion.Part.class);
    private boolean rulesAreTold = true;
    private IbkrBroker broker;

    @BeforeEach
    void connect() {
        server.onRequest = this::answer;
        broker = new IbkrBroker(
                IbkrSettings.of(7497, 7, "DU0000000", false, ZoneId.of("Europe/London")),
                new IbkrBroker.Ground(time, Runnable::run, server, () -> 0),
                folder.resolve("order-numbers"),
                List.of(
                        listed(SXLK, Instrument.SecurityType.STOCK, QuoteUnit.DOLLARS),
                        listed(ISF, Instrument.SecurityType.STOCK, QuoteUnit.POUNDS),
                        listed(PAIR, Instrument.SecurityType.CASH, QuoteUnit.DOLLARS)),
                new IbkrBroker.Ears(
                        reports::add,
                        confirmed::addAll,
                        quotes::addAll,
                        skews::add,
                        oddities::add,
                        details::addAll,
                        vix -> {},
                        margins::add));
    }

    private void start() {
        broker.connect();
        pass(Duration.ofSeconds(1));
    }

    private void pass(Duration duration) {
        time.advanceTo(time.instant().plus(duration));
    }

    private static Instrument listed(InstrumentId id, Instrument.SecurityType type, QuoteUnit unit) {
        return new Instrument(
                id,
                type,
                id.symbol(),
                Optional.empty(),
                Venue.LONDON,
                unit,
                TickLadder.of(new BigDecimal("0.01")),
                BigDecimal.ONE,
                "Technology",
                "IE",
                Instrument.Distribution.ACC,
                Bps.of("0"),
                Instrument.Liquidity.QUOTED);
    }

    /// Contracts, rules and the parts of the account, each as a plain server answers it.
    private void answer(ToServer message) {
        switch (message) {
            case ContractRequest.ReqContractDetails ask -> {
                contract(ask);
                server.say(new ContractMessage.ContractDataEnd(ask.reqId()));
            }
            case ContractRequest.ReqMarketRule ask -> {
                if (rulesAreTold) {
                    server.say(new ContractMessage.MarketRule(
                            ask.ruleId(),
                            List.of(
                                    new ContractMessage.MarketRule.Band(BigDecimal.ZERO, new BigDecimal("0.05")),
                                    new ContractMessage.MarketRule.Band(
                                            new BigDecimal("500"), new BigDecimal("0.1")))));
                }
            }
            case OrderRequest.ReqAllOpenOrders ask ->
                end(AccountQuestion.Part.OPEN_ORDERS, new OrderMessage.OpenOrderEnd());
            case OrderRequest.ReqCompletedOrders ask ->
                end(AccountQuestion.Part.COMPLETED_ORDERS, new OrderMessage.CompletedOrdersEnd());
            case OrderRequest.ReqExecutions ask ->
                end(AccountQuestion.Part.EXECUTIONS, new OrderMessage.ExecutionEnd(ask.reqId()));
            case AccountRequest.ReqPositions ask -> {
                server.say(position("SXLK", 100_001, "381"));
                server.say(position("ISF", 100_004, "0"));
                end(AccountQuestion.Part.POSITIONS, new AccountMessage.PositionEnd());
            }
            case AccountRequest.ReqAccountSummary ask -> {
                server.say(value(ask.reqId(), "NetLiquidation", "100250.17", "GBP"));
                server.say(value(ask.reqId(), "CashBalance", "51234.50", "GBP"));
                server.say(value(ask.reqId(), "CashBalance", "-12.345", "USD"));
                server.say(value(ask.reqId(), "CashBalance", "60000", "BASE"));
                server.say(value(ask.reqId(), "TotalCashBalance", "1", "GBP"));
                server.say(value(ask.reqId(), "NetLiquidationByCurrency", "81234.50", "GBP"));
                server.say(value(ask.reqId(), "NetLiquidationByCurrency", "25480.00", "USD"));
                server.say(value(ask.reqId(), "NetLiquidationByCurrency", "n/a", "EUR"));
                server.say(value(ask.reqId(), "NetLiquidationByCurrency", "100250.17", "BASE"));
                end(AccountQuestion.Part.VALUES, new AccountMessage.SummaryEnd(ask.reqId()));
            }
            default -> {
                // orders and market data, which each test answers for itself
            }
        }
    }

    private void end(AccountQuestion.Part part, ToClient message) {
        if (!silent.contains(part)) {
            server.say(message);
        }
    }

    private static AccountMessage.PositionRow position(String symbol, int number, String quantity) {
        return new AccountMessage.PositionRow(
                "DU0000000",
                WireContract.of(number, symbol, "STK", "LSEETF", "", "USD"),
                Optional.of(new BigDecimal(quantity)),
                Optional.of(BigDecimal.ONE));
    }

    private static AccountMessage.SummaryRow value(int reqId, String tag, String value, String currency) {
        return new AccountMessage.SummaryRow(reqId, "DU0000000", tag, value, currency);
    }

    private void contract(ContractRequest.ReqContractDetails ask) {
        switch (ask.contract().symbol()) {
            case "SXLK" -> {
                server.say(details(ask.reqId(), 100_002, "SXLK", "STK", "EUR", 1));
                server.say(details(ask.reqId(), 100_001, "SXLK", "STK", "USD", 1));
            }
            case "ISF" -> server.say(details(ask.reqId(), 100_004, "ISF", "STK", "GBP", 100));
            default -> server.say(details(ask.reqId(), 100_009, "GBP", "CASH", "USD", 1));
        }
    }

    private static ContractMessage.ContractData details(
            int reqId, int number, String symbol, String type, String currency, int magnifier) {
        String exchange = type.equals("CASH") ? "IDEALPRO" : "SMART";
        return new ContractMessage.ContractData(
                reqId,
                WireContract.of(number, symbol, type, exchange, type.equals("CASH") ? "" : "LSEETF", currency),
                symbol,
                Optional.of(new BigDecimal("0.005")),
                List.of("LMT"),
                List.of("LSEETF", exchange),
                magnifier,
                symbol,
                "",
                "",
                "",
                "GB-Eire",
                "",
                "",
                List.of(),
                List.of(11, 26),
                "ETF",
                Optional.of(BigDecimal.ONE),
                Optional.of(BigDecimal.ONE));
    }

    private <T extends BrokerReport> List<T> reports(Class<T> kind) {
        return reports.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private LinkState state() {
        return reports(BrokerReport.Link.class).getLast().state();
    }

    /// Sends the order and says under which number it left.
    private int sent() {
        broker.submit(BUY, () -> true);
        pass(Duration.ofMillis(10));
        return server.asked(OrderRequest.PlaceOrder.class).getLast().orderId();
    }

    private void status(int number, String status, String whyHeld) {
        server.say(new OrderMessage.OrderStatus(
                number,
                status,
                Optional.of(BigDecimal.ZERO),
                Optional.of(new BigDecimal("381")),
                Optional.empty(),
                884_213_007L,
                0,
                Optional.empty(),
                7,
                whyHeld));
        pass(Duration.ofMillis(10));
    }

    private static OrderMessage.Execution execution(int conId, String symbol, String shares, String price, String ref) {
        return new OrderMessage.Execution(
                -1,
                1,
                WireContract.of(conId, symbol, "STK", "LSEETF", "", "USD"),
                "0000e1a7.69c1006f.01.02",
                "20260202 14:50:07 GB-Eire",
                "DU0000000",
                "LSEETF",
                "BOT",
                Optional.of(new BigDecimal(shares)),
                Optional.of(new BigDecimal(price)),
                884_213_007L,
                7,
                0,
                Optional.of(new BigDecimal(shares)),
                Optional.of(new BigDecimal(price)),
                ref,
                2,
                true);
    }

    @Test
    void theLinkIsReadyOnceEveryContractIsConfirmed() {
        start();
        assertThat(reports(BrokerReport.Link.class))
                .extracting(BrokerReport.Link::state)
                .containsSubsequence(LinkState.CONNECTED, LinkState.READY);
        assertThat(confirmed).extracting(Instrument::id).containsExactlyInAnyOrder(SXLK, ISF, PAIR);
        Instrument pence = confirmed.stream()
                .filter(one -> one.id().equals(ISF))
                .findFirst()
                .orElseThrow();
        assertThat(pence.unit()).as("the magnifier is the only word on pence").isEqualTo(QuoteUnit.PENCE);
        assertThat(pence.contractId()).contains(100_004L);
        assertThat(pence.ticks())
                .as("every step of the rule of the exchange that orders go to")
                .hasToString("0.05, from 500 on 0.1");
        assertThat(server.asked(ContractRequest.ReqMarketRule.class))
                .containsOnly(new ContractRequest.ReqMarketRule(26));
        assertThat(oddities).isEmpty();
    }

    @Test
    void aContractWhosePriceStepIsNeverToldStaysUnconfirmedAndTheLinkGoesOn() {
        rulesAreTold = false;
        broker.connect();
        pass(Duration.ofSeconds(9));
        assertThat(state()).isEqualTo(LinkState.CONNECTED);
        pass(Duration.ofSeconds(2));
        assertThat(state()).isEqualTo(LinkState.READY);
        assertThat(confirmed).isEmpty();
        assertThat(oddities).contains("SXLK@LSEETF: the broker has not answered");
        assertThatThrownBy(() -> broker.submit(BUY, () -> true)).hasMessageContaining("not confirmed");
        assertThat(server.asked(OrderRequest.PlaceOrder.class)).isEmpty();

        rulesAreTold = true;
        int questions = server.asked(ContractRequest.ReqContractDetails.class).size();
        pass(Duration.ofSeconds(75));
        assertThat(server.asked(ContractRequest.ReqContractDetails.class))
                .as("what is open is asked once more in a minute")
                .hasSize(2 * questions);
        assertThat(confirmed).hasSize(3);
        assertThat(server.asked(MarketDataRequest.ReqMarketData.class)).hasSize(3);
        assertThat(sent()).isPositive();
        pass(Duration.ofMinutes(5));
        assertThat(server.asked(ContractRequest.ReqContractDetails.class)).hasSize(2 * questions);
    }

    private void previewed(int number, WireMargin margin) {
        server.say(new OrderMessage.OpenOrder(
                number,
                WireContract.of(100_001, "SXLK", "STK", "SMART", "LSEETF", "USD"),
                WireOrder.limit("BUY", new BigDecimal("381"), new BigDecimal("118.83"), "DU0000000", "WHATIF"),
                7,
                0,
                0,
                "PreSubmitted",
                Optional.empty(),
                "",
                "",
                Optional.of(margin)));
        pass(Duration.ofMillis(10));
    }

    @Test
    void aQuestionAboutTheMarginIsAPreviewAndItsAnswerIsNoOrder() {
        start();
        MarginQuestion question = MarginQuestion.of(BUY);
        broker.askMargin(question);
        broker.askMargin(question);
        pass(Duration.ofSeconds(1));
        assertThat(server.asked(OrderRequest.PlaceOrder.class)).isEmpty();
        assertThat(server.asked(OrderRequest.PreviewOrder.class))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.contract().conId()).isEqualTo(100_001);
                    assertThat(asked.order())
                            .isEqualTo(WireOrder.limit(
                                    "BUY",
                                    new BigDecimal("381"),
                                    new BigDecimal("118.83"),
                                    "DU0000000",
                                    "WHATIF T-2026-02-02/2/1"));
                });
        int before = reports.size();
        Optional<BigDecimal> equity = Optional.of(new BigDecimal("95000"));
        previewed(
                server.asked(OrderRequest.PreviewOrder.class).getFirst().orderId(),
                new WireMargin(
                        Optional.of(new BigDecimal("12000")),
                        Optional.of(new BigDecimal("16500")),
                        Optional.of(new BigDecimal("28500")),
                        equity,
                        Optional.of(BigDecimal.ZERO),
                        equity));

        assertThat(margins).singleElement().satisfies(told -> {
            assertThat(told.question()).isEqualTo(question);
            assertThat(told.share().orElseThrow()).isEqualByComparingTo("0.3");
        });
        assertThat(reports).as("nothing is said of an order").hasSize(before);
        assertThat(sent()).as("the order has a number of its own").isEqualTo(2);
    }

    @Test
    void aMarginThatTheBrokerLeavesUnsetIsNotKnown() {
        start();
        broker.askMargin(MarginQuestion.of(BUY));
        pass(Duration.ofMillis(10));
        previewed(1, WireMargin.NOTHING);

        assertThat(margins).singleElement().satisfies(told -> {
            assertThat(told.after()).isEmpty();
            assertThat(told.share()).isEmpty();
        });
    }

    @Test
    void aQuestionThatIsNotAnsweredIsPutAgainAndAStrangersPreviewIsNoAnswer() {
        start();
        broker.askMargin(MarginQuestion.of(BUY));
        pass(Duration.ofSeconds(9));
        broker.askMargin(MarginQuestion.of(BUY));
        pass(Duration.ofSeconds(1));
        assertThat(server.asked(OrderRequest.PreviewOrder.class)).hasSize(1);
        broker.askMargin(MarginQuestion.of(BUY));
        pass(Duration.ofMillis(10));
        assertThat(server.asked(OrderRequest.PreviewOrder.class)).hasSize(2);

        previewed(77, WireMargin.NOTHING);
        assertThat(margins).isEmpty();
    }

    @Test
    void howMuchIsShownIsToldBesideThePriceAndGoesWithIt() {
        start();
        int line = server.asked(MarketDataRequest.ReqMarketData.class).stream()
                .filter(ask -> ask.contract().symbol().equals("SXLK"))
                .findFirst()
                .orElseThrow()
                .reqId();
        server.say(new MarketDataMessage.TickPrice(
                line, 1, Optional.of(new BigDecimal("118.80")), Optional.of(new BigDecimal("500")), 1));
        server.say(new MarketDataMessage.TickPrice(
                line, 2, Optional.of(new BigDecimal("118.85")), Optional.of(new BigDecimal("300")), 1));
        server.say(new MarketDataMessage.TickSize(line, 3, Optional.of(new BigDecimal("200"))));
        pulse();
        assertThat(shown()).isEqualTo("500 to buy from, 200 to sell to");

        server.say(new SessionMessage.Notice(line, 10_197, "No market data during competing live session", ""));
        pulse();
        assertThat(shown()).isEqualTo("none to buy from, none to sell to");
    }

    private void pulse() {
        pass(Duration.ofSeconds(3));
        server.say(new SessionMessage.CurrentTime(time.instant().getEpochSecond()));
        pass(Duration.ofMillis(10));
    }

    private String shown() {
        MarketDetail last = details.stream()
                .filter(one -> one.instrument().equals(SXLK))
                .reduce((one, other) -> other)
                .orElseThrow();
        return last.bidSize().map(Object::toString).orElse("none") + " to buy from, "
                + last.askSize().map(Object::toString).orElse("none") + " to sell to";
    }

    @Test
    void anOrderLeavesOnceWithItsReferenceAndGoesToTheRoutedContract() {
        start();
        broker.submit(BUY, () -> true);
        pass(Duration.ofMillis(10));
        assertThat(server.asked(OrderRequest.PlaceOrder.class)).singleElement().satisfies(placed -> {
            assertThat(placed.orderId()).isEqualTo(1);
            assertThat(placed.contract().conId()).isEqualTo(100_001);
            assertThat(placed.contract().exchange()).isEqualTo("SMART");
            assertThat(placed.contract().primaryExchange()).isEqualTo("LSEETF");
            assertThat(placed.order())
                    .isEqualTo(WireOrder.limit(
                            "BUY", new BigDecimal("381"), new BigDecimal("118.83"), "DU0000000", "T-2026-02-02/2/1"));
        });
    }

    @Test
    void notAByteLeavesWhereTheLastLookSaysNoAndANumberIsNotUsedTwice() {
        start();
        assertThat(broker.submit(BUY, () -> false)).isFalse();
        pass(Duration.ofMillis(10));
        assertThat(server.asked(OrderRequest.PlaceOrder.class)).isEmpty();

        assertThat(broker.submit(BUY, () -> true)).isTrue();
        pass(Duration.ofMillis(10));
        assertThat(server.asked(OrderRequest.PlaceOrder.class))
                .singleElement()
                .satisfies(placed -> assertThat(placed.orderId()).isEqualTo(2));
    }

    @Test
    void nothingLeavesWhileTheBrokerIsCutOff() {
        start();
        server.notice(-1, 1100, "lost");
        pass(Duration.ofMillis(10));
        assertThat(state()).isEqualTo(LinkState.CUT);
        assertThatThrownBy(() -> broker.submit(BUY, () -> true)).hasMessageContaining("nothing was sent");
        server.say(execution(100_001, "SXLK", "100", "118.80", REF.toString()));
        pass(Duration.ofMillis(10));
        assertThat(reports(BrokerReport.Executed.class))
                .as("what happened is still heard")
                .hasSize(1);
        int before = server.asked(MarketDataRequest.ReqMarketData.class).size();
        server.notice(-1, 1101, "restored, data lost");
        pass(Duration.ofSeconds(1));
        assertThat(state()).isEqualTo(LinkState.READY);
        assertThat(server.asked(MarketDataRequest.ReqMarketData.class))
                .as("asked for again")
                .hasSize(before + 3);
        assertThat(server.asked(OrderRequest.PlaceOrder.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PreSubmitted", "Submitted", "PendingCancel", "Filled"})
    void aStatusSaysThatTheOrderIsThereAndNeverWhatWasFilled(String status) {
        start();
        status(sent(), status, "");
        assertThat(reports).contains(new BrokerReport.Acknowledged(REF, 884_213_007L));
        assertThat(reports(BrokerReport.Executed.class)).isEmpty();
    }

    @Test
    void anExecutionIsTakenAsItIsAndItsCostComesByItself() {
        start();
        server.say(execution(100_001, "SXLK", "100", "118.80", REF.toString()));
        server.say(new OrderMessage.CommissionReport(
                "0000e1a7.69c1006f.01.02", Optional.of(new BigDecimal("-1")), "USD", Optional.empty()));
        server.say(
                new OrderMessage.CommissionReport("0000e1a7.69c1006f.01.02", Optional.empty(), "", Optional.empty()));
        pass(Duration.ofMillis(10));
        assertThat(reports(BrokerReport.Executed.class)).singleElement().satisfies(report -> {
            assertThat(report.execution().id()).isEqualTo(new ExecutionId("0000e1a7.69c1006f.01", 2));
            assertThat(report.execution().ref()).contains(REF);
            assertThat(report.execution().price()).isEqualTo(Price.of("118.80", QuoteUnit.DOLLARS));
            assertThat(report.execution().at()).isEqualTo(Instant.parse("2026-02-02T14:50:07Z"));
            assertThat(report.execution().cumulative()).contains(Quantity.of(100));
            assertThat(report.execution().priceMayChange()).isTrue();
        });
        assertThat(reports(BrokerReport.Charged.class))
                .as("-1 and unset are not known yet")
                .isEmpty();
        server.say(new OrderMessage.CommissionReport(
                "0000e1a7.69c1006f.01.02", Optional.of(new BigDecimal("8.90625")), "USD", Optional.empty()));
        pass(Duration.ofMillis(10));
        assertThat(reports)
                .contains(new BrokerReport.Charged(
                        new Commission("0000e1a7.69c1006f.01", new BigDecimal("8.90625"), Currency.USD)));
    }

    @Test
    void aLineInPenceIsBookedInPence() {
        start();
        server.say(execution(100_004, "ISF", "10", "2540", REF.toString()));
        pass(Duration.ofMillis(10));
        assertThat(reports(BrokerReport.Executed.class).getFirst().execution().price())
                .isEqualTo(Price.of("2540", QuoteUnit.PENCE));
    }

    @Test
    void anOrderMadeByHandHasNoReferenceOfOurs() {
        start();
        server.say(execution(100_001, "SXLK", "100", "118.80", ""));
        server.say(execution(100_001, "SXLK", "100", "118.80", "my own note"));
        pass(Duration.ofMillis(10));
        assertThat(reports(BrokerReport.Executed.class))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.execution().ref()).isEmpty());
    }

    @Test
    void anExecutionThatComesBeforeItsContractIsKnownWaitsForIt() {
        server.onRequest = message -> {
            if (message instanceof ContractRequest.ReqContractDetails
                    && server.asked(ContractRequest.ReqContractDetails.class).size() == 1) {
                server.say(execution(100_001, "SXLK", "100", "118.80", REF.toString()));
            }
            answer(message);
        };
        start();
        assertThat(reports(BrokerReport.Executed.class)).hasSize(1);
        assertThat(oddities).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "NaN", "1.7976931348623157E308", "2147483647", "1e30"})
    void oddNumbersNeverReachTheBooks(String shares) {
        start();
        ToClient odd = execution(100_001, "SXLK", "100", "118.80", REF.toString());
        byte[] frame = odd.frame(dev.kobe.adapter.tws.Dialect.of(178));
        String text = new String(frame, 4, frame.length - 4, java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("BOT\0" + "100\0", "BOT\0" + shares + "\0");
        byte[] payload = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] bytes = java.nio.ByteBuffer.allocate(payload.length + 4)
                .putInt(payload.length)
                .put(payload)
                .array();
        server.send(bytes);
        pass(Duration.ofMillis(10));
        assertThat(reports(BrokerReport.Executed.class)).isEmpty();
        assertThat(oddities).singleElement().satisfies(one -> assertThat(one)
                .contains("a message of the broker was lost"));
        assertThat(state()).isEqualTo(LinkState.READY);
    }

    @Test
    void aRefusalEndsTheOrderWithItsReasonWhicheverComesFirst() {
        start();
        int number = sent();
        server.notice(number, 110, "The price does not conform to the minimum price variation");
        status(number, "Inactive", "");
        assertThat(reports(BrokerReport.Rejected.class).getFirst())
                .isEqualTo(new BrokerReport.Rejected(
                        REF, "110", "The price does not conform to the minimum price variation"));
        assertThat(reports(BrokerReport.Cancelled.class)).isEmpty();
        assertThat(server.asked(OrderRequest.CancelOrder.class)).isEmpty();
    }

    @Test
    void anInactiveOrderThatNobodyExplainsIsCancelledSoThatItCannotComeAlive() {
        start();
        int number = sent();
        status(number, "Inactive", "");
        status(number, "Inactive", "");
        assertThat(reports(BrokerReport.Rejected.class)).isEmpty();
        assertThat(server.asked(OrderRequest.CancelOrder.class)).containsExactly(new OrderRequest.CancelOrder(number));
        status(number, "Cancelled", "");
        assertThat(reports(BrokerReport.Rejected.class)).hasSize(1);
    }

    @Test
    void anOrderThatIsHeldForSharesToBorrowIsAlive() {
        start();
        status(sent(), "Inactive", "locate");
        assertThat(reports).contains(new BrokerReport.Acknowledged(REF, 884_213_007L));
        assertThat(server.asked(OrderRequest.CancelOrder.class)).isEmpty();
    }

    @Test
    void aWarningEndsNothing() {
        start();
        int number = sent();
        server.notice(number, 399, "Your order will not be placed at the exchange until 08:00");
        pass(Duration.ofMillis(10));
        assertThat(reports(BrokerReport.Rejected.class)).isEmpty();
        assertThat(reports(BrokerReport.Cancelled.class)).isEmpty();
        assertThat(oddities).singleElement().satisfies(one -> assertThat(one).contains("until 08:00 (399)"));
    }

    @Test
    void aCodeThatIsNotKnownIsShownAndTheAccountIsAskedAfter() {
        start();
        server.notice(sent(), 77_777, "quelque chose");
        pass(Duration.ofSeconds(1));
        assertThat(oddities).contains("T-2026-02-02/2/1: quelque chose (77777)");
        assertThat(reports(BrokerReport.Account.class)).hasSize(1);
    }

    /// Who wants it asks again once the account has been answered: `TicketOverTheWireTest` shows the guardian do so.
    @Test
    void aCancellationWithoutAConnectionIsSaidToHaveNotLeftAndIsNotKept() {
        start();
        int number = sent();
        server.hangUp();
        pass(Duration.ofMillis(10));
        assertThatThrownBy(() -> broker.cancel(REF)).hasMessageContaining("nothing was sent");
        pass(Duration.ofSeconds(5));
        assertThat(state()).isEqualTo(LinkState.READY);
        open(number, 7, 884_213_007L, REF.toString());
        pass(Duration.ofMillis(10));
        assertThat(server.asked(OrderRequest.CancelOrder.class)).isEmpty();
        broker.cancel(REF);
        pass(Duration.ofMillis(10));
        assertThat(server.asked(OrderRequest.CancelOrder.class)).containsExactly(new OrderRequest.CancelOrder(number));
    }

    @Test
    void aCancellationOfAnOrderThatWasNeverNamedIsSaidToHaveNotLeft() {
        start();
        assertThatThrownBy(() -> broker.cancel(REF)).hasMessageContaining("its cancellation was not sent");
        assertThat(server.asked(OrderRequest.CancelOrder.class)).isEmpty();
    }

    @Test
    void anInactiveOrderIsCancelledAgainWhenTheLinkWasLostMeanwhile() {
        start();
        int number = sent();
        status(number, "Inactive", "");
        server.notice(-1, 1100, "lost");
        server.notice(-1, 1102, "back");
        open(number, 7, 884_213_007L, REF.toString(), "Inactive");
        pass(Duration.ofMillis(10));
        assertThat(server.asked(OrderRequest.CancelOrder.class))
                .containsExactly(new OrderRequest.CancelOrder(number), new OrderRequest.CancelOrder(number));
    }

    /// One contract is known, another is not answered yet: the link is not ready, and nobody was told that it is.
    @Test
    void nothingLeavesBeforeEveryContractIsKnown() {
        server.onRequest = message -> {
            boolean held = message instanceof ContractRequest.ReqContractDetails ask
                    && ask.contract().symbol().equals("ISF");
            if (!held) {
                answer(message);
            }
        };
        start();
        assertThat(state()).isEqualTo(LinkState.CONNECTED);
        assertThatThrownBy(() -> broker.submit(BUY, () -> true)).hasMessageContaining("nothing was sent");
        assertThat(server.asked(OrderRequest.PlaceOrder.class)).isEmpty();
    }

    @Test
    void theWholeAccountIsAskedInTheOrderThatLosesNothing() {
        start();
        server.asked.clear();
        broker.requestAccount(START);
        pass(Duration.ofSeconds(2));
        assertThat(server.asked)
                .extracting(one -> one.message().getClass().getSimpleName())
                .containsSubsequence(
                        "ReqAllOpenOrders",
                        "ReqCompletedOrders",
                        "ReqExecutions",
                        "ReqPositions",
                        "CancelPositions",
                        "ReqAccountSummary",
                        "CancelAccountSummary");
        assertThat(reports(BrokerReport.Account.class)).singleElement().satisfies(account -> {
            assertThat(account.unanswered()).isEmpty();
            assertThat(account.positions()).isEqualTo(Map.of(SXLK, new BigDecimal("381")));
            assertThat(account.cash())
                    .isEqualTo(
                            Map.of(Currency.GBP, Money.of("GBP", "51234.50"), Currency.USD, Money.of("USD", "-12.34")));
            assertThat(account.equity()).contains(Money.of("GBP", "100250.17"));
            assertThat(account.equityByCurrency())
                    .as("each in its own, without the total and what cannot be read")
                    .isEqualTo(Map.of(
                            Currency.GBP, Money.of("GBP", "81234.50"), Currency.USD, Money.of("USD", "25480.00")));
            assertThat(account.accountId()).isEqualTo("DU0000000");
        });
    }

    @ParameterizedTest
    @EnumSource(AccountQuestion.Part.class)
    void aPartThatDoesNotEndIsAskedTwiceAndThenNamedAsUnanswered(AccountQuestion.Part part) {
        start();
        silent.add(part);
        broker.requestAccount(START);
        pass(Duration.ofSeconds(19));
        assertThat(reports(BrokerReport.Account.class)).isEmpty();
        pass(Duration.ofSeconds(3));
        assertThat(reports(BrokerReport.Account.class))
                .singleElement()
                .satisfies(account -> assertThat(account.unanswered()).hasSize(1));
    }

    @Test
    void ordersThatWorkAreNamedWithTheirNumbersAndThoseByHandApart() {
        start();
        server.onRequest = message -> {
            if (message instanceof OrderRequest.ReqAllOpenOrders) {
                open(5, 7, 884_213_007L, REF.toString());
                open(0, 0, 884_213_100L, "");
                open(9, 7, 884_213_008L, REF.toString());
            }
            answer(message);
        };
        broker.requestAccount(START);
        pass(Duration.ofSeconds(2));
        assertThat(reports(BrokerReport.Account.class)).singleElement().satisfies(account -> {
            assertThat(account.open()).isEqualTo(Map.of(REF, Set.of(884_213_007L, 884_213_008L)));
            assertThat(account.manualOrders()).singleElement().satisfies(one -> {
                assertThat(one.instrument()).contains(SXLK);
                assertThat(one.sentence()).isEqualTo("an order that is not Kobe's: BUY 381 SXLK at 118.83");
            });
        });
        broker.submit(
                new Order(
                        OrderRef.parse("T-2026-02-02/3/1"),
                        BUY.strategy(),
                        SXLK,
                        Side.BUY,
                        BUY.quantity(),
                        BUY.limit(),
                        Purpose.REBALANCE),
                () -> true);
        pass(Duration.ofMillis(10));
        assertThat(server.asked(OrderRequest.PlaceOrder.class).getLast().orderId())
                .as("above every number that was seen")
                .isEqualTo(10);
    }

    /// Taken for an order that never reached the broker, it would be proposed anew and come alive beside its twin.
    @Test
    void anInactiveOrderThatIsStillListedCountsAsOpen() {
        start();
        server.onRequest = message -> {
            if (message instanceof OrderRequest.ReqAllOpenOrders) {
                open(5, 7, 884_213_007L, REF.toString(), "Inactive");
                open(6, 7, 884_213_008L, "T-2026-02-02/3/1", "Cancelled");
            }
            answer(message);
        };
        broker.requestAccount(START);
        pass(Duration.ofSeconds(2));
        assertThat(reports(BrokerReport.Account.class)).singleElement().satisfies(account -> assertThat(account.open())
                .isEqualTo(Map.of(REF, Set.of(884_213_007L))));
    }

    /// The lost message may have been an order: taken for whole, the answer would say that it never arrived.
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1"})
    void anAnswerOfWhichAMessageWasLostIsAskedForAgainAndNeverTakenForWhole(int losses, int gaps) {
        start();
        server.onRequest = message -> {
            if (message instanceof OrderRequest.ReqAllOpenOrders
                    && server.asked(OrderRequest.ReqAllOpenOrders.class).size() <= losses) {
                server.send(new byte[] {0, 0, 0, 4, '5', 0, 'x', 0});
            }
            answer(message);
        };
        broker.requestAccount(START);
        pass(Duration.ofSeconds(2));
        assertThat(oddities).hasSize(losses).allMatch(one -> one.startsWith("a message of the broker was lost"));
        assertThat(server.asked(OrderRequest.ReqAllOpenOrders.class)).hasSize(2);
        assertThat(reports(BrokerReport.Account.class))
                .singleElement()
                .satisfies(account -> assertThat(account.unanswered()).hasSize(gaps));
    }

    @Test
    void anExecutionOfOursWhoseContractIsNotConfirmedLeavesTheAnswerIncomplete() {
        start();
        server.onRequest = message -> {
            if (message instanceof OrderRequest.ReqExecutions ask) {
                server.say(executionFor(ask.reqId(), 777_777, REF.toString()));
                server.say(executionFor(ask.reqId(), 888_888, "somebody's"));
            }
            answer(message);
        };
        broker.requestAccount(START);
        pass(Duration.ofSeconds(2));
        assertThat(reports(BrokerReport.Account.class)).singleElement().satisfies(account -> {
            assertThat(account.unanswered()).singleElement().satisfies(gap -> assertThat(gap)
                    .isEqualTo("execution 0000e1a7.69c1006f.01.02 of SXLK, whose contract is not confirmed"));
            assertThat(account.executions()).isEmpty();
        });
    }

    private static OrderMessage.Execution executionFor(int reqId, int conId, String ref) {
        OrderMessage.Execution live = execution(conId, "SXLK", "100", "118.80", ref);
        return new OrderMessage.Execution(
                reqId,
                live.orderId(),
                live.contract(),
                live.executionId(),
                live.time(),
                live.account(),
                live.exchange(),
                live.side(),
                live.shares(),
                live.price(),
                live.permanentId(),
                live.clientId(),
                live.liquidation(),
                live.cumulative(),
                live.averagePrice(),
                live.orderRef(),
                live.lastLiquidity(),
                live.priceMayChange());
    }

    private void open(int number, int client, long permanent, String ref) {
        open(number, client, permanent, ref, "Submitted");
    }

    private void open(int number, int client, long permanent, String ref, String status) {
        server.say(new OrderMessage.OpenOrder(
                number,
                WireContract.of(100_001, "SXLK", "STK", "LSEETF", "", "USD"),
                WireOrder.limit("BUY", new BigDecimal("381"), new BigDecimal("118.83"), "DU0000000", ref),
                client,
                permanent,
                0,
                status,
                Optional.empty(),
                "",
                ""));
    }

    @Test
    void quotesArePutTogetherFromTheirSidesAndWithdrawn() {
        start();
        int line = server.asked(MarketDataRequest.ReqMarketData.class).stream()
                .filter(one -> one.contract().symbol().equals("SXLK"))
                .findFirst()
                .orElseThrow()
                .reqId();
        tick(line, 1, "118.68");
        assertThat(quotes).isEmpty();
        tick(line, 2, "118.73");
        assertThat(quotes).singleElement().satisfies(quote -> {
            assertThat(quote.bid()).isEqualTo(Price.of("118.68", QuoteUnit.DOLLARS));
            assertThat(quote.ask()).isEqualTo(Price.of("118.73", QuoteUnit.DOLLARS));
            assertThat(quote.kind()).isEqualTo(Quote.Kind.LIVE);
        });
        tick(line, 1, "-1");
        tick(line, 2, "118.74");
        assertThat(quotes).as("a side that is withdrawn leaves no quote").hasSize(1);
        tick(line, 66, "118.60");
        assertThat(quotes.getLast().kind()).isEqualTo(Quote.Kind.DELAYED);
    }

    private void tick(int line, int type, String price) {
        server.say(new MarketDataMessage.TickPrice(
                line, type, Optional.of(new BigDecimal(price)), Optional.of(BigDecimal.TEN), 1));
        pass(Duration.ofMillis(10));
    }

    @Test
    void theServersClockIsHeldAgainstOurs() {
        server.answersTime = false;
        start();
        server.say(new SessionMessage.CurrentTime(START.getEpochSecond() - 10));
        pass(Duration.ofMillis(10));
        assertThat(skews.getLast()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(12));
    }
}
