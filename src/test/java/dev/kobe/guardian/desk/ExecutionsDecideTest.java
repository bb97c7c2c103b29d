// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Only executions say how much was filled, at what price and to whom it belongs; statuses, counts and costs are held
/// against them.
class ExecutionsDecideTest {
    private static LivedTicket ticket;

    private Hearing hearing;
    private Order buy;

    @BeforeAll
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
    }

    @BeforeEach
    void sendTheTicket() {
        hearing = new Hearing(ticket.guardian(), ticket.intended());
        buy = ticket.intended().orders().values().stream()
                .map(OrderRecord::order)
                .filter(one -> !one.instrument().isPair() && one.side() == Side.BUY)
                .findFirst()
                .orElseThrow();
    }

    private Execution execution(String id, long shares, String price, Optional<Long> count) {
        return execution(id, Optional.of(buy.ref()), 77, shares, price, count);
    }

    private Execution execution(
            String id, Optional<OrderRef> ref, long permanentId, long shares, String price, Optional<Long> count) {
        return new Execution(
                ExecutionId.parse(id),
                ref,
                ref.map(OrderRef::toString).orElse(""),
                permanentId,
                buy.instrument(),
                Side.BUY,
                Quantity.of(shares),
                Price.of(new BigDecimal(price), buy.limit().unit()),
                hearing.now(),
                count.map(Quantity::of),
                false);
    }

    private void executed(String id, long shares, String price) {
        hearing.say(new BrokerReport.Executed(execution(id, shares, price, Optional.empty())));
    }

    private OrderRecord order() {
        return Optional.ofNullable(hearing.state().orders().get(buy.ref())).orElseThrow();
    }

    private BigDecimal dollars() {
        return hearing.state().book().cash(Currency.USD).amount();
    }

    private BigDecimal dollarsMoved(Runnable by) {
        BigDecimal before = dollars();
        by.run();
        return dollars().subtract(before);
    }

    private static Commission cost(String root, String amount) {
        return new Commission(root, new BigDecimal(amount), Currency.USD);
    }

    @Test
    void aFillAfterTheEndIsBookedAndReopensNothing() {
        executed("e.1.01", 10, "40.00");
        hearing.say(new BrokerReport.Cancelled(buy.ref(), "cancelled"));
        assertThat(dollarsMoved(() -> executed("e.2.01", 5, "40.00"))).isEqualByComparingTo("-200.00");
        assertThat(order().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(order().filled()).isEqualTo(Quantity.of(15));
        hearing.say(new BrokerReport.Acknowledged(buy.ref(), 77));
        assertThat(order().state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void aStatusThatComesAfterTheLastFillChangesNothing() {
        executed("e.1.01", buy.quantity().value().longValueExact(), "40.00");
        DeskState filled = hearing.state();
        assertThat(order().state()).isEqualTo(OrderState.FILLED);
        hearing.say(new BrokerReport.Acknowledged(buy.ref(), 77));
        assertThat(hearing.state()).isEqualTo(filled);
    }

    /// 10 at 40.00 corrected to 9 at 40.50: 400.00 were paid and 364.50 are due, so 35.50 come back.
    @Test
    void aCorrectionPostsTheDifferenceWhateverItsRevisionAndHoweverOftenItComes() {
        executed("e.1.02", 10, "40.00");
        assertThat(dollarsMoved(() -> {
                    executed("e.1.07", 9, "40.50");
                    executed("e.1.07", 9, "40.50");
                    executed("e.1.01", 11, "39.00");
                    executed("e.1.02", 10, "40.00");
                }))
                .isEqualByComparingTo("35.50");
        assertThat(order().filled()).isEqualTo(Quantity.of(9));
    }

    @Test
    void aCorrectionOfTheNextMorningIsADatedLineOfThatDay() {
        executed("e.1.01", 10, "40.00");
        hearing.offer(new Input.StrikeSession(LivedTicket.DAY, Map.of(), Map.of()))
                .pass(Duration.ofHours(16))
                .offer(new Input.OpenSession(LivedTicket.DAY.plusDays(1)));
        var sealed = hearing.state().strikes();
        assertThat(sealed.getLast().session()).isEqualTo(LivedTicket.DAY);

        assertThat(dollarsMoved(() -> executed("e.1.02", 10, "40.10"))).isEqualByComparingTo("-1.00");
        assertThat(hearing.state().strikes()).isEqualTo(sealed);
        assertThat(hearing.state().lastEventAt()).contains(hearing.now());
    }

    @Test
    void aCostThatComesBeforeItsExecutionIsKeptForIt() {
        assertThat(dollarsMoved(() -> {
                    hearing.say(new BrokerReport.Charged(cost("e.1", "1.70")));
                    hearing.say(new BrokerReport.Charged(cost("e.1", "1.70")));
                }))
                .isEqualByComparingTo("0.00");
        assertThat(hearing.state().earlyCommissions()).containsOnlyKeys("e.1");

        assertThat(dollarsMoved(() -> executed("e.1.01", 10, "40.00"))).isEqualByComparingTo("-401.70");
        assertThat(hearing.state().earlyCommissions()).isEmpty();
        assertThat(hearing.state().pendingCommissions()).isEmpty();
    }

    @Test
    void minusOneIsACostNotKnownYetAndASecondCostPostsTheDifference() {
        executed("e.1.01", 10, "40.00");
        assertThat(dollarsMoved(() -> hearing.say(new BrokerReport.Charged(cost("e.1", "-1")))))
                .isEqualByComparingTo("0.00");
        assertThat(hearing.state().pendingCommissions()).containsExactly("e.1");
        assertThat(dollarsMoved(() -> hearing.say(new BrokerReport.Charged(cost("e.1", "1.70")))))
                .isEqualByComparingTo("-1.70");
        assertThat(dollarsMoved(() -> hearing.say(new BrokerReport.Charged(cost("e.1", "-0.25")))))
                .as("a rebate of 25 cents instead of 1.70")
                .isEqualByComparingTo("1.95");
    }

    private BrokerReport.Account account(List<Execution> executions) {
        BrokerReport.Account plain = Hearing.account(hearing.state(), hearing.now(), Map.of());
        return new BrokerReport.Account(
                plain.accountId(),
                plain.askedAt(),
                List.of(),
                Map.of(buy.ref(), java.util.Set.of(77L)),
                List.of(),
                executions,
                List.of(),
                Map.of(),
                plain.positions(),
                plain.averageCosts(),
                plain.cash(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /// The same execution under two names: positions were told to match, the broker's own count does not.
    @Test
    void moreFillsThanTheBrokerCountsCloseTheGate() {
        List<Execution> said = new ArrayList<>();
        said.add(execution("e.1.01", 10, "40.00", Optional.of(10L)));
        said.add(execution("e.9.01", 10, "40.00", Optional.of(10L)));
        said.forEach(one -> hearing.say(new BrokerReport.Executed(one)));

        hearing.say(account(said));

        assertThat(hearing.state().isReconciled()).isFalse();
        assertThat(hearing.state().link().differences())
                .containsExactly(buy.instrument().symbol()
                        + ": the books have 20 filled of the broker's order 77 and the broker 10");
    }

    @Test
    void aCorrectionIsCountedWhetherTheBrokersCountFollowsItOrNot() {
        List<Execution> said = new ArrayList<>();
        said.add(execution("e.1.01", 10, "40.00", Optional.of(10L)));
        said.add(execution("e.1.02", 8, "40.00", Optional.of(8L)));
        hearing.pass(Duration.ofMillis(1));
        for (long count : List.of(15L, 13L)) {
            List<Execution> all = new ArrayList<>(said);
            all.add(execution("e.2.01", 5, "40.00", Optional.of(count)));
            all.forEach(one -> hearing.say(new BrokerReport.Executed(one)));
            hearing.say(account(all));
            assertThat(hearing.state().isReconciled())
                    .as("%s", hearing.state().link().differences())
                    .isTrue();
        }
    }

    @Test
    void aCountThatIsAheadOfTheFillsIsAskedAfterAtOnce() {
        hearing.say(new BrokerReport.Executed(execution("e.2.01", 5, "40.00", Optional.of(15L))));
        assertThat(hearing.asked()).hasSize(1);
        hearing.say(new BrokerReport.Executed(execution("e.1.01", 10, "40.00", Optional.of(10L))));
        assertThat(hearing.asked()).hasSize(1);
    }

    /// The bad day "the owner sells by hand on the phone" (peers.md, 2.5, number 8).
    @Test
    void whatTheOwnerTradesByHandIsBookedAsThatAndIsNoOrderOfATicket() {
        DeskState before = hearing.state();
        InstrumentId fund = buy.instrument();

        assertThat(dollarsMoved(() -> hearing.say(new BrokerReport.Executed(
                        execution("m.1.01", Optional.empty(), 884213100, 10, "40.00", Optional.of(10L))))))
                .isEqualByComparingTo("-400.00");

        DeskState after = hearing.state();
        assertThat(after.orders()).isEqualTo(before.orders());
        assertThat(after.tickets()).isEqualTo(before.tickets());
        assertThat(after.fills().get("m.1")).satisfies(fill -> {
            assertThat(fill.ref()).hasToString("T-2026-10-01-MANUAL/884213100/1");
            assertThat(fill.strategy()).isEqualTo(StrategyId.MANUAL);
            assertThat(fill.rate()).as("no rate was read").isEmpty();
        });
        assertThat(after.book().position(StrategyId.MANUAL, fund).orElseThrow().quantity())
                .isEqualByComparingTo("10");
        assertThat(after.lastEvent())
                .isEqualTo("not an order of Kobe, T-2026-10-01-MANUAL/884213100/1 filled 10 " + fund.symbol() + " at "
                        + after.fills().get("m.1").price());
    }

    @Test
    void aFillHeardOfBeforeAnyQuoteHasTheRateOfItsTicketAndSaysThatItsPriceMayChange() {
        Execution said = execution("e.1.01", 10, "40.00", Optional.empty());
        hearing.say(new BrokerReport.Executed(new Execution(
                said.id(),
                said.ref(),
                said.brokerRef(),
                said.permanentId(),
                said.instrument(),
                said.side(),
                said.quantity(),
                said.price(),
                said.at(),
                said.cumulative(),
                true)));
        assertThat(hearing.state().fills().get("e.1")).satisfies(fill -> {
            assertThat(fill.rate())
                    .isPresent()
                    .isEqualTo(hearing.state()
                            .tickets()
                            .get(buy.ref().ticket())
                            .ticket()
                            .rate());
            assertThat(fill.priceMayChange()).isTrue();
        });
        assertThat(hearing.events())
                .extracting(DeskEvent::story)
                .anyMatch(one -> one.endsWith(" at 40 USD, a price that may still change"));
    }

    @Test
    void anExpiredTicketSaysWhenInLondon() {
        DeskState proposed = ticket.proposed();
        Hearing waiting = new Hearing(ticket.guardian(), proposed);
        waiting.pass(Duration.ofHours(9)).offer(new Input.Tick());
        assertThat(waiting.state().tickets().get(LivedTicket.TICKET).reason())
                .isEqualTo("its window closed at 2026-10-01 16:15 London; nothing was sent");
    }

    @Test
    void aReferenceOfOursThatNoOrderExplainsIsNoOrderOfOurs() {
        OrderRef foreign = OrderRef.parse("T-2020-01-02/1/1");
        hearing.say(
                new BrokerReport.Executed(execution("m.1.01", Optional.of(foreign), 0, 10, "40.00", Optional.empty())));
        assertThat(hearing.state().fills().get("m.1").ref()).hasToString("T-2026-10-01-MANUAL/1/1");
    }

    @Test
    void noTicketMayBearTheNameOfTradesByHand() {
        Decision decision = ticket.guardian()
                .decide(
                        hearing.state(),
                        Readings.none(),
                        new Stamped(
                                hearing.now(),
                                new Input.Propose(
                                        dev.kobe.core.order.TicketId.manual(LivedTicket.DAY),
                                        StrategyId.MOMENTUM_12_1,
                                        dev.kobe.core.order.Purpose.REBALANCE,
                                        hearing.now(),
                                        hearing.now().plusSeconds(600),
                                        Optional.empty(),
                                        Map.of(),
                                        dev.kobe.core.quantity.Weight.ONE,
                                        Optional.empty(),
                                        Optional.empty())));
        assertThat(decision.refusal().map(Refusal::sentence))
                .contains("T-2026-10-01-MANUAL is the name of trades by hand: no ticket may bear it.");
    }

    @Test
    void whatWasExecutedBeforeTheDeskWasOpenedIsInItsOpeningBooks() {
        Instant opened = hearing.state().identity().orElseThrow().openedAt();
        int before = hearing.state().fills().size();
        hearing.say(new BrokerReport.Executed(byHand(opened.minusSeconds(1))));
        assertThat(hearing.state().fills()).hasSize(before);
        hearing.say(new BrokerReport.Executed(byHand(opened)));
        assertThat(hearing.state().fills()).hasSize(before + 1);
    }

    private Execution byHand(Instant at) {
        return new Execution(
                ExecutionId.parse("0000f00d.00000001.01.01"),
                Optional.empty(),
                "",
                88,
                buy.instrument(),
                Side.BUY,
                Quantity.of(10),
                buy.limit(),
                at,
                Optional.empty(),
                false);
    }
}
