// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.Life;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import java.nio.file.Path;
import java.time.LocalDate;

/// The process that the kill test kills: it opens a desk, or opens it again, and carries its ticket on. It prints a
/// line for every step, so that the test can kill it in the middle of one.
public final class KillTarget {
    private static final LocalDate OPENING = SimulatedDesks.demonstrationOpening(1);

    private KillTarget() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path desk = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        SimulatedDesks desks = new SimulatedDesks(
                new ConfigFolder(Path.of(arguments[2]).resolve("config")), LocalDate.of(2026, 11, 20));
        Simulation simulation = arguments[3].equals("new")
                ? desks.create(desk, SimulatedDesks.demonstration(1, seed), false, true, System.out::println)
                        .orThrow()
                : desks.reopen(desk, true, System.out::println).orThrow();
        simulation.desk().engine().onEvent(event -> say(event.story()));
        try (simulation) {
            live(simulation);
        }
        say("DONE");
    }

    private static void live(Simulation simulation) throws InterruptedException {
        Life life = simulation.life();
        DeskState state = simulation.desk().engine().view().state();
        if (state.strikes().isEmpty()) {
            life.session(OPENING);
        }
        LocalDate day = LocalDate.of(2026, 10, 1);
        TicketId id = new TicketId("T-" + day);
        if (state.session().orElseThrow().isBefore(day)) {
            life.begin(day);
        }
        if (!simulation.desk().engine().view().state().tickets().containsKey(id)) {
            life.propose(day);
        }
        // A slow market, so that there is time to be killed in every state of the ticket.
        life.at(lived -> pause());
        life.beat();
        TicketRecord ticket =
                simulation.desk().engine().view().state().tickets().get(id);
        if (ticket != null && ticket.state() == TicketState.READY) {
            life.click(id);
        }
        life.workOff(id);
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(15);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
