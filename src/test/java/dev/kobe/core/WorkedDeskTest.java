// SPDX-License-Identifier: MIT
package dev.kobe.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.core.WorkedDesk.Drawn;
import dev.kobe.core.WorkedDesk.Read;
import dev.kobe.core.WorkedDesk.Sealed;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.EquityReading;
import dev.kobe.core.breaker.Verdict;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.IdleLine;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk worked by hand, figure by figure: the main proof of books, tickets, breakers and board.
class WorkedDeskTest {
    private static WorkedDesk desk;

    /// Before each, so that every test is seen to be skipped where the case is absent.
    @BeforeEach
    void replay() {
        if (desk == null) {
            desk = WorkedDesk.replayed();
        }
    }

    @Test
    void everySessionOfTheSixWeeksIsStruck() {
        assertThat(desk.sessions).hasSize(32);
        assertThat(desk.sessions.keySet())
                .extracting(LocalDate::toString)
                .containsExactlyElementsOf(names(desk.expected.get("sessions")));
    }

    @Test
    void cashTradedAndSettledIsRightToTheCent() {
        eachSession(
                (session, struck, expected) -> expected.get("cash").properties().forEach(one -> {
                    Currency currency = Currency.of(one.getKey());
                    assertThat(struck.book().cash(currency))
                            .as("%s traded %s", session, currency)
                            .isEqualTo(WorkedDesk.money(
                                    one.getKey(), one.getValue().get("traded")));
                    assertThat(struck.book().settledCash(currency, session))
                            .as("%s settled %s", session, currency)
                            .isEqualTo(WorkedDesk.money(
                                    one.getKey(), one.getValue().get("settled")));
                }));
    }

    @Test
    void positionsAreValuedLineByLine() {
        eachSession((session, struck, expected) -> {
            Valuation valued = struck.strike().valuation();
            assertThat(valued.lines())
                    .extracting(line -> line.instrument().symbol())
                    .containsExactlyInAnyOrderElementsOf(names(expected.get("positions")));
            for (Valuation.Line line : valued.lines()) {
                JsonNode wanted =
                        expected.get("positions").get(line.instrument().symbol());
                assertThat(line.quantity())
                        .isEqualByComparingTo(wanted.get("shares").decimalValue());
                if (wanted.get("mark").isNull()) {
                    assertThat(line.worth())
                            .as("%s %s", session, line.instrument())
                            .isEmpty();
                    continue;
                }
                assertThat(line.worth()).contains(WorkedDesk.money("GBP", wanted.get("valueGbp")));
                valued.equity()
                        .ifPresent(equity -> same(
                                line.worth().orElseThrow().amount().divide(equity.amount(), 12, RoundingMode.HALF_EVEN),
                                wanted.get("weight"),
                                8));
            }
        });
    }

    @Test
    void equityAndFlowsAreRightAndMissingWhereAMarkIs() {
        eachSession((session, struck, expected) -> {
            Valuation valued = struck.strike().valuation();
            if (expected.get("equity").isNull()) {
                assertThat(valued.equity()).as("%s", session).isEmpty();
                assertThat(valued.knownPart()).isEqualTo(WorkedDesk.money("GBP", expected.get("knownPartGbp")));
                assertThat(valued.missing()).containsExactly("The mark of SXLI@LSEETF is not known.");
            } else {
                assertThat(valued.equity()).as("%s", session).contains(WorkedDesk.money("GBP", expected.get("equity")));
            }
            JsonNode flows = expected.get("flows");
            assertThat(struck.strike().deposits()).isEqualTo(WorkedDesk.money("GBP", flows.get("deposits")));
            assertThat(struck.strike().withdrawals()).isEqualTo(WorkedDesk.money("GBP", flows.get("withdrawals")));
            List<String> pending = new ArrayList<>();
            expected.get("pendingCommissions").forEach(one -> pending.add(withoutRevision(one.asText())));
            assertThat(struck.strike().pendingCommissions()).isEqualTo(pending);
        });
    }

    @Test
    void returnsAndIndexAreRightToTenPlaces() {
        eachSession((session, struck, expected) -> {
            JsonNode twr = expected.get("twr");
            if (twr.isNull() || twr.get("return").isNull()) {
                assertThat(struck.strike().periodReturn()).as("%s", session).isEmpty();
            } else {
                same(struck.strike().periodReturn().orElseThrow(), twr.get("return"), 10);
                assertThat(struck.strike().sessionsSpanned())
                        .isEqualTo(twr.get("sessionsSpanned").intValue());
            }
            if (!twr.isNull()) {
                same(struck.strike().index(), twr.get("index"), 10);
            }
        });
    }

    @Test
    void drawdownsAreMeasuredFromTheirBases() {
        eachSession((session, struck, expected) -> {
            JsonNode bases = expected.get("bases");
            if (bases.isNull()) {
                return;
            }
            EquityReading reading = struck.reading().equity();
            drawdown(reading.index(), reading.dayBase(), bases.get("day"));
            drawdown(reading.index(), reading.weekBase(), bases.get("week"));
            drawdown(reading.index(), reading.peakBase(), bases.get("peak"));
        });
    }

    @Test
    void rawVerdictsAndTheBoardGovernAsWorkedByHand() {
        eachSession((session, struck, expected) -> {
            verdicts(struck.reading(), expected.get("verdicts"), "drawdown.");
            assertThat(struck.board().action().name())
                    .as("board after %s", session)
                    .isEqualTo(expected.get("state").asText());
            BigDecimal ramp = struck.board().isHalted()
                    ? BigDecimal.ZERO
                    : struck.board().ramp().value();
            assertThat(ramp).isEqualByComparingTo(expected.get("ramp").decimalValue());
        });
    }

    @Test
    void theReadingsOfThePeakHaltTripAndLatch() {
        JsonNode wanted = desk.expected.get("halt").get("readings");
        assertThat(desk.readings).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Read read = desk.readings.get(i);
            assertThat(read.valuation().equity())
                    .contains(WorkedDesk.money("GBP", wanted.get(i).get("equity")));
            same(read.reading().equity().index().orElseThrow(), wanted.get(i).get("index"), 10);
            verdicts(read.reading(), wanted.get(i).get("verdict"), "");
            same(
                    fall(
                            read.reading().equity().index(),
                            read.reading().equity().peakBase()),
                    wanted.get(i).get("drawdown").get("peak"),
                    10);
        }
        assertThat(desk.readings.get(0).board().isHalted()).isFalse();
        assertThat(desk.readings.get(2).board().latches()).singleElement().satisfies(latch -> {
            assertThat(latch.breaker()).isEqualTo("drawdown.peak");
            assertThat(latch.since()).hasToString("2026-03-09T14:21:10Z");
        });
    }

    @Test
    void theRebaseMeasuresFromPresentEquityAndTheRampComesBackByTheSession() {
        Read rebase = desk.rebase.orElseThrow();
        JsonNode wanted = desk.expected.get("rebase");
        assertThat(rebase.valuation().equity()).contains(WorkedDesk.money("GBP", wanted.get("presentEquity")));
        same(rebase.board().rebase().orElseThrow().index(), wanted.get("index"), 10);
        assertThat(rebase.board().latches()).isEmpty();
        assertThat(rebase.board().isHalted()).isFalse();
        assertThat(desk.rampSteps.values()).extracting(Object::toString).containsExactly("0.5", "0.75", "1");
    }

    @Test
    void allSixTicketsAreDrawnLineForLine() {
        assertThat(desk.tickets).hasSize(6);
        for (Drawn drawn : desk.tickets.values()) {
            List<String> wanted = new ArrayList<>();
            drawn.event()
                    .get("lines")
                    .forEach(one -> wanted.add(one.get("line").asText() + " "
                            + one.get("side").asText() + " "
                            + one.get("quantity").asText() + " "
                            + one.get("symbol").asText() + " at "
                            + one.get("limit")
                                    .decimalValue()
                                    .stripTrailingZeros()
                                    .toPlainString()));
            assertThat(drawn.ticket().lines())
                    .as("%s", drawn.ticket().id())
                    .extracting(WorkedDeskTest::printed)
                    .isEqualTo(wanted);
        }
    }

    @Test
    void ticketsShowEquityWeightsAndTurnoverAsWorkedByHand() {
        for (Drawn drawn : desk.tickets.values()) {
            Ticket ticket = drawn.ticket();
            JsonNode wanted = desk.expected.get("tickets").get(ticket.id().value());
            assertThat(ticket.equity()).as("%s", ticket.id()).isEqualTo(WorkedDesk.money("GBP", wanted.get("nlv")));
            assertThat(ticket.rate().orElseThrow().rate())
                    .isEqualByComparingTo(wanted.get("fxMid").decimalValue());
            same(ticket.turnover(), wanted.get("plannedTurnoverBothSides"), 8);
            wanted.get("lines").forEach(line -> weights(ticket, line));
            ticket.lines().forEach(line -> assertThat(line.signalClose().isPresent())
                    .as("%s %s", ticket.id(), line.instrument())
                    .isEqualTo(ticket.signal().isPresent() && !line.instrument().equals(WorkedDesk.PAIR)));
        }
    }

    @Test
    void cashAfterTheFirstBuyIsWhatWouldBeLeftAtTheLimits() {
        Ticket ticket = desk.tickets.get("T-2026-02-02").ticket();
        assertThat(ticket.cashBefore())
                .isEqualTo(Map.of(Currency.GBP, Money.of("GBP", "100000.00"), Currency.USD, Money.of("USD", "0.00")));
        // 99,480 x 1.36685 = 135,974.24 dollars less 135,973.44; 520 pounds less a fee of 2.72 dollars at 1.36715.
        assertThat(ticket.cashAfter())
                .isEqualTo(Map.of(Currency.GBP, Money.of("GBP", "518.01"), Currency.USD, Money.of("USD", "0.80")));
    }

    private static void weights(Ticket ticket, JsonNode wanted) {
        String symbol = wanted.get("symbol").asText();
        Optional<TicketLine> line = ticket.lines().stream()
                .filter(one -> one.instrument().symbol().equals(symbol))
                .findFirst();
        if (wanted.get("action").asText().startsWith("NONE")) {
            IdleLine idle = ticket.idle().stream()
                    .filter(one -> one.instrument().symbol().equals(symbol))
                    .findFirst()
                    .orElseThrow();
            assertThat(line).isEmpty();
            same(idle.now().value(), wanted.get("currentWeight"), 8);
            same(idle.target().value(), wanted.get("targetWeight"), 8);
            assertThat(idle.why()).contains("of equity is under the 2 % threshold");
            return;
        }
        assertThat(line.orElseThrow().side())
                .isEqualTo(Side.valueOf(wanted.get("action").asText()));
        same(line.get().now().value(), wanted.get("currentWeight"), 8);
        same(line.get().target().value(), wanted.get("targetWeight"), 8);
    }

    private static void verdicts(BreakerReading reading, JsonNode wanted, String prefix) {
        for (Breaker breaker : WorkedDesk.BREAKERS) {
            String name = prefix.isEmpty() ? breaker.id().substring("drawdown.".length()) : breaker.id();
            Verdict verdict = breaker.judge(reading);
            String said = verdict instanceof Verdict.Unknown
                    ? "UNKNOWN"
                    : verdict.action().name();
            assertThat(said)
                    .as("%s at %s", breaker.id(), reading.at())
                    .isEqualTo(wanted.get(name).asText());
        }
    }

    private static void drawdown(Optional<BigDecimal> index, Optional<BigDecimal> base, JsonNode wanted) {
        same(base.orElseThrow(), wanted.get("index"), 10);
        same(fall(index, base), wanted.get("drawdown"), 10);
    }

    private static BigDecimal fall(Optional<BigDecimal> index, Optional<BigDecimal> base) {
        return BigDecimal.ONE.subtract(index.orElseThrow().divide(base.orElseThrow(), 20, RoundingMode.HALF_EVEN));
    }

    private static void same(BigDecimal value, JsonNode wanted, int places) {
        assertThat(value.setScale(places, RoundingMode.HALF_EVEN)).isEqualByComparingTo(wanted.decimalValue());
    }

    private static String printed(TicketLine one) {
        return one.line() + " " + one.side() + " " + one.quantity() + " "
                + one.instrument().symbol() + " at " + one.limit().value().toPlainString();
    }

    private static String withoutRevision(String execution) {
        return execution.substring(0, execution.lastIndexOf('.'));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private interface SessionCase {
        void check(LocalDate session, Sealed struck, JsonNode expected);
    }

    private static void eachSession(SessionCase one) {
        desk.sessions.forEach((session, struck) ->
                one.check(session, struck, desk.expected.get("sessions").get(session.toString())));
    }

    @Test
    void everyTradeHasTheFillsAndCommissionsWorkedByHand() {
        assertThat(desk.expected.get("trades").size()).isEqualTo(17);
        desk.expected.get("trades").properties().forEach(entry -> {
            JsonNode trade = entry.getValue();
            BigDecimal filled = BigDecimal.ZERO;
            BigDecimal paid = BigDecimal.ZERO;
            BigDecimal commission = BigDecimal.ZERO;
            for (JsonNode one : trade.get("fills")) {
                String id = one.get("execId").asText();
                Fill fill = desk.fills.get(id.substring(0, id.lastIndexOf('.')));
                assertThat(fill.ref().ticket() + "/" + fill.ref().line()).isEqualTo(entry.getKey());
                assertThat(fill.quantity().value())
                        .isEqualByComparingTo(one.get("quantity").decimalValue());
                assertThat(fill.price().value())
                        .isEqualByComparingTo(one.get("price").decimalValue());
                var charged = desk.commissions.get(fill.id().root()).posted();
                assertThat(charged.amount())
                        .isEqualByComparingTo(one.get("commission").decimalValue());
                assertThat(charged.currency().code())
                        .isEqualTo(trade.at("/commission/currency").asText());
                filled = filled.add(fill.quantity().value());
                paid = paid.add(fill.price().worth(fill.quantity()));
                commission = commission.add(charged.amount());
            }
            assertThat(filled).isEqualByComparingTo(trade.get("filled").decimalValue());
            assertThat(paid.divide(filled, 8, RoundingMode.HALF_EVEN))
                    .isEqualByComparingTo(trade.get("averageFill").decimalValue());
            assertThat(commission)
                    .isEqualByComparingTo(trade.at("/commission/amount").decimalValue());
        });
    }
}
