// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Scenario.Cut;
import dev.kobe.adapter.gateway.Scenario.Link;
import dev.kobe.adapter.gateway.Scenario.Outage;
import dev.kobe.adapter.gateway.Scenario.Restart;
import dev.kobe.adapter.gateway.Truth;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.TicketId;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.testing.Manners;
import dev.kobe.testing.Shared;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promises R7 and R9, and the bad day "the gateway restarts and rolls ids back" (peers.md, 2.5, number 6): the link is
/// lost in every way and at every moment while a ticket fills. No fill is missed, no order leaves twice, and 30 seconds
/// after the link is back the books equal what the gateway truly holds.
class DisconnectTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-" + DAY);
    private static final Duration WITHIN = Duration.ofSeconds(30);

    /// This desk lives the same every time: it is made at this moment and its ticket is sent at the other.
    private static final Instant FIRST_CONNECTED = Instant.parse("2026-09-30T06:00:00Z");

    private static final Instant SENT = Instant.parse("2026-10-01T13:50:00Z");
    private static final List<Cut.How> SOCKETS = List.of(Cut.How.FIN, Cut.How.RST, Cut.How.MID_FRAME, Cut.How.SILENCE);

    @TempDir
    Path folder;

    private int lost;
    private int filled;
    private boolean up;

    @Test
    void twentyDisconnectsLoseAndDoubleNothing() {
        disconnect(20, 7);
    }

    @Test
    @Tag("slow")
    void fiveHundredDisconnectsLoseAndDoubleNothing() {
        disconnect(500, 8);
    }

    private void disconnect(int wanted, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int desks = 0;
        for (; lost < wanted; desks++) {
            up = false;
            live(folder.resolve("desk-" + desks), trouble(random));
        }
        assertThat(filled)
                .as("fills on %s desks while the link was lost %s times", desks, lost)
                .isGreaterThan(6 * desks);
    }

    /// What one desk suffers while its ticket fills: two or three ends of connections, the gateway cut off from its
    /// broker, and a restart with its numbers rolled back.
    private static Link trouble(SplittableRandom random) {
        int sent = (int) Duration.between(FIRST_CONNECTED, SENT).toSeconds();
        List<Cut> cuts = new ArrayList<>();
        int first = sent + 4 + random.nextInt(25);
        cuts.add(new Cut(0, first, SOCKETS.get(random.nextInt(SOCKETS.size()))));
        for (int more = 1 + random.nextInt(2); more > 0; more--) {
            cuts.add(new Cut(0, 1 + random.nextInt(20), SOCKETS.get(random.nextInt(SOCKETS.size()))));
        }
        return new Link(
                cuts,
                List.of(new Outage(
                        sent + random.nextInt(90),
                        2 + random.nextInt(20),
                        random.nextBoolean(),
                        1 + random.nextInt(5))),
                List.of(new Restart(sent + 5 + random.nextInt(90), 1 + random.nextInt(10), random.nextInt(6), false)),
                List.of());
    }

    private void live(Path desk, Link trouble) {
        List<WireCounterparty> made = new ArrayList<>();
        SimulatedDesks desks =
                new SimulatedDesks(new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20));
        try (Simulation simulation = desks.create(
                        desk,
                        SimulatedDesks.demonstration(1, 1),
                        false,
                        true,
                        WireCounterparty.of(s -> Manners.drip(6, 4).apply(s).with(trouble), made::add),
                        told -> {})
                .orThrow()) {
            simulation.desk().engine().onEvent(this::count);
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(DAY);
            simulation.life().propose(DAY);
            simulation.life().click(TICKET);
            follow(simulation, made.getFirst(), trouble);
        }
    }

    private void count(DeskEvent event) {
        if (event instanceof DeskEvent.LinkMoved moved) {
            boolean ready = moved.link().state() == LinkState.READY;
            lost += up && !ready ? 1 : 0;
            up = ready;
        }
    }

    /// Second by second: whenever the link has truly stood for half a minute, which a desk cannot always
    /// tell, the books are proven equal.
    private void follow(Simulation simulation, WireCounterparty wire, Link trouble) {
        Optional<Instant> back = Optional.empty();
        for (int second = 0; second < 420; second++) {
            simulation.life().goOn(Duration.ofSeconds(1));
            DeskState state = simulation.desk().engine().view().state();
            Instant now = simulation.time().instant();
            if (state.link().state() != LinkState.READY || !Truth.isLinked(wire.gateway)) {
                back = Optional.empty();
            } else if (back.isEmpty()) {
                back = Optional.of(now);
            } else if (Duration.between(back.get(), now).compareTo(WITHIN) >= 0) {
                assertThat(state.isReconciled())
                        .as(() ->
                                trouble + ": " + String.join("; ", state.link().differences()))
                        .isTrue();
            }
            // A ticket that was blocked while the link was lost waits for its owner's click.
            if (second % 20 == 19 && state.tickets().get(TICKET).approval().isEmpty()) {
                simulation.life().click(TICKET);
            }
        }
        simulation.desk().engine().submit(new Input.Reconcile());
        simulation.life().goOn(Duration.ofSeconds(5));
        DeskState end = simulation.desk().engine().view().state();
        assertThat(end.link().state()).as(() -> trouble + ": the link is back").isEqualTo(LinkState.READY);
        assertThat(end.isReconciled()).isTrue();
        assertThat(end.openOrders())
                .as(() -> trouble + ": every order has its end")
                .isEmpty();
        assertThat(wire.left.values()).as("how often each reference left").allMatch(times -> times == 1);
        assertThat(Held.positions(end)).as(trouble::toString).isEqualTo(Truth.positions(wire.gateway));
        assertThat(Held.cash(end)).as(trouble::toString).isEqualTo(Truth.cash(wire.gateway));
        assertThat(end.orders().values().stream()
                        .mapToInt(one -> one.permanentIds().size()))
                .as("no order under two numbers of the broker")
                .allMatch(numbers -> numbers <= 1);
        filled += end.fills().size();
    }
}
