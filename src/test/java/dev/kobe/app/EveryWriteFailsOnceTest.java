// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.Happenings;
import dev.kobe.app.demo.Life;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.testing.BrokerLedger;
import dev.kobe.testing.DeskFolders;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Promise R4: the journal fails at its n-th write, for every n of one whole ticket's life. The gate is shut, nothing
/// has left without an intent on disk, and the desk opens again and agrees with its broker.
class EveryWriteFailsOnceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-" + DAY);
    private static final Life.Rotation ROTATION = new Life.Rotation(12, 1, 3);

    @TempDir
    Path folder;

    private Path morning;
    private OwnedDesk.Plan plan;
    private Instant stoodAt;

    /// A desk on the morning of its first ticket, to be copied for every n.
    private void aMorning() {
        morning = folder.resolve("morning");
        SimulatedDesks desks =
                new SimulatedDesks(new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20));
        try (Simulation simulation = desks.create(
                        morning, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(DAY);
            plan = simulation.desk().plan();
            stoodAt = simulation.time().instant();
        }
    }

    private OwnedDesk.Plan at(VirtualTime time) {
        return new OwnedDesk.Plan(
                plan.identity(),
                plan.rules(),
                plan.limits(),
                plan.openingCash(),
                plan.openingSession(),
                time,
                plan.market(),
                GatewayCounterparty.usual(1),
                true);
    }

    private static void live(OwnedDesk desk, VirtualTime time) {
        Life life = new Life(desk, time, desk.plan().market(), ROTATION, Happenings.none(), sentence -> {});
        DeskState state = desk.engine().view().state();
        if (!state.tickets().containsKey(TICKET)) {
            life.propose(DAY);
        }
        life.beat();
        // A count-down that a restart stopped is blocked until its owner looks again and clicks again.
        Optional<TicketRecord> waiting = Optional.ofNullable(
                        desk.engine().view().state().tickets().get(TICKET))
                .filter(one -> one.state() == TicketState.READY || one.state() == TicketState.BLOCKED);
        if (waiting.isPresent()) {
            life.click(TICKET);
        }
        for (int beat = 0; beat < 60; beat++) {
            life.goOn(Duration.ofSeconds(3));
        }
    }

    /// How many appends one ticket takes when nothing fails.
    @Test
    void withoutAFaultTheTicketIsFilled() throws IOException {
        aMorning();
        Lived lived = live("whole", Integer.MAX_VALUE, false);

        assertThat(lived.failed()).isFalse();
        assertThat(agree(lived.desk()).tickets().get(TICKET).state())
                .isIn(TicketState.FILLED, TicketState.PARTLY_FILLED);
    }

    @ParameterizedTest(name = "the failed write reached the disk: {0}")
    @ValueSource(booleans = {false, true})
    void whicheverWriteFailsTheDeskIsSafeAndOpensAgain(boolean reachesDisk) throws IOException {
        aMorning();
        int failures = 0;
        for (int n = 1; ; n++) {
            Lived lived = live("n" + n, n, reachesDisk);
            if (!lived.failed()) {
                break;
            }
            failures++;
            goesOnAndAgrees(lived.desk(), n);
        }
        assertThat(failures).as("writes of one ticket's life").isGreaterThan(25);
    }

    private record Lived(Path desk, boolean failed) {}

    private Lived live(String name, int failsAt, boolean reachesDisk) throws IOException {
        Path desk = DeskFolders.copy(morning, folder.resolve(name));
        VirtualTime time = new VirtualTime(stoodAt);
        AtomicReference<FailingJournal> journal = new AtomicReference<>();
        try (OwnedDesk owned = OwnedDesk.open(desk, at(time), disk -> {
                    journal.set(new FailingJournal(disk, failsAt, reachesDisk));
                    return journal.get();
                })
                .orThrow()) {
            live(owned, time);
            if (journal.get().hasFailed()) {
                isShut(owned, desk, failsAt);
            }
        }
        return new Lived(desk, journal.get().hasFailed());
    }

    private static void isShut(OwnedDesk owned, Path desk, int n) {
        Desk.View view = owned.engine().view();
        assertThat(view.emergency()).as("append %s", n).hasValueSatisfying(why -> assertThat(why)
                .contains("no space left"));
        for (Input.Command command : List.<Input.Command>of(
                new Input.Resume("go on", false, Hand.WINDOW),
                new Input.Approve(TICKET, "0"),
                new Input.Send(TICKET, "000000"),
                new Input.Halt("stop"))) {
            assertThat(owned.engine().submit(command).refusal())
                    .as("append %s, %s", n, command)
                    .hasValueSatisfying(no -> assertThat(no.sentence()).contains("no space left"));
        }
        assertThat(intended(desk)).as("append %s: intents on disk", n).containsAll(sent(desk));
    }

    private static List<String> intended(Path desk) {
        return Replay.fold(DeskState.blank(), JournalFolder.read(desk.resolve("journal"))).orders().keySet().stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> sent(Path desk) {
        return BrokerLedger.of(desk).sent();
    }

    private void goesOnAndAgrees(Path desk, int n) {
        Instant last = JournalFolder.read(desk.resolve("journal")).getLast().at();
        VirtualTime time = new VirtualTime(last);
        try (OwnedDesk again = OwnedDesk.open(desk, at(time)).orThrow()) {
            assertThat(again.engine().view().emergency()).isEmpty();
            time.advanceTo(last.plusSeconds(15));
            assertThat(again.engine().view().state().isReconciled())
                    .as("append %s: books equal the broker's within 15 s", n)
                    .isTrue();
            live(again, time);
        }
        TicketRecord ticket = agree(desk).tickets().get(TICKET);
        assertThat(ticket.state().isFinal())
                .as("append %s: %s %s", n, ticket.state(), ticket.reason())
                .isTrue();
    }

    /// The broker's own ledger against the journal: the same orders, each once, and the same fills.
    private static DeskState agree(Path desk) {
        DeskState state = Replay.fold(DeskState.blank(), JournalFolder.read(desk.resolve("journal")));
        List<String> sent = sent(desk);
        assertThat(sent).doesNotHaveDuplicates();
        assertThat(BrokerLedger.of(desk).sentLines())
                .as("one order a ticket line")
                .doesNotHaveDuplicates();
        assertThat(state.orders().keySet().stream().map(Object::toString)).containsAll(sent);
        Map<String, BigDecimal> fills = BrokerLedger.of(desk).fills();
        assertThat(state.fills().keySet()).isEqualTo(fills.keySet());
        state.fills()
                .forEach((root, fill) -> assertThat(fill.quantity().value()).isEqualByComparingTo(fills.get(root)));
        assertThat(state.openOrders()).isEmpty();
        assertThat(state.isReconciled()).isTrue();
        return state;
    }
}
