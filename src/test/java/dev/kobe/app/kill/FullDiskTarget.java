// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.Life;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// The process whose disk is full: it opens a desk, or opens it again, and carries its ticket on. It prints a
/// line for every step and waits to be told to go on.
public final class FullDiskTarget {
    private static final LocalDate OPENING = SimulatedDesks.demonstrationOpening(1);

    private static final BufferedReader WORD = new BufferedReader(new InputStreamReader(System.in, UTF_8));

    /// What a life that could not write ends with, and why.
    static final String EMERGENCY = "EMERGENCY ";

    private FullDiskTarget() {}

    public static void main(String[] arguments) {
        Path desk = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        SimulatedDesks desks = new SimulatedDesks(
                new ConfigFolder(Path.of(arguments[2]).resolve("config")), LocalDate.of(2026, 11, 20));
        Simulation simulation = arguments[3].equals("new")
                ? desks.create(desk, SimulatedDesks.demonstration(1, seed), false, true, FullDiskTarget::say)
                        .orThrow()
                : desks.reopen(desk, true, FullDiskTarget::say).orThrow();
        simulation.desk().engine().onEvent(event -> say(event.story()));
        try (simulation) {
            live(simulation);
            simulation.desk().engine().view().emergency().ifPresent(why -> say(EMERGENCY + why));
        }
        say("DONE");
    }

    private static void live(Simulation simulation) {
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
        life.beat();
        TicketRecord ticket =
                simulation.desk().engine().view().state().tickets().get(id);
        if (ticket != null && ticket.state() == TicketState.READY) {
            life.click(id);
        }
        life.workOff(id);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
        try {
            WORD.readLine();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
