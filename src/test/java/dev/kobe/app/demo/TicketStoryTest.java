// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.app.GatewayCounterparty;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.testing.BrokerLedger;
import dev.kobe.testing.Manners;
import dev.kobe.testing.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ticket's life told as stories, each on a desk with its own journal, gateway and clock.
class TicketStoryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-2026-10-01");

    @TempDir
    Path folder;

    private final List<String> story = new ArrayList<>();
    private Simulation simulation;

    @BeforeEach
    void aTicketIsReady() {
        begin("usual", usual -> usual);
    }

    private void begin(String name, UnaryOperator<Scenario> manners) {
        if (simulation != null) {
            simulation.close();
        }
        Path desk = folder.resolve("desk-" + name);
        var files = new ConfigFolder(Path.of(System.getProperty("kobe.project")).resolve("config"));
        SimulatedDesks desks = new SimulatedDesks(files, LocalDate.of(2026, 11, 20));
        desks.create(desk, SimulatedDesks.demonstration(1, 1), false, true, story::add)
                .orThrow()
                .close();
        simulation = desks.reopen(desk, GatewayCounterparty.of(1, manners), true, story::add)
                .orThrow();
        simulation.life().session(LocalDate.of(2026, 9, 30));
        simulation.life().begin(DAY);
        assertThat(simulation.life().propose(DAY)).contains(TICKET);
    }

    @AfterEach
    void close() {
        simulation.close();
    }

    private Desk desk() {
        return simulation.desk().engine();
    }

    private DeskState state() {
        return desk().view().state();
    }

    private TicketRecord ticket() {
        return state().tickets().get(TICKET);
    }

    private Optional<Refusal> submit(Input.Command command) {
        return desk().submit(command).refusal();
    }

    private void approve() {
        assertThat(submit(new Input.Approve(TICKET, ticket().ticket().hash()))).isEmpty();
    }

    private void send() {
        assertThat(submit(new Input.Send(TICKET, ticket().ticket().hash().substring(0, 6))))
                .isEmpty();
    }

    private void goOn(long seconds) {
        for (long second = 0; second < seconds; second++) {
            simulation.life().goOn(Duration.ofSeconds(1));
        }
    }

    private List<String> sent() {
        return BrokerLedger.of(simulation.desk().folder()).sent();
    }

    private String codeOf(Input.Command command) {
        return submit(command).map(no -> no.code().name()).orElse("accepted");
    }

    @Test
    void nothingIsSentBeforeTheUndoWindowIsOver() {
        approve();
        send();

        goOn(2);
        assertThat(ticket().state()).isEqualTo(TicketState.COUNTING_DOWN);
        assertThat(sent()).isEmpty();

        goOn(2);
        assertThat(sent()).isNotEmpty();
    }

    @Test
    void undoSendsNothingAndTheTicketCanBeSentAgain() {
        approve();
        send();
        goOn(1);
        assertThat(submit(new Input.Undo(TICKET))).isEmpty();
        goOn(20);

        assertThat(ticket().state()).isEqualTo(TicketState.READY);
        assertThat(ticket().reason()).contains("undone by you");
        assertThat(sent()).isEmpty();

        approve();
        send();
        simulation.life().workOff(TICKET);
        assertThat(ticket().state()).isIn(TicketState.FILLED, TicketState.PARTLY_FILLED);
    }

    @Test
    void clickingTwiceSendsOnce() {
        approve();
        approve();
        send();
        send();
        goOn(4);
        send();
        simulation.life().workOff(TICKET);
        send();
        goOn(30);

        assertThat(sent()).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void anApprovalOfSomethingElseIsRefused() {
        String seen = ticket().ticket().hash();
        goOn(60);
        simulation.life().rebalance(Optional.empty(), Optional.empty());

        assertThat(ticket().ticket().hash()).isNotEqualTo(seen);
        assertThat(codeOf(new Input.Approve(TICKET, seen))).isEqualTo("TICKET_CHANGED");
        assertThat(codeOf(new Input.Send(TICKET, "zzzzzz"))).isEqualTo("TICKET_WRONG_CODE");
        assertThat(codeOf(new Input.Send(TICKET, ticket().ticket().hash().substring(0, 6))))
                .isEqualTo("TICKET_NOT_APPROVED");
        assertThat(codeOf(new Input.Approve(new TicketId("T-2026-10-02"), seen)))
                .isEqualTo("TICKET_UNKNOWN");
    }

    @Test
    void anUnapprovedTicketExpiresWithItsWindow() {
        Instant closes = ticket().ticket().closes();
        simulation.time().advanceTo(closes.plusSeconds(1));
        simulation.life().beat();

        assertThat(ticket().state()).isEqualTo(TicketState.EXPIRED);
        assertThat(codeOf(new Input.Approve(TICKET, ticket().ticket().hash()))).isEqualTo("TICKET_NOT_READY");
        assertThat(sent()).isEmpty();
    }

    @Test
    void aHaltDuringTheCountDownSendsNothing() {
        approve();
        send();
        goOn(1);
        assertThat(submit(new Input.Halt("a bad feeling"))).isEmpty();
        goOn(20);

        assertThat(sent()).isEmpty();
        assertThat(ticket().state()).isEqualTo(TicketState.BLOCKED);
        assertThat(ticket().checks())
                .anySatisfy(check -> assertThat(check.denies()).isFalse());
        assertThat(state().isHalted()).isTrue();
    }

    /// The file is enough: nobody has told the guardian, and it is there only when the count-down ends.
    @Test
    void aHaltFileAloneStopsEveryOrderAtTheDoor() {
        approve();
        send();
        goOn(2);
        new HaltFile(simulation.desk().folder()).write("from another process", Instant.EPOCH);
        goOn(10);

        assertThat(sent()).isEmpty();
        assertThat(state().ordersOf(TICKET))
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.state()).isEqualTo(OrderState.REJECTED))
                .anySatisfy(order -> assertThat(order.note()).contains("not sent", "from another process"));
    }

    @Test
    void aHaltFileBecomesTheDesksHaltWithTheNextTick() {
        new HaltFile(simulation.desk().folder()).write("from another process", Instant.EPOCH);
        goOn(1);

        assertThat(state().board().manualHalt())
                .hasValueSatisfying(halt -> assertThat(halt.reason()).isEqualTo("from another process"));
    }

    @Test
    void aHaltInTheMiddleCancelsEverythingAndLatches() {
        approve();
        send();
        goOn(4);
        List<String> before = sent();
        assertThat(before).isNotEmpty();
        assertThat(state().openOrders()).isNotEmpty();
        assertThat(submit(new Input.Halt("enough"))).isEmpty();
        goOn(30);

        assertThat(state().openOrders()).isEmpty();
        assertThat(sent()).isEqualTo(before);
        assertThat(ticket().state().isFinal()).isTrue();
        assertThat(state().board().action()).isEqualTo(BreakerAction.HALT_ALL);
        assertThat(codeOf(new Input.Resume("", false, Hand.WINDOW))).isNotEqualTo("accepted");
        assertThat(submit(new Input.Resume("it was nothing", false, Hand.WINDOW)))
                .isEmpty();
        assertThat(state().isHalted()).isFalse();
        assertThat(state().board().ramp()).isEqualTo(Weight.ONE);
    }

    @Test
    void aHaltOutlivesARestart() {
        submit(new Input.Halt("over night"));
        Path desk = simulation.desk().folder();
        simulation.close();
        simulation = new SimulatedDesks(
                        new ConfigFolder(
                                Path.of(System.getProperty("kobe.project")).resolve("config")),
                        LocalDate.of(2026, 11, 20))
                .reopen(desk, true, story::add)
                .orThrow();

        assertThat(state().isHalted()).isTrue();
        assertThat(state().board().manualHalt())
                .hasValueSatisfying(halt -> assertThat(halt.reason()).isEqualTo("over night"));
    }

    @Test
    void priceThatMovesBeyondTheCollarStopsTheCountDown() {
        approve();
        send();
        TicketRecord before = ticket();
        var line = before.ticket().lines().getLast();
        var far = dev.kobe.core.quantity.Price.of(
                line.mid().value().multiply(new java.math.BigDecimal("1.02")).setScale(2, java.math.RoundingMode.UP),
                line.mid().unit());
        Instant now = simulation.time().instant().plusSeconds(1);
        simulation.time().advanceTo(now);
        simulation
                .desk()
                .engine()
                .offer(new Input.QuotesRead(List.of(new dev.kobe.core.market.Quote(
                        line.instrument(), far, far, now, dev.kobe.core.market.Quote.Kind.SIMULATED))));

        assertThat(ticket().state()).isEqualTo(TicketState.BLOCKED);
        assertThat(ticket().checks())
                .filteredOn(one -> one.number() == 15 && one.denies())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).contains("draw the ticket anew and approve it again"));
        assertThat(sent()).isEmpty();
    }

    /// The broker has the order and says nothing of it: it is never sent again and found by asking.
    @Test
    void anOrderOfUnknownFateIsLookedForAndNeverSentAgain() {
        begin("silent", Manners.silentAbout(2, Manners.filling(1, 2, 0)));
        approve();
        send();
        List<OrderState> seen = new ArrayList<>();
        List<Boolean> reconciledWhileUnknown = new ArrayList<>();
        simulation.desk().engine().onEvent(event -> {
            if (event instanceof dev.kobe.guardian.desk.DeskEvent.OrderMoved moved) {
                seen.add(moved.state());
                if (moved.state() == OrderState.UNKNOWN) {
                    reconciledWhileUnknown.add(state().isReconciled());
                }
            }
        });
        simulation.life().workOff(TICKET);

        assertThat(seen).contains(OrderState.UNKNOWN);
        assertThat(reconciledWhileUnknown).isNotEmpty().containsOnly(false);
        assertThat(state().isReconciled()).isTrue();
        assertThat(sent()).doesNotHaveDuplicates();
        assertThat(sent().stream().map(ref -> ref.substring(0, ref.lastIndexOf('/'))))
                .doesNotHaveDuplicates();
        assertThat(state().openOrders()).isEmpty();
    }

    @Test
    void whateverOrderReportsComeInTheBooksAreTheSame() {
        approve();
        send();
        simulation.life().workOff(TICKET);
        DeskState once = state();

        for (var fill : once.fills().values()) {
            simulation.desk().engine().offer(new Input.BrokerSaid(Said.executed(fill)));
            simulation
                    .desk()
                    .engine()
                    .offer(new Input.BrokerSaid(new BrokerReport.Acknowledged(fill.ref(), fill.permanentId())));
        }
        for (var commission : once.commissions().values()) {
            simulation.desk().engine().offer(new Input.BrokerSaid(new BrokerReport.Charged(commission)));
        }
        for (OrderRef ref : once.orders().keySet()) {
            simulation.desk().engine().offer(new Input.BrokerSaid(new BrokerReport.Cancelled(ref, "late")));
        }

        assertThat(state().book()).isEqualTo(once.book());
        assertThat(state().orders().values().stream().map(OrderRecord::state))
                .containsExactlyElementsOf(
                        once.orders().values().stream().map(OrderRecord::state).toList());
    }

    @Test
    void booksThatDifferFromTheBrokersCloseTheGate() {
        simulation.desk().engine().offer(new Input.BrokerSaid(account("DU0000041SIM", List.of(), "99999.00 GBP")));

        assertThat(state().isReconciled()).isFalse();
        assertThat(state().link().differences()).singleElement().asString().contains("GBP cash", "99999.00 GBP");
        assertThat(codeOf(new Input.Approve(TICKET, ticket().ticket().hash()))).isEqualTo("TICKET_NOT_READY");
        assertThat(ticket().state()).isEqualTo(TicketState.BLOCKED);
    }

    @Test
    void anotherAccountIsNeverTakenForOurs() {
        simulation.desk().engine().offer(new Input.BrokerSaid(account("U1234567", List.of(), "100000.00 GBP")));

        assertThat(state().link().accountProven()).isFalse();
        assertThat(state().link().differences()).singleElement().asString().contains("U1234567");
    }

    @Test
    void anIncompleteAnswerProvesNothing() {
        simulation
                .desk()
                .engine()
                .offer(new Input.BrokerSaid(account("DU0000041SIM", List.of("positions"), "100000.00 GBP")));

        assertThat(state().isReconciled()).isFalse();
        assertThat(state().link().differences())
                .singleElement()
                .asString()
                .contains("not complete: positions did not arrive");
    }

    private BrokerReport.Account account(String id, List<String> unanswered, String cash) {
        Money money = Money.parse(cash);
        return new BrokerReport.Account(
                id,
                simulation.time().instant(),
                unanswered,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(money.currency(), money),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    @Test
    void aWithdrawalOfMoreThanThereIsIsRefusedAndADepositCountsOnce() {
        assertThat(simulation.desk().pay("d1", Money.of("GBP", "5000.00")).refusal())
                .isEmpty();
        assertThat(simulation.desk().pay("d1", Money.of("GBP", "5000.00")).refusal())
                .isEmpty();
        assertThat(state().book().cash(dev.kobe.core.quantity.Currency.GBP)).isEqualTo(Money.of("GBP", "105000.00"));
        assertThat(codeOf(new Input.RecordFlow("w1", Money.of("GBP", "-105000.01"))))
                .isEqualTo("CASH_SHORT");
        submit(new Input.Reconcile());
        assertThat(state().isReconciled()).isTrue();
    }

    @Test
    void onlyTheSessionThatTheDeskIsInIsStruck() {
        LocalDate tomorrow = state().session().orElseThrow().plusDays(1);
        int struck = state().strikes().size();
        assertThat(codeOf(new Input.StrikeSession(tomorrow, Map.of(), Map.of())))
                .isEqualTo("SESSION_NOT_CURRENT");
        assertThat(state().strikes()).hasSize(struck);
    }

    @Test
    void skippingAsksForASentence() {
        assertThat(codeOf(new Input.Skip(TICKET, "  "))).isEqualTo("TICKET_SKIP_REASON");
        assertThat(submit(new Input.Skip(TICKET, "on holiday"))).isEmpty();
        assertThat(ticket().state()).isEqualTo(TicketState.SKIPPED);
        assertThat(ticket().reason()).isEqualTo("on holiday");
    }

    /// Prices three in a hundred down in the middle of a day: the breaker halts everything and proposes to flatten,
    /// which the owner may send although the desk is halted, and nothing else.
    @Test
    void aFallBeyondTheDayLimitHaltsLatchesAndProposesToFlatten() {
        approve();
        send();
        simulation.life().workOff(TICKET);
        fall(new java.math.BigDecimal("0.97"));

        assertThat(state().board().action()).isEqualTo(BreakerAction.HALT_ALL);
        assertThat(state().board().latches())
                .anySatisfy(latch -> assertThat(latch.breaker()).isEqualTo("drawdown.day"));
        assertThat(state().openOrders()).isEmpty();
        TicketId flatten = new TicketId("T-2026-10-01-FLATTEN");
        TicketRecord proposed = state().tickets().get(flatten);
        assertThat(proposed.state()).isEqualTo(TicketState.READY);
        assertThat(proposed.ticket().lines()).hasSize(3).allSatisfy(line -> assertThat(line.side())
                .isEqualTo(dev.kobe.core.order.Side.SELL));
        assertThat(sent()).as("proposed is not sent").noneMatch(ref -> ref.contains("FLATTEN"));

        fall(java.math.BigDecimal.ONE);
        assertThat(state().board().action())
                .as("the latch holds though prices came back")
                .isEqualTo(BreakerAction.HALT_ALL);

        Input.Propose again = new Input.Propose(
                flatten,
                proposed.ticket().strategy(),
                proposed.ticket().purpose(),
                proposed.ticket().opens(),
                proposed.ticket().closes(),
                Optional.empty(),
                Map.of(),
                Weight.ONE,
                Optional.empty(),
                Optional.empty());
        assertThat(submit(again)).isEmpty();
        String hash = state().tickets().get(flatten).ticket().hash();
        assertThat(submit(new Input.Approve(flatten, hash))).isEmpty();
        assertThat(submit(new Input.Send(flatten, hash.substring(0, 6)))).isEmpty();
        simulation.life().workOff(flatten);
        assertThat(state().tickets().get(flatten).state()).isEqualTo(TicketState.FILLED);
        assertThat(state().book().positions()).isEmpty();
        assertThat(state().board().action()).isEqualTo(BreakerAction.HALT_ALL);
    }

    /// A halt by hand closes the door for everything but what its owner decides after it: to sell everything.
    @Test
    void underAHaltByHandTheOwnerMayStillSellEverything() {
        approve();
        send();
        simulation.life().workOff(TICKET);
        HaltFile file = new HaltFile(simulation.desk().folder());
        assertThat(submit(new Input.Flatten())).isEmpty();
        TicketId early = new TicketId("T-2026-10-01-FLATTEN");
        String hash = state().tickets().get(early).ticket().hash();
        assertThat(submit(new Input.Approve(early, hash))).isEmpty();
        goOn(1);
        file.write("the phone rang", simulation.time().instant());
        goOn(1);
        assertThat(state().isHalted()).isTrue();

        assertThat(submit(new Input.Flatten())).isEmpty();
        String fresh = state().tickets().get(early).ticket().hash();
        assertThat(submit(new Input.Send(early, fresh.substring(0, 6))))
                .as("drawn again, so that the former approval is not for it")
                .isPresent();
        assertThat(submit(new Input.Approve(early, fresh))).isEmpty();
        assertThat(submit(new Input.Send(early, fresh.substring(0, 6)))).isEmpty();
        simulation.life().workOff(early);

        assertThat(state().book().positions()).isEmpty();
        assertThat(file.reason()).contains("the phone rang");
        assertThat(state().isHalted()).isTrue();
    }

    /// A second halt stops what its owner decided after the first, whether the guardian has heard of it or not.
    @Test
    void aSecondHaltStopsTheSaleToo() {
        approve();
        send();
        simulation.life().workOff(TICKET);
        HaltFile file = new HaltFile(simulation.desk().folder());
        file.write("first", simulation.time().instant());
        goOn(1);
        assertThat(submit(new Input.Flatten())).isEmpty();
        TicketId flatten = new TicketId("T-2026-10-01-FLATTEN");
        String hash = state().tickets().get(flatten).ticket().hash();
        assertThat(submit(new Input.Approve(flatten, hash))).isEmpty();
        file.write("second", simulation.time().instant().plusSeconds(1));
        assertThat(submit(new Input.Send(flatten, hash.substring(0, 6)))).isEmpty();
        goOn(10);
        assertThat(sent()).as("the file alone closes the door").noneMatch(ref -> ref.contains("FLATTEN"));

        assertThat(submit(new Input.Halt("second"))).isEmpty();
        goOn(10);
        assertThat(sent()).noneMatch(ref -> ref.contains("FLATTEN"));
        assertThat(state().tickets().get(flatten).state().isFinal()).isTrue();
        assertThat(state().book().positions()).isNotEmpty();
    }

    @Test
    void whatWasApprovedBeforeTheHaltStaysBehindTheDoor() {
        approve();
        send();
        simulation.life().workOff(TICKET);
        assertThat(submit(new Input.Flatten())).isEmpty();
        TicketId flatten = new TicketId("T-2026-10-01-FLATTEN");
        String hash = state().tickets().get(flatten).ticket().hash();
        assertThat(submit(new Input.Approve(flatten, hash))).isEmpty();
        assertThat(submit(new Input.Send(flatten, hash.substring(0, 6)))).isEmpty();
        new HaltFile(simulation.desk().folder())
                .write("no", simulation.time().instant().plusSeconds(1));
        goOn(10);

        assertThat(sent()).noneMatch(ref -> ref.contains("FLATTEN"));
        assertThat(state().book().positions()).isNotEmpty();
    }

    /// A peak fall found after the venue closed: the flatten ticket comes with the next session.
    @Test
    void aFallFoundAfterTheVenueClosedIsProposedInTheNextSession() {
        approve();
        send();
        simulation.life().workOff(TICKET);
        simulation.time().advanceTo(ticket().ticket().closes().plusSeconds(1200));
        fall(new java.math.BigDecimal("0.85"));
        assertThat(state().board().latches())
                .anySatisfy(latch -> assertThat(latch.breaker()).isEqualTo("drawdown.peak"));
        assertThat(state().tickets()).doesNotContainKey(new TicketId("T-2026-10-01-FLATTEN"));

        simulation.life().strike(DAY);
        simulation.life().begin(DAY.plusDays(1));
        simulation.time().advanceTo(Instant.parse("2026-10-02T14:00:00Z"));
        simulation.life().beat();
        goOn(1);

        assertThat(state().isHalted()).isTrue();
        assertThat(state().tickets().get(new TicketId("T-2026-10-02-FLATTEN")).state())
                .isEqualTo(TicketState.READY);
    }

    /// One reading with every fund's quote at a share of its own.
    private void fall(java.math.BigDecimal share) {
        Instant now = simulation.time().instant().plusSeconds(1);
        simulation.time().advanceTo(now);
        List<dev.kobe.core.market.Quote> quotes = new ArrayList<>();
        var market = simulation.desk().plan().market();
        market.universe().instruments().forEach(one -> market.quote(one.id(), now)
                .ifPresent(quote -> {
                    var bid = one.ticks()
                            .down(dev.kobe.core.quantity.Price.of(
                                    quote.bid().value().multiply(share),
                                    quote.bid().unit()));
                    var ask = one.ticks()
                            .up(dev.kobe.core.quantity.Price.of(
                                    quote.ask().value().multiply(share),
                                    quote.ask().unit()));
                    quotes.add(new dev.kobe.core.market.Quote(one.id(), bid, ask, now, quote.kind()));
                }));
        market.pairs().forEach(one -> market.quote(one.id(), now).ifPresent(quotes::add));
        simulation.desk().engine().offer(new Input.QuotesRead(quotes));
    }

    @Test
    void aBuyThatWaitsForASellThatNeverEndsShrinksAtTheLastCall() {
        begin("resting", Manners.filling(1, 2, 1));
        approve();
        send();
        Instant closes = ticket().ticket().closes();
        goOn(20);
        List<String> early = sent();
        simulation.time().advanceTo(closes.minus(Duration.ofMinutes(10)));
        goOn(5);

        assertThat(state().orders().values())
                .as("the conversion that hangs is cancelled for the buys")
                .anyMatch(order -> order.state() == OrderState.CANCELLED
                        && order.order().instrument().isPair()
                        && order.filled().isPositive());
        assertThat(sent().size())
                .as("the waiting buys left with what cash there was")
                .isGreaterThan(early.size());
        assertThat(state().book().cash().values()).noneMatch(Money::isNegative);
    }
}
