// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames written down by hand from the protocol reference, fields parted by a bar.
class MessagesTest {
    private static final WireContract FUND = WireContract.of(100_001, "SXLK", "STK", "SMART", "LSEETF", "USD");

    private static String written(ToServer message, int version) {
        return shown(message.frame(Dialect.of(version)));
    }

    private static String shown(byte[] frame) {
        assertThat(frame[frame.length - 1]).isZero();
        return new String(frame, 4, frame.length - 5, StandardCharsets.UTF_8).replace('\0', '|');
    }

    private static ToClient read(String fields, int version) {
        return ToClient.read(
                Fields.of((fields.replace('|', '\0') + "\0").getBytes(StandardCharsets.UTF_8)), Dialect.of(version));
    }

    private static Optional<BigDecimal> d(String value) {
        return Optional.of(new BigDecimal(value));
    }

    static Stream<Arguments> requests() {
        String contract = "100001|SXLK|STK||0|||SMART|LSEETF|USD||";
        return Stream.of(
                Arguments.of(new SessionRequest.StartApi(7, ""), 178, "71|2|7|"),
                Arguments.of(new SessionRequest.ReqIds(), 178, "8|1|1"),
                Arguments.of(new SessionRequest.ReqManagedAccounts(), 178, "17|1"),
                Arguments.of(new SessionRequest.ReqCurrentTime(), 178, "49|1"),
                Arguments.of(new AccountRequest.ReqPositions(), 178, "61|1"),
                Arguments.of(new AccountRequest.CancelPositions(), 178, "64|1"),
                Arguments.of(
                        new AccountRequest.ReqAccountSummary(3, "All", "NetLiquidation,$LEDGER:ALL"),
                        178,
                        "62|1|3|All|NetLiquidation,$LEDGER:ALL"),
                Arguments.of(new AccountRequest.ReqAccountUpdates(true, "DU1"), 178, "6|2|1|DU1"),
                Arguments.of(
                        new ContractRequest.ReqContractDetails(4, FUND, false, "", ""),
                        175,
                        "9|8|4|" + contract + "|0||"),
                Arguments.of(
                        new ContractRequest.ReqContractDetails(4, FUND, false, "", ""),
                        176,
                        "9|8|4|" + contract + "|0|||"),
                Arguments.of(new ContractRequest.ReqMarketRule(26), 178, "91|26"),
                Arguments.of(new ContractRequest.ReqMatchingSymbols(5, "SXLK"), 178, "81|5|SXLK"),
                Arguments.of(
                        new HistoryRequest.ReqHistoricalData(6, FUND, "", "1 day", "14 M", true, "TRADES", 1, false),
                        178,
                        "20|6|" + contract + "|0||1 day|14 M|1|TRADES|1|0|"),
                Arguments.of(new HistoryRequest.CancelHistoricalData(6), 178, "25|1|6"),
                Arguments.of(
                        new HistoryRequest.ReqHeadTimestamp(8, FUND, true, "TRADES", 1),
                        178,
                        "87|8|" + contract + "|0|1|TRADES|1"),
                Arguments.of(
                        new MarketDataRequest.ReqMarketData(9, FUND, "", false),
                        178,
                        "1|11|9|" + contract + "|0||0|0|"),
                Arguments.of(new MarketDataRequest.CancelMarketData(9), 178, "2|1|9"),
                Arguments.of(new MarketDataRequest.ReqMarketDataType(3), 178, "59|1|3"),
                Arguments.of(new OrderRequest.CancelOrder(12), 168, "4|1|12"),
                Arguments.of(new OrderRequest.CancelOrder(12), 169, "4|1|12|"),
                Arguments.of(new OrderRequest.GlobalCancel(), 178, "58|1"),
                Arguments.of(new OrderRequest.ReqOpenOrders(), 178, "5|1"),
                Arguments.of(new OrderRequest.ReqAllOpenOrders(), 178, "16|1"),
                Arguments.of(
                        new OrderRequest.ReqExecutions(10, 0, "DU1", "", "", "", "", ""), 178, "7|3|10|0|DU1|||||"),
                Arguments.of(new OrderRequest.ReqCompletedOrders(false), 178, "99|0"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestIsWrittenAsTheReferenceHasItAndReadBack(ToServer request, int version, String fields) {
        assertThat(written(request, version)).isEqualTo(fields);
        byte[] payload = (fields.replace('|', '\0') + "\0").getBytes(StandardCharsets.UTF_8);
        assertThat(ToServer.read(Fields.of(payload), Dialect.of(version)).map(one -> written(one, version)))
                .contains(fields);
    }

    /// The plain limit order of the reference: what is set stands where it must and nothing else is said.
    @Test
    void aLimitOrderSetsLittleMoreThanItself() {
        WireOrder order =
                WireOrder.limit("BUY", new BigDecimal("381"), new BigDecimal("118.83"), "DU1", "T-2026-02-02/2/1");
        List<String> fields = List.of(
                written(new OrderRequest.PlaceOrder(12, FUND, order), 178).split("\\|", -1));
        assertThat(fields.subList(0, 26))
                .containsExactly(
                        "3", "12", "100001", "SXLK", "STK", "", "0", "", "", "SMART", "LSEETF", "USD", "", "", "", "",
                        "BUY", "381", "LMT", "118.83", "", "DAY", "", "DU1", "", "0");
        assertThat(fields.get(26)).isEqualTo("T-2026-02-02/2/1");
        assertThat(fields.get(27)).as("transmit").isEqualTo("1");
        assertThat(IntStream.range(28, fields.size())
                        .filter(at ->
                                !fields.get(at).isEmpty() && !fields.get(at).equals("0")))
                .as("only exemptCode says anything")
                .singleElement()
                .satisfies(at -> assertThat(fields.get(at)).isEqualTo("-1"));
        assertThat(ToServer.read(
                        Fields.of(written(new OrderRequest.PlaceOrder(12, FUND, order), 178)
                                .replace('|', '\0')
                                .concat("\0")
                                .getBytes(StandardCharsets.UTF_8)),
                        Dialect.of(178)))
                .hasValueSatisfying(one ->
                        assertThat(((OrderRequest.PlaceOrder) one).order()).isEqualTo(order));
    }

    @Test
    void startUpIsRead() {
        assertThat(read("15|1|DU1,DU2,", 178)).isEqualTo(new SessionMessage.ManagedAccounts(List.of("DU1", "DU2")));
        assertThat(read("9|1|38100", 178)).isEqualTo(new SessionMessage.NextValidId(38_100));
        assertThat(read("4|2|-1|2104|Market data farm connection is OK:usfarm|", 178))
                .isEqualTo(new SessionMessage.Notice(-1, 2104, "Market data farm connection is OK:usfarm", ""));
        assertThat(read("4|2|12|201|Rifiutato\\u00b7|", 165))
                .isEqualTo(new SessionMessage.Notice(12, 201, "Rifiutato·", ""));
        assertThat(read("4|2|12|201|no|{\"why\":1}", 166))
                .isEqualTo(new SessionMessage.Notice(12, 201, "no", "{\"why\":1}"));
        assertThat(read("49|1|1753900000", 178)).isEqualTo(new SessionMessage.CurrentTime(1_753_900_000L));
        assertThat(Greeting.Reply.read(
                        Fields.of("173\0 20250415 19:38:30 British Summer Time\0".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(new Greeting.Reply(173, " 20250415 19:38:30 British Summer Time"));
    }

    @Test
    void anUnknownMessageIsNamedAndNoMore() {
        assertThat(read("178|20251216 12:21:26 EST", 178)).isEqualTo(new ToClient.NotKnown(178, 22));
    }

    @Test
    void theAccountIsRead() {
        assertThat(read("61|3|DU1|100001|SXLK|STK||0|||LSEETF|USD|SXLK|SXLK|381|118.9113", 178))
                .isEqualTo(new AccountMessage.PositionRow(
                        "DU1",
                        new WireContract(
                                100_001, "SXLK", "STK", "", d("0"), "", "", "LSEETF", "", "USD", "SXLK", "SXLK"),
                        d("381"),
                        d("118.9113")));
        assertThat(read("63|1|3|DU1|NetLiquidation|100250.17|GBP", 178))
                .isEqualTo(new AccountMessage.SummaryRow(3, "DU1", "NetLiquidation", "100250.17", "GBP"));
        assertThat(read("6|2|CashBalance|-12.50|USD|DU1", 178))
                .isEqualTo(new AccountMessage.ValueRow("CashBalance", "-12.50", "USD", "DU1"));
        AccountMessage.PortfolioRow row = (AccountMessage.PortfolioRow) read(
                "7|8|100001|SXLK|STK||0|0||LSEETF|USD|SXLK|SXLK|381|119.02|45346.62|118.9113|41.4147|0.0|DU1", 178);
        assertThat(row.contract().primaryExchange()).isEqualTo("LSEETF");
        assertThat(row.marketValue()).isEqualTo(d("45346.62"));
        assertThat(row.account()).isEqualTo("DU1");
        assertThat(read("94|5|1.7976931348623157E308|12.5|", 178))
                .isEqualTo(new AccountMessage.Pnl(5, Optional.empty(), d("12.5"), Optional.empty()));
    }

    @Test
    void aContractIsReadInBothOfItsShapes() {
        String late = "10|4|ISF|STK||0||LSEETF|GBP|ISF|ETF1|ISF|100004|0.05||ACTIVETIM,LMT,MKT|SMART,LSEETF|100|0"
                + "|ISHARES FTSE 100 \\u00a3|LSEETF||||Europe|GB-Eire|20260202:0800-20260202:1630;20260203:CLOSED|20260202:0800-20260202:1630"
                + "||0|1|ISIN|IE0005042456|2147483647|||26,3093||ETF|1|1|100";
        ContractMessage.ContractData data = (ContractMessage.ContractData) read(late, 178);
        assertThat(data.contract().conId()).isEqualTo(100_004);
        assertThat(data.contract().primaryExchange()).isEqualTo("LSEETF");
        assertThat(data.priceMagnifier()).isEqualTo(100);
        assertThat(data.exchanges()).containsExactly("SMART", "LSEETF");
        assertThat(data.marketRules()).containsExactly(26, 3093);
        assertThat(data.longName()).isEqualTo("ISHARES FTSE 100 £");
        assertThat(data.zone()).isEqualTo("GB-Eire");
        assertThat(data.ids()).containsExactly(new ContractMessage.ContractData.Tag("ISIN", "IE0005042456"));
        assertThat(data.stockType()).isEqualTo("ETF");
        assertThat(data.sizeIncrement()).isEqualTo(d("1"));
        String early = "10|8|4|ISF|STK||0||LSEETF|GBP|ISF|ETF1|ISF|100004|0.05|1||LMT|SMART|100|0||LSEETF||||"
                + "|GB|h|l||0|0|2147483647|||26||ETF";
        assertThat(((ContractMessage.ContractData) read(early, 162)).stockType())
                .isEqualTo("ETF");
        assertThat(((ContractMessage.ContractData) read(early + "|1", 163)).marketRules())
                .containsExactly(26);
        assertThat(read("93|26|2|0|0.01|50|0.05", 178))
                .isEqualTo(new ContractMessage.MarketRule(
                        26,
                        List.of(
                                new ContractMessage.MarketRule.Band(new BigDecimal("0"), new BigDecimal("0.01")),
                                new ContractMessage.MarketRule.Band(new BigDecimal("50"), new BigDecimal("0.05")))));
    }

    @Test
    void barsAreReadInBothOfTheirOrders() {
        HistoryMessage.WireBar bar =
                new HistoryMessage.WireBar("20260130", d("1"), d("4"), d("0.5"), d("2"), d("1000"), d("1.9"), 77);
        assertThat(read("17|6|20250130  00:00:00|20260130  00:00:00|1|20260130|1|4|0.5|2|1000|1.9|77", 178))
                .isEqualTo(
                        new HistoryMessage.HistoricalData(6, "20250130  00:00:00", "20260130  00:00:00", List.of(bar)));
        assertThat(read("90|6|77|20260130|1|2|4|0.5|1.9|1000", 178))
                .isEqualTo(new HistoryMessage.HistoricalUpdate(6, bar));
        assertThat(read("88|8|20041118-14:30:00", 178))
                .isEqualTo(new HistoryMessage.HeadTimestamp(8, "20041118-14:30:00"));
    }

    @Test
    void quotesAreRead() {
        assertThat(read("1|6|9|1|580.00|100|1", 178))
                .isEqualTo(new MarketDataMessage.TickPrice(9, 1, d("580.00"), d("100"), 1));
        assertThat(read("1|6|9|66|-1||0", 178))
                .isEqualTo(new MarketDataMessage.TickPrice(9, 66, d("-1"), Optional.empty(), 0));
        assertThat(read("58|1|9|3", 178)).isEqualTo(new MarketDataMessage.DataType(9, 3));
        assertThat(read("45|6|9|49|1", 178)).isEqualTo(new MarketDataMessage.TickGeneric(9, 49, d("1")));
    }

    @Test
    void whatBecomesOfOrdersIsRead() {
        assertThat(read("3|12|Submitted|100|281|118.80|2126726143|0|118.80|7||0.0", 178))
                .isEqualTo(new OrderMessage.OrderStatus(
                        12, "Submitted", d("100"), d("281"), d("118.80"), 2_126_726_143L, 0, d("118.80"), 7, ""));
        String execution = "11|-1|12|100001|SXLK|STK||0|||LSEETF|USD|SXLK|SXLK|0000e1a7.69c1006f.01.01"
                + "|20250820 09:30:01 US/Eastern|DU1|LSEETF|BOT|100|118.80|2126726143|7|0|100|118.80|T-2026-02-02/2/1||||2";
        OrderMessage.Execution old = (OrderMessage.Execution) read(execution, 177);
        assertThat(old.executionId()).isEqualTo("0000e1a7.69c1006f.01.01");
        assertThat(old.orderRef()).isEqualTo("T-2026-02-02/2/1");
        assertThat(old.permanentId()).isEqualTo(2_126_726_143L);
        assertThat(old.cumulative()).isEqualTo(d("100"));
        assertThat(old.lastLiquidity()).isEqualTo(2);
        assertThat(old.priceMayChange()).isFalse();
        assertThat(((OrderMessage.Execution) read(execution + "|1", 178)).priceMayChange())
                .isTrue();
        assertThat(read("59|1|0000e1a7.69c1006f.01.01|8.90625|USD|1.7976931348623157E308|1.7976931348623157E308|", 178))
                .isEqualTo(new OrderMessage.CommissionReport(
                        "0000e1a7.69c1006f.01.01", d("8.90625"), "USD", Optional.empty()));
        assertThat(read("100|2126726143|7|12", 178)).isEqualTo(new OrderMessage.OrderBound(2_126_726_143L, 7, 12));
        assertThat(read("102", 178)).isEqualTo(new OrderMessage.CompletedOrdersEnd());
    }

    /// An open order as servers send it: the delta-neutral type is the text `None`, which eight fields follow, and a
    /// filled completed order has a total quantity of 0.
    @ParameterizedTest
    @ValueSource(ints = {157, 160, 164, 170, 176, 177, 178})
    void longMessagesComeBackAsTheyWereWritten(int version) {
        Dialect dialect = Dialect.of(version);
        WireOrder order = new WireOrder(
                "SELL", BigDecimal.ZERO, "LMT", d("118.83"), d("0"), "DAY", "DU1", "T-2026-02-02/2/1", false, true);
        WireContract fund = WireContract.of(100_001, "SXLK", "STK", "LSEETF", "", "USD");
        WireContract seen =
                new WireContract(fund.conId(), "SXLK", "STK", "", d("0"), "", "", "LSEETF", "", "USD", "", "");
        OrderMessage.OpenOrder open =
                new OrderMessage.OpenOrder(-3, seen, order, 7, Long.MAX_VALUE, 0, "PreSubmitted", d("8.90"), "USD", "");
        byte[] frame = open.frame(dialect);
        assertThat(ToClient.read(new Fields(frame, 4, frame.length), dialect)).isEqualTo(open);
        OrderMessage.OpenOrder previewed = new OrderMessage.OpenOrder(
                13,
                seen,
                order,
                7,
                0,
                0,
                "PreSubmitted",
                Optional.empty(),
                "",
                "",
                Optional.of(new WireMargin(d("1.01"), d("2.02"), d("3.03"), d("4.04"), d("-5.05"), d("6.06"))));
        frame = previewed.frame(dialect);
        assertThat(ToClient.read(new Fields(frame, 4, frame.length), dialect)).isEqualTo(previewed);
        OrderMessage.CompletedOrder done = new OrderMessage.CompletedOrder(
                seen, order, 2_126_726_143L, "Filled", d("381"), "20250312 14:13:48 US/Eastern", "Filled Size: 381");
        frame = done.frame(dialect);
        assertThat(ToClient.read(new Fields(frame, 4, frame.length), dialect)).isEqualTo(done);
    }

    @Test
    void aFaultNamesMessageAndField() {
        assertThatThrownBy(() -> read("3|12|Submitted|1,5|281|0|1|0|0|7||0", 178))
                .isInstanceOf(WireFault.class)
                .hasMessage("orderStatus: field 4 '1,5' is not a number");
        assertThatThrownBy(() -> read("17|6|a|b|2147483647|20260130", 178)).hasMessageContaining("bars do not fit");
        assertThatThrownBy(() -> read("93|26|-1", 178)).hasMessageContaining("do not fit");
        assertThatThrownBy(() -> read("x|1", 178)).isInstanceOf(WireFault.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 156, 179, 201})
    void otherVersionsAreNotSpoken(int version) {
        assertThatThrownBy(() -> Dialect.of(version)).hasMessageContaining("157 to 178");
    }

    @Test
    void everyIdHasOneMeaning() {
        assertThat(ToClient.SHAPES)
                .hasSize(SessionMessage.SHAPES.size()
                        + AccountMessage.SHAPES.size()
                        + ContractMessage.SHAPES.size()
                        + MarketDataMessage.SHAPES.size()
                        + HistoryMessage.SHAPES.size()
                        + OrderMessage.SHAPES.size());
        assertThat(ToServer.SHAPES)
                .hasSize(SessionRequest.SHAPES.size()
                        + AccountRequest.SHAPES.size()
                        + ContractRequest.SHAPES.size()
                        + MarketDataRequest.SHAPES.size()
                        + HistoryRequest.SHAPES.size()
                        + OrderRequest.SHAPES.size());
    }
}
