// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Truth;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.app.Counterparty;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A halt that is written while the broker's adapter makes an order ready, after the door has looked: a slow disk or a
/// line that is busy may take any time, and nothing may leave at its end.
class LastLookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-2026-10-01");

    @TempDir
    private Path folder;

    private final List<WireCounterparty> made = new ArrayList<>();
    private int handedOver;

    @Test
    void aHaltWhileTheAdapterMakesReadyLeavesNothingOnTheWire() throws IOException {
        try (Simulation desk = new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .create(
                        folder,
                        SimulatedDesks.demonstration(1, 1),
                        false,
                        true,
                        place -> new Slow(WireCounterparty.of(scenario -> scenario, made::add)
                                .at(place)),
                        sentence -> {})
                .orThrow()) {
            desk.life().session(LocalDate.of(2026, 9, 30));
            desk.life().begin(DAY);
            desk.life().propose(DAY);
            desk.life().click(TICKET);
            for (int second = 0; second < 60; second++) {
                desk.life().goOn(Duration.ofSeconds(1));
            }

            assertThat(handedOver).as("the door had let it go").isPositive();
            assertThat(made.getLast().left).isEmpty();
            assertThat(Truth.openOrders(made.getLast().gateway)).isEmpty();
            assertThat(desk.desk().engine().view().state().isHalted()).isTrue();
            assertThat(desk.desk().engine().view().state().orders().values())
                    .filteredOn(one -> one.state() == OrderState.REJECTED)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.note()).contains("HALT file is present (the disk is slow)"));
        }
    }

    /// A broker during whose preparations somebody halts.
    private final class Slow extends ThroughCounterparty {
        Slow(Counterparty real) {
            super(real);
        }

        @Override
        public boolean submit(Order order, BooleanSupplier mayLeave) {
            handedOver++;
            new HaltFile(folder).write("the disk is slow", Instant.parse("2026-10-01T15:00:00Z"));
            return super.submit(order, mayLeave);
        }
    }
}
