// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.Scenario.Restart;
import dev.kobe.adapter.gateway.Truth;
import dev.kobe.adapter.os.DeskLock;
import dev.kobe.app.broker.Stage.Ran;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a desk on an account must survive and refuse, over real sockets: the broker's night, commands without a guard,
/// a halt from another process, a client id that is taken, and a live account.
class GuardedDeskTest {
    private static final String LIVE = "U1234567";

    /// A quarter to midnight in New York.
    private static final Instant RESET = Instant.parse("2026-10-01T03:45:00Z");

    @TempDir
    private Path home;

    private Optional<Stage> stage = Optional.empty();
    private Optional<Guarded> guard = Optional.empty();

    @AfterEach
    void close() throws InterruptedException {
        stopGuard();
        stage.ifPresent(Stage::close);
    }

    private void stopGuard() throws InterruptedException {
        if (guard.isPresent()) {
            guard.get().close();
            guard = Optional.empty();
        }
    }

    private Guarded guarded(Stage here) {
        Guarded begun = new Guarded(here);
        guard = Optional.of(begun);
        return begun;
    }

    /// A desk that was opened under these settings and has prices for its signal.
    private Stage opened(String settings, UnaryOperator<Scenario> change) {
        Stage here = Stage.open(home, Guarded.OPENED, change);
        stage = Optional.of(here);
        here.configure(settings);
        Ran ran = here.kobe("open");
        assertThat(ran.code()).as(ran.err()).isZero();
        here.importPrices();
        return here;
    }

    private static String code(TicketRecord ticket) {
        return ticket.ticket().hash().substring(0, 6);
    }

    private static Ran execute(Stage here, String code) {
        return here.kobe("execute", Guarded.TICKET.value(), "--live", "--code", code);
    }

    private static void approve(Stage here) {
        Ran approved = here.kobe("approve", Guarded.TICKET.value());
        assertThat(approved.code()).as(approved.err()).isZero();
    }

    /// The books have what the broker truly has, and every order left once.
    private static void isTrueAndOnce(Stage here) {
        assertThat(Guarded.held(here.books())).hasSize(3);
        isTrue(here);
    }

    private static void isTrue(Stage here) {
        DeskState state = here.books();
        assertThat(Guarded.held(state)).isEqualTo(Truth.positions(here.gateway));
        assertThat(state.book().cash().values().stream().filter(one -> !one.isZero()))
                .containsExactlyElementsOf(Truth.cash(here.gateway));
        assertThat(Truth.orders(here.gateway)).isEqualTo(state.orders().size());
        assertThat(state.orders().values())
                .allSatisfy(one -> assertThat(one.permanentIds()).hasSize(1));
    }

    private static boolean isDone(DeskState state) {
        return state.tickets().get(Guarded.TICKET).state() == TicketState.FILLED
                && state.pendingCommissions().isEmpty();
    }

    /// Bad day 4: the lid is closed while orders work and opened forty minutes later. No timer ran
    /// meanwhile, every quote is old, and the connection may be dead without knowing it.
    @Test
    void aComputerThatSleepsFortyMinutesInTheSessionLosesAndDoublesNothing() throws Exception {
        Stage here = opened(Stage.paper(Stage.ACCOUNT), like -> like);
        Guarded guard = guarded(here);
        guard.line("books equal the broker's");
        here.clock.to(Guarded.STRUCK);
        guard.line("session 2026-09-30 struck");
        here.clock.to(Guarded.WINDOW);
        guard.proposed();
        approve(here);
        assertThat(execute(here, code(here.ticket())).code()).isZero();
        guard.until(state ->
                state.orders().values().stream().anyMatch(one -> one.sentAt().isPresent()));

        here.clock.to(here.clock.instant().plus(Duration.ofMinutes(40)));

        // Whether the rest left before the lid closed or ends unsent for want of a fresh price is the hour's chance.
        guard.until(state -> state.tickets().get(Guarded.TICKET).state().isFinal()
                && state.pendingCommissions().isEmpty()
                && state.isReconciled());
        isTrue(here);
    }

    /// Bad day 13: the VIX stands still while the connection and every other price live.
    @Test
    void aVixThatIsToldNoMoreBlocksTheTicket() throws Exception {
        Stage here = opened(Stage.paperWithVix(Stage.ACCOUNT), like -> like);
        here.stopVix();
        Guarded guard = guarded(here);
        guard.line("books equal the broker's");
        here.clock.to(Guarded.STRUCK);
        guard.line("session 2026-09-30 struck");
        here.clock.to(Guarded.WINDOW);
        guard.line("ticket T-2026-10-01 proposed");

        DeskState state = guard.until(
                one -> one.isReconciled() && one.board().action("vix").equals(Optional.of(BreakerAction.PAUSE_NEW)));
        assertThat(state.board().evidence()).containsEntry("vix", "No VIX has been read.");
        assertThat(here.ticket().state()).isEqualTo(TicketState.BLOCKED);
        Ran refused = here.kobe("approve", Guarded.TICKET.value());
        assertThat(refused.code()).isOne();
        assertThat(refused.err()).contains("A breaker pauses new positions");
        assertThat(Truth.orders(here.gateway)).isZero();

        here.vix("31.00", "16.90");
        guard.until(one -> one.board().evidence().getOrDefault("vix", "").startsWith("VIX 31"));
        assertThat(here.books().board().action("vix")).contains(BreakerAction.PAUSE_NEW);
    }

    @Test
    void theBrokersNightlyRestartLosesAndDoublesNothing() throws Exception {
        int night = (int) Duration.between(Guarded.OPENED, RESET).toSeconds();
        Stage here = opened(
                Stage.paper(Stage.ACCOUNT),
                like -> like.with(
                        new Scenario.Link(List.of(), List.of(), List.of(new Restart(night, 3, 5, false)), List.of())));
        Guarded guard = guarded(here);
        guard.line("books equal the broker's");
        here.clock.to(Guarded.STRUCK);
        guard.line("session 2026-09-30 struck");

        here.clock.to(RESET.minusSeconds(5));
        guard.until(
                state -> !here.clock.instant().isBefore(RESET) && state.link().state() == LinkState.DOWN);
        assertThat(here.books().isReconciled()).isFalse();
        guard.until(DeskState::isReconciled);

        here.clock.to(Guarded.WINDOW);
        guard.proposed();
        approve(here);
        assertThat(execute(here, code(here.ticket())).code()).isZero();
        guard.until(GuardedDeskTest::isDone);
        isTrueAndOnce(here);
    }

    @Test
    void withoutAGuardEachCommandOwnsTheDeskForAsLongAsItTakes() throws Exception {
        Stage here = opened(Stage.paper(Stage.ACCOUNT), like -> like);
        Guarded guard = guarded(here);
        guard.line("books equal the broker's");
        here.clock.to(Guarded.STRUCK);
        guard.line("session 2026-09-30 struck");
        stopGuard();
        here.clock.to(Guarded.WINDOW);

        Ran proposed = here.kobe("rebalance");
        assertThat(proposed.code()).as(proposed.err()).isZero();
        assertThat(proposed.out()).contains("SXLU", "SXLV", "SXLY");
        assertThat(here.ticket().state()).isEqualTo(TicketState.READY);
        approve(here);
        Ran dry = here.kobe("execute", Guarded.TICKET.value());
        assertThat(dry.out()).contains("Dry run: nothing was sent.");
        assertThat(Truth.orders(here.gateway)).isZero();
        Ran wrong = execute(here, code(here.ticket()).equals("000000") ? "111111" : "000000");
        assertThat(wrong.code()).isOne();
        assertThat(wrong.err()).contains("is not the first six hex digits").contains("nothing was sent");
        assertThat(Truth.orders(here.gateway)).isZero();

        Ran sent = execute(here, code(here.ticket()));
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(sent.out()).contains("Ticket T-2026-10-01: Filled");
        assertThat(DeskLock.isOwned(here.desk)).isFalse();
        assertThat(here.books().pendingCommissions()).isEmpty();
        isTrueAndOnce(here);
        Ran again = execute(here, code(here.ticket()));
        assertThat(again.code()).as(again.out() + again.err()).isZero();
        isTrueAndOnce(here);
    }

    @Test
    void aHaltFromAnotherProcessHasTheGuardCancelWhatWorks() throws Exception {
        Stage here = opened(Stage.paper(Stage.ACCOUNT), Stage::resting);
        Guarded guard = guarded(here);
        guard.toTheTicket();
        approve(here);
        execute(here, code(here.ticket()));
        guard.until(state -> state.openOrders().stream().anyMatch(one -> one.state() == OrderState.WORKING));
        assertThat(Truth.working(here.gateway)).isPositive();

        Ran halted = here.kobe("halt", "smoke in the room");
        assertThat(halted.code()).isZero();
        assertThat(halted.out()).contains("the desk's owner has cancelled what was working");
        DeskState state = guard.until(one -> one.isHalted() && one.openOrders().isEmpty());
        assertThat(Truth.working(here.gateway)).isZero();
        assertThat(state.fills()).isEmpty();
        int left = Truth.orders(here.gateway);
        Ran refused = execute(here, code(here.ticket()));
        assertThat(refused.code()).isOne();
        assertThat(Truth.orders(here.gateway))
                .as("nothing leaves a halted desk")
                .isEqualTo(left);
        assertThat(here.kobe("resume", "it was the toaster").code()).isZero();
        assertThat(here.books().isHalted()).isFalse();
    }

    @Test
    void aSecondProgramUnderTheSameClientIdIsRefusedInASentenceAndTheFirstGoesOn() throws Exception {
        Stage here = opened(Stage.paper(Stage.ACCOUNT), like -> like);
        Guarded guard = guarded(here);
        guard.line("books equal the broker's");
        Path other = home.resolve("other-desk");
        Ran second = here.kobeAt(other, "open");
        assertThat(second.code()).isOne();
        assertThat(second.out()).isEmpty();
        assertThat(second.err())
                .contains("lient id 7 is in use: end the other program that uses it")
                .contains("Kobe keeps its id");
        assertThat(other).doesNotExist();
        assertThat(here.kobeAt(other, "check").out()).contains("lient id 7 is in use");
        assertThat(here.kobe("pull").out()).contains("The books equal the broker's.");
    }

    @Test
    void aLiveAccountWaitsForItsApprovalItsCodeAndTheWholeUndoWindow() throws Exception {
        Stage here = opened(
                "profile: live\naccount: {id: " + LIVE + "}\nundo: {live_seconds: 5}\nprotection: {vix: none}\n",
                like -> Stage.quick(LIVE, List.of(), List.of()));
        DeskState begun = here.books();
        assertThat(begun.identity().orElseThrow().profile()).isEqualTo("live");
        assertThat(begun.identity().orElseThrow().simulated()).isFalse();
        Guarded guard = guarded(here);
        TicketRecord ticket = guard.toTheTicket();

        Ran early = execute(here, code(ticket));
        assertThat(early.code()).isOne();
        assertThat(early.err()).contains("has not been approved");
        approve(here);
        assertThat(execute(here, "zzzzzz").err()).contains("nothing was sent");
        assertThat(Truth.orders(here.gateway)).isZero();

        Instant asked = here.clock.instant();
        Ran sent = execute(here, code(ticket));
        assertThat(sent.code()).as(sent.err()).isZero();
        assertThat(sent.out()).contains("undo window");
        DeskState state = guard.until(GuardedDeskTest::isDone);
        assertThat(state.ordersOf(Guarded.TICKET)).isNotEmpty().allSatisfy(one -> assertThat(one.sentAt())
                .hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(asked.plusSeconds(5))));
        isTrueAndOnce(here);
    }
}
