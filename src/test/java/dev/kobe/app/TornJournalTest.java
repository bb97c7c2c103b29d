// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.order.TicketId;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.testing.DeskFolders;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise R5 and the bad day "power cut" (peers.md, 2.5, number 2) on a desk in the middle of a ticket: its journal is
/// cut at every byte of the last three records.
class TornJournalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @TempDir
    Path folder;

    private Path desk;
    private OwnedDesk.Plan plan;
    private Path last;
    private byte[] whole;
    private List<Journal.Line> lines;

    /// The desk is left as its orders are filling.
    @BeforeEach
    void aDeskInTheMiddleOfATicket() throws IOException {
        desk = folder.resolve("desk");
        try (Simulation simulation = new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .create(desk, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(DAY);
            simulation.life().propose(DAY);
            simulation.life().click(new TicketId("T-" + DAY));
            for (int second = 0; second < 60 && !isFilling(simulation); second++) {
                simulation.life().goOn(Duration.ofSeconds(1));
            }
            plan = simulation.desk().plan();
            assertThat(isFilling(simulation)).isTrue();
        }
        lines = JournalFolder.read(desk.resolve("journal"));
        try (Stream<Path> files = Files.list(desk.resolve("journal"))) {
            last = files.filter(one -> one.toString().endsWith(".log"))
                    .sorted()
                    .toList()
                    .getLast();
        }
        whole = Files.readAllBytes(last);
    }

    private static boolean isFilling(Simulation simulation) {
        return simulation.desk().engine().view().state().openOrders().stream()
                .anyMatch(one -> one.filled().isPositive());
    }

    /// Where the n-th record from the end begins, 0 being the end of the file.
    private int start(int fromEnd) {
        int at = whole.length;
        for (int record = 0; record < fromEnd; record++) {
            at--;
            while (at > 0 && whole[at - 1] != '\n') {
                at--;
            }
        }
        return at;
    }

    @Test
    void everyCutOpensWithTheRecordsThatAreWholeAndKeepsTheRestAside() throws IOException {
        List<DeskState> states = List.of(before(0), before(1), before(2), before(3));
        for (int cut = start(3); cut <= whole.length; cut++) {
            Files.write(last, Arrays.copyOf(whole, cut));
            int lost = cut >= start(0) ? 0 : cut >= start(1) ? 1 : cut >= start(2) ? 2 : 3;
            JournalFolder.Opened opened = JournalFolder.open(desk.resolve("journal"));
            opened.journal().close();
            assertThat(opened.lines()).as("cut at byte %s", cut).hasSize(lines.size() - lost);
            assertThat(Replay.fold(DeskState.blank(), opened.lines())).isEqualTo(states.get(lost));
            assertThat(opened.torn().isPresent())
                    .as("cut at byte %s is said", cut)
                    .isEqualTo(cut != start(lost));
        }
    }

    private DeskState before(int lost) {
        return Replay.fold(DeskState.blank(), lines.subList(0, lines.size() - lost));
    }

    @Test
    void whicheverRecordIsTornTheBooksEqualTheVenuesWithinSeconds() throws IOException {
        for (int lost = 1; lost <= 3; lost++) {
            Path copy = DeskFolders.copy(desk, folder.resolve("torn" + lost));
            int cut = (start(lost) + start(lost - 1)) / 2;
            Files.write(copy.resolve("journal").resolve(last.getFileName()), Arrays.copyOf(whole, cut));
            VirtualTime time = new VirtualTime(lines.getLast().at());
            try (OwnedDesk again = OwnedDesk.open(
                            copy,
                            new OwnedDesk.Plan(
                                    plan.identity(),
                                    plan.rules(),
                                    plan.limits(),
                                    plan.openingCash(),
                                    plan.openingSession(),
                                    time,
                                    plan.market(),
                                    GatewayCounterparty.usual(1),
                                    true))
                    .orThrow()) {
                assertThat(again.torn()).isPresent();
                time.advanceTo(time.instant().plusSeconds(15));
                DeskState state = again.engine().view().state();
                assertThat(state.isReconciled())
                        .as("%s records torn: %s", lost, state.link().differences())
                        .isTrue();
            }
        }
    }
}
