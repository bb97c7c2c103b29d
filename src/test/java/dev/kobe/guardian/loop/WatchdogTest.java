// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.TradingRules;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.TicketId;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.desk.Input;
import dev.kobe.testing.BrokerLedger;
import dev.kobe.testing.Shared;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
    private final ConfigFolder files = new ConfigFolder(Shared.project("config"));

    @Test
    void aGuardianThatIsBusyWithOneInputForTenLooksIsSilentUntilItMoves() throws InterruptedException {
        try (GuardianLoop loop = blank()) {
            CompletableFuture<Void> busy = new CompletableFuture<>();
            CompletableFuture<Void> free = new CompletableFuture<>();
            loop.engine().onPublish(view -> {
                busy.complete(null);
                free.join();
            });
            Watchdog watchdog = new Watchdog(loop.engine(), Thread.currentThread());
            loop.engine().offer(new Input.Noticed());
            busy.join();

            watchdog.look();
            for (int look = 1; look < Watchdog.LOOKS; look++) {
                watchdog.look();
                assertThat(loop.engine().isSilent()).as("look %d", look).isFalse();
            }
            watchdog.look();
            assertThat(loop.engine().isSilent()).isTrue();

            free.complete(null);
            loop.settle();
            watchdog.look();
            assertThat(loop.engine().isSilent()).isFalse();
        }
    }

    @Test
    void anIdleGuardianIsNotSilent() {
        try (GuardianLoop loop = blank()) {
            loop.settle();
            while (loop.engine().isBusy()) {
                // It has answered and is about to be idle.
                Thread.onSpinWait();
            }
            Watchdog watchdog = new Watchdog(loop.engine(), Thread.currentThread());
            for (int look = 0; look < 3 * Watchdog.LOOKS; look++) {
                watchdog.look();
            }

            assertThat(loop.engine().isSilent()).isFalse();
        }
    }

    @Test
    void aGuardianWhoseThreadIsGoneIsSilentAtOnce() throws InterruptedException {
        try (GuardianLoop loop = blank()) {
            Thread gone = Thread.ofPlatform().start(() -> {});
            gone.join();

            new Watchdog(loop.engine(), gone).look();

            assertThat(loop.engine().isSilent()).isTrue();
        }
    }

    @Test
    void nothingLeavesWhileTheGuardianIsSilent(@TempDir Path folder) {
        LocalDate day = LocalDate.of(2026, 10, 1);
        TicketId ticket = new TicketId("T-" + day);
        try (Simulation simulation = new SimulatedDesks(files, LocalDate.of(2026, 11, 20))
                .create(folder, SimulatedDesks.demonstration(1, 1), false, true, line -> {})
                .orThrow()) {
            simulation.life().session(day.minusDays(1));
            simulation.life().begin(day);
            assertThat(simulation.life().propose(day)).contains(ticket);
            simulation.desk().engine().silent(true);

            simulation.life().click(ticket);
            simulation.life().goOn(Duration.ofSeconds(20));

            assertThat(BrokerLedger.of(folder).orders()).isEmpty();
            assertThat(simulation.desk().engine().view().state().orders().values())
                    .isNotEmpty()
                    .extracting(OrderRecord::note)
                    .allSatisfy(note -> assertThat(note).contains("The guardian has not moved for 10 s"));
        }
    }

    private GuardianLoop blank() {
        return GuardianLoop.unwatched(
                new Guardian(TradingRules.desk(
                        files.config().orThrow(), files.universe("uk-sectors").orThrow())),
                DeskState.blank(),
                new DeskEngine.Outside(
                        GuardianLoopTest.nothingToWrite(),
                        GuardianLoopTest.still(),
                        HaltSignal.none(),
                        listener -> GuardianLoopTest.broken(),
                        (state, hash) -> {}));
    }
}
