// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ticket whose every fund is quoted wider than half the spread that the settings allow: each line is warned of.
class SoftTicksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-2026-10-01");

    @TempDir
    Path folder;

    private Simulation simulation;

    @BeforeEach
    void aTicketThatWarns() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Path universe = Files.createDirectories(config.resolve("universe"));
        Files.copy(
                Shared.project("config").resolve("universe").resolve("uk-sectors.yaml"),
                universe.resolve("uk-sectors.yaml"));
        Files.writeString(config.resolve("config.yaml"), "gate: {fund_spread_bps: 7}\n");
        simulation = new SimulatedDesks(new ConfigFolder(config), LocalDate.of(2026, 11, 20))
                .create(folder.resolve("desk"), SimulatedDesks.demonstration(1, 1), true, true, line -> {})
                .orThrow();
        simulation.life().session(LocalDate.of(2026, 9, 30));
        simulation.life().begin(DAY);
        simulation.life().propose(DAY);
    }

    @AfterEach
    void close() {
        simulation.close();
    }

    private DeskState state() {
        return simulation.desk().engine().view().state();
    }

    private TicketRecord ticket() {
        return state().tickets().get(TICKET);
    }

    private Optional<Refusal> approve(Set<Acceptance> ticks) {
        return simulation
                .desk()
                .engine()
                .submit(new Input.Approve(TICKET, ticket().ticket().hash(), ticks))
                .refusal();
    }

    private Set<Acceptance> ticks() {
        return ticket().warnings().stream().map(CheckResult::acceptance).collect(Collectors.toSet());
    }

    @Test
    void everyWarnedLineIsToBeTickedBeforeTheApproval() {
        assertThat(ticket().state()).isEqualTo(TicketState.READY);
        List<CheckResult> warnings = ticket().warnings();
        assertThat(warnings).extracting(CheckResult::number).contains(11);

        assertThat(approve(Set.of())).hasValueSatisfying(no -> {
            assertThat(no.code()).hasToString("TICKET_WARNINGS");
            assertThat(warnings)
                    .allSatisfy(one -> assertThat(no.sentence()).contains("line " + one.subject(), one.sentence()));
        });
        for (CheckResult left : warnings) {
            Set<Acceptance> others = ticks();
            others.remove(left.acceptance());
            assertThat(approve(others)).as("without " + left.acceptance()).isPresent();
        }
        assertThat(ticket().approval()).isEmpty();

        assertThat(approve(ticks())).isEmpty();
        assertThat(ticket().approval().orElseThrow().accepted()).isEqualTo(ticks());
        DeskState again = Replay.fold(
                DeskState.blank(), JournalFolder.read(folder.resolve("desk").resolve("journal")));
        assertThat(again.tickets().get(TICKET).approval()).isEqualTo(ticket().approval());
    }

    @Test
    void withEveryLineAcceptedTheOrdersLeaveAndFill() {
        simulation.life().approveAndSend(TICKET);

        assertThat(state().orders().values()).isNotEmpty().allMatch(one -> one.state() == OrderState.FILLED);
    }
}
