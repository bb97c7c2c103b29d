// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.gate.CostLimits;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Weight;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.testing.Shared;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Limits that are changed while a desk runs: the tighter figure holds at once, the looser one from the next session,
/// whoever starts it in between.
class LimitsOverRestartTest {
    private static final LocalDate NEXT = LocalDate.of(2026, 10, 1);

    @TempDir
    Path folder;

    private Path desk;
    private OwnedDesk.Plan plan;
    private GateLimits before;

    @BeforeEach
    void aDeskWhoseLimitsWereChanged() {
        desk = folder.resolve("desk");
        try (Simulation simulation = new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .create(desk, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            before = simulation.desk().engine().view().state().limits().orElseThrow();
            simulation.desk().engine().submit(new Input.SetLimits(wanted(before), "the owner"));
            plan = simulation.desk().plan();
        }
    }

    /// Orders of at most 36 % instead of 40 %, and commissions of up to 60 basis points instead of 50.
    private static GateLimits wanted(GateLimits like) {
        return new GateLimits(
                like.version(),
                like.reconciledWithin(),
                like.cutOff(),
                like.quoteFreshness(),
                like.shareCap(),
                like.pairCap(),
                Weight.of("0.36"),
                like.orderValue(),
                like.positionShare(),
                like.grossShare(),
                like.reserveShare(),
                like.flattenOffset(),
                like.excludedTypes(),
                like.prices(),
                like.shares(),
                like.pace(),
                new CostLimits(Bps.of("35"), Bps.of("60"), BigDecimal.valueOf(100)),
                like.ground(),
                like.breakers(),
                like.assumed());
    }

    private DeskState journaled() {
        return Replay.fold(DeskState.blank(), JournalFolder.read(desk.resolve("journal")));
    }

    @Test
    void theTighterHoldsAtOnceAndTheLooserWaits() {
        GateLimits now = journaled().limits().orElseThrow();
        assertThat(now.version()).isEqualTo(before.version() + 1);
        assertThat(now.orderShare()).isEqualTo(Weight.of("0.36"));
        assertThat(now.costs().commission()).isEqualTo(Bps.of("50"));
        assertThat(journaled().nextLimits().orElseThrow().costs().commission()).isEqualTo(Bps.of("60"));
        assertThat(JournalFolder.read(desk.resolve("journal")))
                .filteredOn(line -> line.type().equals("limits.changed"))
                .singleElement()
                .satisfies(line -> assertThat(line.json())
                        .contains("\"orderShare 0.4 to 0.36 at once\"")
                        .contains("\"costs.commission 50 to 60 from the next session\"")
                        .contains("\"by\":\"the owner\""));
    }

    @Test
    void askedForAgainAfterARestartItChangesNothing() {
        try (OwnedDesk again = OwnedDesk.open(desk, plan).orThrow()) {
            long seq = again.engine().view().state().seq();
            again.engine()
                    .submit(new Input.SetLimits(
                            wanted(again.engine().view().state().limits().orElseThrow()), "config.yaml"));
            assertThat(again.engine().view().state().seq()).isEqualTo(seq);
        }
    }

    @Test
    void theLooserHoldsFromTheNextSessionAlsoAfterARestart() {
        try (OwnedDesk again = OwnedDesk.open(desk, plan).orThrow()) {
            assertThat(again.engine()
                            .view()
                            .state()
                            .limits()
                            .orElseThrow()
                            .costs()
                            .commission())
                    .isEqualTo(Bps.of("50"));
            again.engine().submit(new Input.OpenSession(NEXT));
            DeskState state = again.engine().view().state();
            assertThat(state.limits()).contains(wanted(before).as(before.version() + 2));
            assertThat(state.nextLimits()).isEmpty();
        }
    }
}
