// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.os.DeskSocket;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.app.DeskHouse;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.order.TicketId;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.door.DoorProtocol;
import dev.kobe.guardian.loop.DeskEngine;
import dev.kobe.guardian.supervise.Supervisor;
import dev.kobe.testing.BrokerLedger;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.shell.DeskPorts;
import dev.kobe.ui.shell.KobeWindow;
import dev.kobe.ui.shell.Scenes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise R19: a halt works although the window is frozen and although nobody answers the door.
@Tag("window")
class HaltWhileFrozenTest {
    private static final TicketId TICKET = new TicketId("T-2026-10-01");

    @TempDir
    Path folder;

    private static ConfigFolder files() {
        return new ConfigFolder(Path.of(System.getProperty("kobe.project")).resolve("config"));
    }

    private static DeskHouse otherProcess() {
        return new DeskHouse(files(), InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")));
    }

    private Simulation aDeskWithATicket(boolean inline) {
        Simulation simulation = new SimulatedDesks(files(), LocalDate.of(2026, 11, 20))
                .create(folder, SimulatedDesks.demonstration(1, 1), false, inline, line -> {})
                .orThrow();
        simulation.life().session(LocalDate.of(2026, 9, 30));
        simulation.life().begin(LocalDate.of(2026, 10, 1));
        assertThat(simulation.life().propose(LocalDate.of(2026, 10, 1))).contains(TICKET);
        return simulation;
    }

    private long sent() {
        return BrokerLedger.of(folder).orders().size();
    }

    @Test
    void aFrozenWindowDoesNotDelayAHaltFromAnotherProcess() {
        FxLauncher.start();
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        try (Simulation simulation = aDeskWithATicket(false)) {
            DeskEngine engine = simulation.desk().engine();
            KobeWindow window = FxLauncher.onFx(() -> new KobeWindow(
                    WindowLink.screen(
                            engine.view(),
                            simulation.desk().plan().rules(),
                            simulation.desk().plan().market(),
                            List.of(),
                            simulation.time().instant()),
                    new DeskPorts(
                            WindowLink.commands(engine, Runnable::run, why -> {}, () -> {}, sentence -> {}),
                            new FolderFiles(folder, Runnable::run, month -> null, file -> null),
                            Scenes.untried(),
                            look -> {},
                            () -> {}),
                    simulation.time(),
                    simulation.time(),
                    Look.of(Theme.DARK)));
            engine.onPublish(view -> window.publish(WindowLink.screen(
                    view,
                    simulation.desk().plan().rules(),
                    simulation.desk().plan().market(),
                    List.of(),
                    simulation.time().instant())));
            try (DeskSocket door = DeskSocket.open(
                    folder, line -> DoorProtocol.answer(line, engine, Map.of()), Supervisor.threadsNamed("door"))) {
                assertThat(door).isNotNull();
                Platform.runLater(() -> {
                    frozen.countDown();
                    awaitQuietly(released);
                });
                awaitQuietly(frozen);
                simulation.life().click(TICKET);
                simulation.life().goOn(Duration.ofSeconds(4));
                long before = engine.view().state().orders().values().stream()
                        .filter(one -> one.sentAt().isPresent())
                        .count();
                assertThat(before).isPositive();

                String said = otherProcess()
                        .halt(folder, "the window does not answer")
                        .orThrow();

                assertThat(said).contains("owner has cancelled");
                simulation.life().goOn(Duration.ofSeconds(30));
                DeskState state = engine.view().state();
                assertThat(state.isHalted()).isTrue();
                assertThat(sent()).isEqualTo(before);
                assertThat(state.openOrders()).isEmpty();
                assertThat(released.getCount()).as("the window is still frozen").isEqualTo(1);
            }
        } finally {
            released.countDown();
        }
    }

    @Test
    void aHaltReturnsAndHoldsThoughNobodyAnswersTheDoor() {
        try (Simulation simulation = aDeskWithATicket(true)) {
            String said = otherProcess().halt(folder, "nobody at home").orThrow();

            assertThat(said).contains("HALT file is on disk");
            simulation.life().click(TICKET);
            simulation.life().goOn(Duration.ofSeconds(20));
            assertThat(sent()).isZero();
        }
        try (Simulation again = new SimulatedDesks(files(), LocalDate.of(2026, 11, 20))
                .reopen(folder, true, line -> {})
                .orThrow()) {
            assertThat(again.desk().engine().view().state().isHalted()).isTrue();
            assertThat(new HaltFile(folder).reason()).contains("nobody at home");
            assertThat(again.desk()
                            .engine()
                            .submit(new Input.Resume("found somebody", false, Hand.WINDOW))
                            .refusal())
                    .isEmpty();
            assertThat(new HaltFile(folder).reason()).isEmpty();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
