// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Position;
import dev.kobe.core.book.ShareRatio;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.record.ActionBooking;
import dev.kobe.core.record.CorporateAction.Kind;
import dev.kobe.guardian.journal.CanonicalJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A corporate action of the broker's statement on a desk that holds 100 shares of a fund that its ticket names.
class BookedActionTest {
    private static LivedTicket ticket;
    private static InstrumentId named;

    @BeforeAll
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
        named = ticket.proposed().tickets().get(LivedTicket.TICKET).ticket().lines().stream()
                .map(line -> line.instrument())
                .filter(one -> !one.isPair())
                .findFirst()
                .orElseThrow();
    }

    /// The state as if the desk had been opened with the holding.
    private static Hearing holding(DeskState state) {
        DeskState opened = Applying.apply(
                state,
                new DeskEvent.DeskOpened(
                        state.identity().orElseThrow(),
                        state.limits().orElseThrow(),
                        List.copyOf(state.book().cash().values()),
                        List.of(new Position(
                                ticket.proposed()
                                        .tickets()
                                        .get(LivedTicket.TICKET)
                                        .ticket()
                                        .strategy(),
                                named,
                                new BigDecimal("100"),
                                new BigDecimal("3000.00"))),
                        state.session().orElseThrow()),
                state.lastEventAt().orElseThrow());
        return new Hearing(ticket.guardian(), opened);
    }

    private static ActionBooking split(String from, String to, String shares) {
        return new ActionBooking(
                "88001",
                Kind.SPLIT,
                from,
                to,
                Optional.empty(),
                new BigDecimal(shares),
                Optional.of(new ShareRatio(new BigDecimal("3"), BigDecimal.ONE)),
                Optional.empty(),
                Currency.USD,
                LivedTicket.DAY);
    }

    private static Optional<String> refusal(Hearing desk, ActionBooking booking) {
        return ticket.guardian()
                .decide(desk.state(), Readings.none(), new Stamped(desk.now(), new Input.BookAction(booking)))
                .refusal()
                .map(one -> one.sentence());
    }

    @Test
    void aSplitMovesTheHoldingOnceAndSurvivesTheJournal() {
        Hearing desk = holding(ticket.proposed());
        for (int times = 0; times < 2; times++) {
            desk.offer(new Input.BookAction(split(named.symbol(), named.symbol(), "200")));
        }
        assertThat(desk.state().book().held(named)).isEqualByComparingTo("300");
        assertThat(desk.state().book().positions().getFirst().cost()).isEqualByComparingTo("3000.00");
        assertThat(desk.state().actions()).containsOnlyKeys("88001");
        DeskEvent booked = desk.events().getFirst();
        assertThat(booked.story())
                .isEqualTo("from the broker's statement: split of " + named.symbol() + " of 2026-10-01: 200 more "
                        + named.symbol());
        assertThat(CanonicalJson.read(CanonicalJson.write(booked), DeskEvent.ActionBooked.class))
                .isEqualTo(booked);
        assertThat(CanonicalJson.read(CanonicalJson.write(desk.state()), DeskState.class))
                .isEqualTo(desk.state());
    }

    @Test
    void aTicketThatHasNotLeftIsCancelledWithTheReason() {
        Hearing desk = holding(ticket.proposed());
        assertThat(desk.state().tickets().get(LivedTicket.TICKET).state().isFinal())
                .isFalse();
        desk.offer(new Input.BookAction(split(named.symbol(), named.symbol(), "200")));
        assertThat(desk.state().tickets().get(LivedTicket.TICKET).state()).isEqualTo(TicketState.CANCELLED);
        assertThat(desk.state().tickets().get(LivedTicket.TICKET).reason())
                .startsWith("overtaken by the split of " + named.symbol());
    }

    @Test
    void aTicketUnderWaySendsNothingMoreAndItsOrdersOfTheShareAreCancelled() {
        Hearing desk = holding(ticket.intended());
        assertThat(desk.state().tickets().get(LivedTicket.TICKET).state().isUnderWay())
                .isTrue();
        long intended = desk.state().orders().size();
        desk.offer(new Input.BookAction(split(named.symbol(), named.symbol(), "200")));
        assertThat(desk.state().tickets().get(LivedTicket.TICKET).closing()
                        || desk.state()
                                .tickets()
                                .get(LivedTicket.TICKET)
                                .state()
                                .isFinal())
                .isTrue();
        assertThat(desk.state().orders()).hasSize((int) intended);
        assertThat(desk.state().openOrders().stream()
                        .filter(one -> one.order().instrument().equals(named))
                        .allMatch(one -> one.cancelRequested()))
                .isTrue();
    }

    private static Execution execution(String at) {
        return new Execution(
                ExecutionId.parse("0000abcd.00000001.01.01"),
                Optional.empty(),
                "",
                4711,
                named,
                Side.BUY,
                Quantity.of(50),
                Price.of("30.00", QuoteUnit.DOLLARS),
                Instant.parse(at),
                Optional.empty(),
                false);
    }

    private static BrokerReport.Account equal(Hearing desk, List<Execution> executions) {
        BrokerReport.Account books = Hearing.account(desk.state(), desk.now(), Map.of());
        return new BrokerReport.Account(
                books.accountId(),
                books.askedAt(),
                List.of(),
                Map.of(),
                List.of(),
                executions,
                List.of(),
                Map.of(),
                books.positions(),
                Map.of(),
                books.cash(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /// 50 at 30.00 before the split 3 for 1 are 150 that cost 1,500.00.
    @Test
    void anExecutionFromBeforeTheSplitIsBookedThroughItAndTheBooksAreComparedBeforeAnyOrderLeaves() {
        Hearing desk = holding(ticket.proposed());
        desk.offer(new Input.BookAction(split(named.symbol(), named.symbol(), "200")));
        desk.say(equal(desk, List.of()));
        assertThat(desk.state().isReconciled()).isTrue();
        desk.say(new BrokerReport.Executed(execution("2026-09-30T14:00:00Z")));
        assertThat(desk.state().book().held(named)).isEqualByComparingTo("450");
        assertThat(desk.state().isReconciled()).isFalse();
        assertThat(desk.state().link().differences())
                .singleElement()
                .asString()
                .contains("filled 50 " + named.symbol(), "by a corporate action since then 150 " + named.symbol());
        assertThat(desk.asked()).hasSizeGreaterThanOrEqualTo(2);
        desk.say(equal(desk, List.of(execution("2026-09-30T14:00:00Z"))));
        assertThat(desk.state().isReconciled()).isTrue();
        assertThat(desk.state().book().held(named)).isEqualByComparingTo("450");
    }

    /// On the split's own day nothing tells whether 50 or 150 were bought: no book is right, and the gate says so.
    @Test
    void anExecutionThatMayBeBeforeOrAfterTheSplitShutsTheGateWithTheReason() {
        Hearing desk = holding(ticket.proposed());
        desk.offer(new Input.BookAction(split(named.symbol(), named.symbol(), "200")));
        Execution unclear = execution("2026-10-01T07:30:00Z");
        desk.say(new BrokerReport.Executed(unclear));
        assertThat(desk.state().book().held(named)).isEqualByComparingTo("300");
        assertThat(desk.state().link().differences())
                .singleElement()
                .asString()
                .contains("of 50 " + named.symbol() + " was on the day of the corporate action on it");
        desk.say(equal(desk, List.of(unclear)));
        assertThat(desk.state().isReconciled()).isFalse();
        assertThat(desk.state().link().differences()).anyMatch(one -> one.contains("it is not booked"));
    }

    /// The owner sold 150 of the 300 new shares by hand before the statement came: the books had 50 short.
    @Test
    void tradesBetweenTheSplitAndItsBookingStayOnTop() {
        Hearing desk = holding(ticket.proposed());
        Execution one = execution("2026-10-02T09:00:00Z");
        desk.pass(Duration.ofDays(2));
        desk.say(new BrokerReport.Executed(new Execution(
                one.id(),
                one.ref(),
                "",
                4711,
                named,
                Side.SELL,
                Quantity.of(150),
                Price.of("11.00", QuoteUnit.DOLLARS),
                one.at(),
                Optional.empty(),
                false)));
        assertThat(desk.state().book().held(named)).isEqualByComparingTo("-50");
        desk.offer(new Input.BookAction(split(named.symbol(), named.symbol(), "200")));
        assertThat(desk.state().book().held(named)).isEqualByComparingTo("150");
    }

    @Test
    void whatDoesNotFitIsRefusedInASentenceAndChangesNothing() {
        Hearing desk = holding(ticket.proposed());
        assertThat(refusal(desk, split("ABCD", "ABCD", "200")).orElseThrow())
                .isEqualTo("The split of ABCD of 2026-10-01: 200 more ABCD, cannot be booked. The books hold no ABCD."
                        + " Nothing was changed.");
        assertThat(refusal(desk, split(named.symbol(), named.symbol(), "207")).orElseThrow())
                .contains("It would make 307 of the 100 " + named.symbol());
        ActionBooking elsewhere = new ActionBooking(
                "88002",
                Kind.MERGER,
                named.symbol(),
                "ABCD",
                Optional.of(new BigDecimal("100")),
                new BigDecimal("45"),
                Optional.empty(),
                Optional.empty(),
                Currency.USD,
                LivedTicket.DAY);
        assertThat(refusal(desk, elsewhere).orElseThrow()).contains("ABCD is not in the universe");
        ActionBooking pounds = new ActionBooking(
                "88003",
                Kind.SPLIT,
                named.symbol(),
                named.symbol(),
                Optional.empty(),
                new BigDecimal("200"),
                Optional.of(new ShareRatio(new BigDecimal("3"), BigDecimal.ONE)),
                Optional.empty(),
                Currency.GBP,
                LivedTicket.DAY);
        assertThat(refusal(desk, pounds).orElseThrow()).contains("The statement has it in GBP");
    }
}
