// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.testing.Shared;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk that is opened again has proven nothing yet, whatever its journal said last: what can be seen of it first is
/// its own life and not the former one.
class FirstViewTest {
    @TempDir
    Path folder;

    @Test
    void nothingOfTheFormerLifeReadsAsProven() {
        OwnedDesk.Plan plan = aReconciledDesk();
        for (int life = 0; life < 20; life++) {
            try (OwnedDesk again = OwnedDesk.open(folder, plan).orThrow()) {
                DeskState state = again.engine().view().state();
                assertThat(state.link().state()).isEqualTo(LinkState.DOWN);
                assertThat(state.isReconciled()).isFalse();
            }
        }
    }

    private OwnedDesk.Plan aReconciledDesk() {
        SimulatedDesks desks =
                new SimulatedDesks(new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20));
        try (Simulation simulation = desks.create(folder, SimulatedDesks.demonstration(1, 1), false, true, told -> {})
                .orThrow()) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            assertThat(simulation.desk().engine().view().state().isReconciled()).isTrue();
            OwnedDesk.Plan plan = simulation.desk().plan();
            return new OwnedDesk.Plan(
                    plan.identity(),
                    plan.rules(),
                    plan.limits(),
                    plan.openingCash(),
                    plan.openingSession(),
                    plan.clock(),
                    plan.market(),
                    place -> new Silent(),
                    false);
        }
    }

    /// A broker who is never there.
    private static final class Silent implements Counterparty, Broker {
        @Override
        public Broker broker() {
            return this;
        }

        @Override
        public void connect() {}

        @Override
        public boolean submit(Order order, BooleanSupplier mayLeave) {
            throw new IllegalStateException("nobody is there for " + order.ref());
        }

        @Override
        public void cancel(OrderRef ref) {}

        @Override
        public void askMargin(MarginQuestion question) {}

        @Override
        public void requestAccount(Instant executionsSince) {}

        @Override
        public void close() {}
    }
}
