// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.cli.DeskServices.OpenedDesk;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.testing.Shared;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskHouseTest {
    private final ConfigFolder files = new ConfigFolder(Shared.project("config"));
    private final DeskHouse house = new DeskHouse(files, InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")));

    @TempDir
    Path folder;

    @Test
    void aTicketIsProposedApprovedAndSentByOneCommandAfterTheOther() {
        new SimulatedDesks(files, LocalDate.of(2026, 11, 20))
                .create(folder, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()
                .close();

        assertThat(command(desk ->
                        desk.rebalance(Optional.empty(), Optional.empty()).refusal()))
                .isEmpty();
        TicketRecord proposed = house.read(folder).orThrow().latestTicket().orElseThrow();
        TicketId id = proposed.ticket().id();
        String hash = proposed.ticket().hash();
        assertThat(proposed.state()).isEqualTo(TicketState.READY);

        assertThat(command(
                        desk -> desk.desk().submit(new Input.Approve(id, hash)).refusal()))
                .isEmpty();
        assertThat(command(desk -> {
                    Optional<Refusal> no = desk.desk()
                            .submit(new Input.Send(id, hash.substring(0, 6)))
                            .refusal();
                    desk.workOff(id);
                    return no;
                }))
                .isEmpty();
        assertThat(house.read(folder).orThrow().tickets().get(id).state())
                .isIn(TicketState.FILLED, TicketState.PARTLY_FILLED);
    }

    /// What one process would do: open the desk, do one thing, and let it go.
    private Optional<Refusal> command(Function<OpenedDesk, Optional<Refusal>> work) {
        try (OpenedDesk desk = house.open(folder, sentence -> {}).orThrow()) {
            return work.apply(desk);
        }
    }
}
