// SPDX-License-Identifier: MIT
package dev.kobe.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.WorkedDesk.Drawn;
import dev.kobe.core.WorkedDesk.Sent;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.EquityReading;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.DayFacts;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.gate.GroundFacts;
import dev.kobe.core.gate.LossFacts;
import dev.kobe.core.gate.MarketFacts;
import dev.kobe.core.gate.OrderUnderCheck;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.gate.TicketFacts;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.DraftRequest;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketChecks;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The tickets of the desk worked by hand pass the gate at the default limits, and only those that should.
class WorkedGateTest {
    private static WorkedDesk desk;

    /// Before each, so that every test is seen to be skipped where the case is absent.
    @BeforeEach
    void replay() {
        if (desk == null) {
            desk = WorkedDesk.replayed();
        }
    }

    @Test
    void everyTicketOfTheWorkedDeskIsReadyUnderTheDefaultLimits() {
        for (Drawn drawn : desk.tickets.values()) {
            List<CheckResult> results = judge(drawn, "40000.00");
            assertThat(PreTradeChecks.firstDenial(results))
                    .as("%s", drawn.ticket().id())
                    .isEmpty();
            assertThat(TicketChecks.settle(results)).isEqualTo(TicketState.READY);
        }
    }

    @Test
    void theFlattenTicketPassesWhileEverythingIsHalted() {
        Drawn flatten = desk.tickets.get("T-2026-03-09-FLATTEN");
        assertThat(flatten.board().isHalted()).isTrue();
        assertThat(PreTradeChecks.firstDenial(judge(flatten, "1.00"))).isEmpty();
    }

    @Test
    void anAbsoluteCapUnderTheFirstBuyBlocksItByName() {
        assertThat(PreTradeChecks.firstDenial(judge(desk.tickets.get("T-2026-02-02"), "33000.00")))
                .hasValueSatisfying(denial -> {
                    assertThat(denial.number()).isEqualTo(18);
                    assertThat(denial.subject()).isEqualTo("2 SXLK");
                });
    }

    @Test
    void everyOrderPassesAgainAsItIsSentWithThoseBeforeItFilledOrWorking() {
        assertThat(desk.sent).hasSize(17);
        for (Sent sent : desk.sent.values()) {
            Drawn drawn = desk.tickets.get(sent.ref().ticket().value());
            TicketLine line = drawn.ticket().line(sent.ref().line()).orElseThrow();
            List<CheckResult> results = PreTradeChecks.judge(sending(drawn, sent, line));
            assertThat(PreTradeChecks.firstDenial(results)).as("%s", sent.ref()).isEmpty();
        }
    }

    private static OrderUnderCheck sending(Drawn drawn, Sent sent, TicketLine line) {
        Ticket ticket = drawn.ticket();
        Order order = order(ticket, line);
        OrderUnderCheck draft = under(drawn, order, List.of(), line, "40000.00");
        List<OrderRecord> working = new ArrayList<>();
        for (TicketLine earlier : ticket.lines()) {
            Quantity filled = Quantity.of(
                    sent.filled().getOrDefault(new OrderRef(ticket.id(), earlier.line(), 1), BigDecimal.ZERO));
            if (earlier.line() < line.line() && filled.compareTo(earlier.quantity()) < 0) {
                working.add(new OrderRecord(
                        order(ticket, earlier),
                        OrderState.PARTLY_FILLED,
                        filled,
                        sent.at(),
                        Optional.empty(),
                        Optional.empty(),
                        sent.at(),
                        false,
                        "",
                        java.util.Set.of()));
            }
        }
        return new OrderUnderCheck(
                Moment.SEND,
                sent.at(),
                order,
                List.of(),
                sent.book(),
                working,
                List.of(new OrderRecord(
                        order,
                        OrderState.INTENDED,
                        Quantity.ZERO,
                        sent.at(),
                        Optional.empty(),
                        Optional.empty(),
                        sent.at(),
                        false,
                        "",
                        java.util.Set.of())),
                List.of(),
                sent.board().isHalted(),
                sent.board().action(),
                true,
                Optional.of(sent.at()),
                draft.deskAccount(),
                draft.deskProfile(),
                draft.ticketAccount(),
                draft.ticketProfile(),
                ticket.hash(),
                Optional.of(new ApprovalToken(ticket.id(), ticket.hash(), ticket.proposedAt(), ticket.closes(), 1)),
                draft.listed(),
                draft.contract(),
                true,
                draft.window(),
                // The case names no quotes at sending: those of the ticket still stand.
                draft.quote().map(one -> new Quote(one.instrument(), one.bid(), one.ask(), sent.at(), one.kind())),
                draft.quotes(),
                sent.rate(),
                draft.equity(),
                line.commission(),
                false,
                Optional.empty(),
                draft.today(),
                draft.limits(),
                draft.clockAhead(),
                true,
                draft.market(),
                draft.ticket(),
                draft.day(),
                draft.losses(),
                draft.ground());
    }

    private static List<CheckResult> judge(Drawn drawn, String orderValue) {
        Ticket ticket = drawn.ticket();
        List<Order> orders =
                ticket.lines().stream().map(one -> order(ticket, one)).toList();
        List<CheckResult> results = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            List<Order> planned = new ArrayList<>(orders);
            planned.remove(i);
            results.addAll(PreTradeChecks.judge(
                    under(drawn, orders.get(i), planned, ticket.lines().get(i), orderValue)));
        }
        return results;
    }

    private static final EquityReading LEVEL = new EquityReading(
            Optional.of(BigDecimal.ONE),
            Optional.of(BigDecimal.ONE),
            Optional.of(BigDecimal.ONE),
            Optional.of(BigDecimal.ONE),
            Optional.empty(),
            "");

    private static Order order(Ticket ticket, TicketLine line) {
        return new Order(
                new OrderRef(ticket.id(), line.line(), 1),
                ticket.strategy(),
                line.instrument(),
                line.side(),
                line.quantity(),
                line.limit(),
                ticket.purpose());
    }

    private static OrderUnderCheck under(
            Drawn drawn, Order order, List<Order> planned, TicketLine line, String orderValue) {
        DraftRequest request = drawn.request();
        Ticket ticket = drawn.ticket();
        Optional<Instrument> listed =
                request.universe().find(order.instrument()).or(() -> Optional.of(desk.pair));
        return new OrderUnderCheck(
                Moment.DRAFT,
                request.now(),
                order,
                planned,
                request.book(),
                List.of(),
                List.of(),
                List.of(),
                drawn.board().isHalted(),
                drawn.board().action(),
                true,
                Optional.of(request.now().minusSeconds(10)),
                request.account(),
                request.profile(),
                ticket.account(),
                ticket.profile(),
                ticket.hash(),
                Optional.empty(),
                listed,
                listed,
                true,
                Optional.of(request.window()),
                ticket.quote(order.instrument()),
                ticket.quotes(),
                ticket.rate(),
                Optional.of(ticket.equity()),
                line.commission(),
                false,
                Optional.empty(),
                request.now().atZone(Venue.LONDON.zone()).toLocalDate(),
                GateLimits.usual(
                        1,
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(5),
                        Quantity.of(2_148),
                        Quantity.of(198_960),
                        Weight.of("0.40"),
                        Money.of("GBP", orderValue),
                        Weight.of("0.40"),
                        Weight.ONE,
                        Weight.of("0.005"),
                        Bps.of("50"),
                        Set.of(SecurityType.BOND, SecurityType.BILL, SecurityType.CFD, SecurityType.WAR),
                        Set.of()),
                Optional.of(Duration.ZERO),
                false,
                new MarketFacts(
                        List.of(request.window().opens().minusSeconds(900)),
                        Optional.of(line.mid()),
                        Optional.of(Quantity.of(1_000)),
                        Optional.empty(),
                        Optional.of(Set.of("LMT")),
                        request.universe().instruments().stream()
                                .collect(Collectors.toMap(Instrument::id, Instrument::sector)),
                        List.of()),
                new TicketFacts(Optional.of(line.mid()), ticket.turnover(), ticket.rampStep(), ticket.rampStep(), 1),
                new DayFacts(Optional.of(BigDecimal.ZERO), Optional.empty()),
                new LossFacts(LEVEL, Breakers.ALL),
                new GroundFacts(
                        Optional.of(new GroundFacts.Storage(10L << 30, Duration.ofMillis(1))), Optional.empty()));
    }
}
