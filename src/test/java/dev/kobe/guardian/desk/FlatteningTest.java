// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.breaker.FlattenWatch.Stage;
import dev.kobe.core.breaker.TradesReading;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.MarketDetail;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.rebalance.TicketState;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A desk that holds three funds and falls 3 % in a moment: from the first reading over the limit to a flat desk, or to
/// the sentence that says why a person decides.
class FlatteningTest {
    private static final String FELL = "0.97";
    private static LivedTicket ticket;

    private Hearing hearing;
    private int executions;

    @BeforeAll
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
    }

    @BeforeEach
    void open() {
        on(ticket.guardian());
    }

    private void on(Guardian guardian) {
        hearing = new Hearing(guardian, ticket.lived());
        quotes("1");
        hearing.say(answer(worth("1")));
        assertThat(hearing.state().board().action()).isEqualTo(BreakerAction.CONTINUE);
    }

    @Test
    void isConfirmedByTheBrokerAndBySecondReadingAfterThirtySeconds() {
        fall();
        assertThat(watch().stage()).isEqualTo(Stage.CONFIRMING);
        assertThat(hearing.asked()).as("the broker is asked at once").isNotEmpty();

        after(10, FELL);
        hearing.say(answer(worth(FELL)));
        assertThat(watch().why()).contains("a second reading thirty seconds later");
        after(19, FELL);
        assertThat(flattenOrders()).as("29 seconds").isEmpty();

        after(1, FELL);
        assertThat(watch().stage()).as(watch().why()).isEqualTo(Stage.SENT);
        assertThat(flattenOrders()).hasSize(3).allSatisfy(order -> {
            assertThat(order.purpose()).isEqualTo(Purpose.FLATTEN);
            assertThat(order.quantity().value())
                    .isEqualByComparingTo(hearing.state().book().held(order.instrument()));
        });

        flattenOrders().forEach(this::fill);
        assertThat(watch().stage()).isEqualTo(Stage.FLAT);
        assertThat(hearing.state().book().positions()).isEmpty();
        assertThat(hearing.state().isHalted()).isTrue();
    }

    @Test
    void whatWasFlattenedAtALossCountsOnceTheTicketHasEnded() {
        fall();
        after(10, FELL);
        hearing.say(answer(worth(FELL)));
        after(20, FELL);
        List<Order> orders = flattenOrders();
        fill(orders.getFirst());
        assertThat(closed()).as("the ticket works").isEmpty();

        orders.subList(1, orders.size()).forEach(this::fill);
        after(1, FELL);
        assertThat(closed()).hasSize(3).allMatch(TradesReading.ClosedLine::isLoss);
        assertThat(hearing.state().board().raw().get("streak.losses")).isEqualTo(BreakerAction.ALERT_ONLY);
    }

    private List<TradesReading.ClosedLine> closed() {
        return new BreakerReadings(ticket.guardian().rules())
                .now(hearing.state(), hearing.readings(), hearing.now())
                .trades()
                .orThrow()
                .lines();
    }

    @Test
    void withoutTheBrokersFigureNothingIsSoldAndAfterFifteenMinutesAPersonDecides() {
        fall();
        for (int second = 0; second < 890; second += 10) {
            after(10, FELL);
        }
        assertThat(watch().stage()).isEqualTo(Stage.CONFIRMING);

        after(10, FELL);
        assertThat(watch().stage()).isEqualTo(Stage.PROPOSED);
        assertThat(watch().why()).startsWith("not confirmed within 15 minutes: the books have not been found equal");
        assertThat(flattenOrders()).isEmpty();
        assertThat(hearing.state()
                        .tickets()
                        .get(new TicketId("T-2026-10-01-FLATTEN"))
                        .state())
                .isEqualTo(TicketState.READY);

        hearing.say(answer(worth(FELL)));
        after(40, FELL);
        assertThat(flattenOrders()).as("it is the owner's now").isEmpty();
    }

    @Test
    void aBrokerThatCountsMoreThanHalfAPercentOtherwiseConfirmsNothing() {
        fall();
        after(5, FELL);
        hearing.say(answer(worth("0.978")));
        after(40, FELL);

        assertThat(watch().stage()).isEqualTo(Stage.CONFIRMING);
        assertThat(watch().why()).contains("does not agree with ours");
        assertThat(flattenOrders()).isEmpty();
    }

    @Test
    void aBrokersFigureUnderTheLimitConfirmsNothing() {
        // Ours falls by 2.2 %, the broker's by 1.9 %: 0.3 % apart, and only one of them over 2 %.
        quotes("0.978");
        assertThat(hearing.state().isHalted()).isTrue();
        after(1, "0.978");
        hearing.say(answer(worth("0.981")));
        after(40, "0.978");

        assertThat(watch().why()).isEqualTo("the broker's figure is not over the limit");
        assertThat(flattenOrders()).isEmpty();
    }

    @Test
    void aReadingThatFallsBackBeginsTheThirtySecondsAnew() {
        fall();
        after(20, FELL);
        hearing.say(answer(worth(FELL)));
        after(1, "0.999");
        assertThat(watch().overSince()).isEmpty();
        assertThat(hearing.state().isHalted()).as("the latch holds").isTrue();

        after(1, FELL);
        hearing.say(answer(worth(FELL)));
        after(29, FELL);
        assertThat(flattenOrders()).isEmpty();
        hearing.say(answer(worth(FELL)));
        after(1, FELL);
        assertThat(flattenOrders()).hasSize(3);
    }

    @Test
    void anUnknownEquityNeverFlattens() {
        hearing.read(Readings.none()).pass(Duration.ofSeconds(60)).offer(new Input.Tick());

        assertThat(hearing.state().board().action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(hearing.state().flatten()).isEmpty();
    }

    @Test
    void aHaltByHandNeverFlattensEvenWhereABreakerHaltsToo() {
        hearing.offer(new Input.Halt("out"));
        assertThat(hearing.state().flatten()).isEmpty();
        fall();
        answers(FELL);
        after(39, FELL);

        assertThat(watch().stage()).isEqualTo(Stage.PROPOSED);
        assertThat(watch().why()).contains("halted by hand");
        assertThat(flattenOrders()).isEmpty();
    }

    @Test
    void aHaltByHandStopsAConfirmationUnderWay() {
        fall();
        answers(FELL);
        after(20, FELL);
        hearing.offer(new Input.Halt("let me look"));
        after(20, FELL);

        assertThat(watch().stage()).isEqualTo(Stage.PROPOSED);
        assertThat(flattenOrders()).isEmpty();
    }

    @Test
    void whereTheSettingsSayProposeTheTicketWaitsForItsOwner() {
        DeskRules auto = ticket.guardian().rules();
        on(new Guardian(new DeskRules(
                auto.universe(),
                auto.pairs(),
                auto.sizing(),
                auto.costs(),
                auto.watched(),
                false,
                auto.autoReduce(),
                auto.ramp(),
                auto.undo(),
                auto.collar(),
                auto.staleAfter(),
                auto.answerWithin())));
        fall();
        answers(FELL);
        after(39, FELL);

        assertThat(watch().stage()).isEqualTo(Stage.PROPOSED);
        assertThat(watch().why()).isEqualTo("the settings leave it to you");
        assertThat(flattenOrders()).isEmpty();
        assertThat(hearing.state().openTicket()).isPresent();
    }

    @Test
    void anOrderThatTheMarketLeavesBehindIsDrawnAgainAtFreshPrices() {
        confirm();
        List<Order> first = flattenOrders();
        hearing.say(new BrokerReport.Acknowledged(first.get(0).ref(), 1));
        hearing.say(new BrokerReport.Acknowledged(first.get(1).ref(), 2));
        hearing.say(new BrokerReport.Acknowledged(first.get(2).ref(), 3));
        fill(first.get(0));
        after(119, "0.95");
        assertThat(hearing.cancelled()).isEmpty();
        after(1, "0.95");
        assertThat(hearing.cancelled())
                .containsExactly(first.get(1).ref(), first.get(2).ref());

        hearing.say(new BrokerReport.Cancelled(first.get(1).ref(), ""));
        hearing.say(new BrokerReport.Cancelled(first.get(2).ref(), ""));
        hearing.say(answer(worth("0.95")));
        after(1, "0.95");

        assertThat(watch().attempt()).isEqualTo(2);
        assertThat(watch().ticket()).contains(new TicketId("T-2026-10-01-FLATTEN-2"));
        List<Order> second =
                flattenOrders().stream().filter(one -> !first.contains(one)).toList();
        assertThat(second).hasSize(2).allSatisfy(order -> assertThat(order.limit())
                .isLessThan(first.stream()
                        .filter(one -> one.instrument().equals(order.instrument()))
                        .findFirst()
                        .orElseThrow()
                        .limit()));
        second.forEach(this::fill);
        assertThat(watch().stage()).isEqualTo(Stage.FLAT);
    }

    @Test
    void aResumeForgetsTheHaltThatWasFollowed() {
        confirm();
        flattenOrders().forEach(this::fill);
        hearing.offer(new Input.OpenSession(LivedTicket.DAY.plusDays(1)));

        assertThat(hearing.state().board().latches()).isEmpty();
        assertThat(hearing.state().flatten()).isEmpty();
    }

    private void answers(String share) {
        after(1, share);
        hearing.say(answer(worth(share)));
    }

    private void confirm() {
        fall();
        answers(FELL);
        after(29, FELL);
        assertThat(watch().stage()).as(watch().why()).isEqualTo(Stage.SENT);
    }

    private void fall() {
        quotes(FELL);
        assertThat(hearing.state().isHalted()).isTrue();
    }

    private void after(long seconds, String share) {
        hearing.pass(Duration.ofSeconds(seconds));
        quotes(share);
    }

    private FlattenWatch watch() {
        return hearing.state().flatten().orElseThrow();
    }

    private List<Order> flattenOrders() {
        return hearing.state().orders().values().stream()
                .map(OrderRecord::order)
                .filter(one -> one.purpose() == Purpose.FLATTEN)
                .toList();
    }

    private void fill(Order order) {
        hearing.say(new BrokerReport.Executed(new Execution(
                ExecutionId.parse("flat" + ++executions + ".1.01"),
                Optional.of(order.ref()),
                order.ref().toString(),
                700L + executions,
                order.instrument(),
                order.side(),
                order.quantity(),
                order.limit(),
                hearing.now(),
                Optional.of(order.quantity()),
                false)));
    }

    /// Every fund at a share of the price at which it was last traded; the pound stays.
    private void quotes(String share) {
        List<Quote> quotes = new ArrayList<>();
        last().forEach((id, price) -> {
            Price now = id.isPair() ? price : times(price, share);
            quotes.add(new Quote(id, now, now, hearing.now(), Quote.Kind.SIMULATED));
        });
        hearing.read(hearing.readings().with(quotes).confirmed(contracts()).detailed(details()))
                .offer(new Input.QuotesRead(quotes));
    }

    /// The broker takes limits for every contract.
    private static List<MarketDetail> details() {
        return contracts().stream()
                .map(one -> new MarketDetail(
                        one.id(),
                        Set.of("LMT"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static List<Instrument> contracts() {
        DeskRules rules = ticket.guardian().rules();
        List<Instrument> all = new ArrayList<>(rules.universe().instruments());
        all.addAll(rules.pairs());
        return all;
    }

    private static Price times(Price price, String share) {
        return Price.of(
                price.value().multiply(new BigDecimal(share)).setScale(4, java.math.RoundingMode.HALF_EVEN),
                price.unit());
    }

    private static Map<InstrumentId, Price> last() {
        return ticket.lived().fills().values().stream()
                .collect(Collectors.toMap(Fill::instrument, Fill::price, (one, other) -> other, TreeMap::new));
    }

    /// What the account is worth with every fund at that share of its price.
    private Money worth(String share) {
        var book = hearing.state().book();
        BigDecimal funds = book.positions().stream()
                .map(one -> one.quantity().multiply(last().get(one.instrument()).value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(new BigDecimal(share));
        BigDecimal dollars = book.cash(Currency.USD).amount().add(funds);
        BigDecimal rate = last().get(InstrumentId.parse("GBP.USD@IDEALPRO")).value();
        return Money.rounded(
                Currency.GBP, book.cash(Currency.GBP).amount().add(dollars.divide(rate, MathContext.DECIMAL64)));
    }

    private BrokerReport.Account answer(Money worth) {
        BrokerReport.Account plain = Hearing.account(hearing.state(), hearing.now(), Map.of());
        return new BrokerReport.Account(
                plain.accountId(),
                plain.askedAt(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                plain.positions(),
                plain.averageCosts(),
                plain.cash(),
                Optional.empty(),
                Optional.of(worth),
                Map.of());
    }
}
