// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.adapter.os.DeskSocket;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.Life;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.app.record.Backups;
import dev.kobe.cli.DeskServices;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.door.DoorProtocol;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.loop.DeskEngine;
import dev.kobe.guardian.loop.NightlyChore;
import dev.kobe.guardian.supervise.Service;
import dev.kobe.guardian.supervise.Supervisor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// The demonstration desk in a window: it lives its months, waits a while for the owner's click on the last ticket, and
/// then stands at its close with the clock as it was.
public final class DemonstrationWindow {
    private static final Duration WAIT_FOR_CLICK = Duration.ofSeconds(25);
    private static final long SESSION_MILLIS = 350;
    static final RefusalCode NOT_DUE = new RefusalCode("TICKET_NOT_DUE");

    private final Simulation simulation;
    private final AtomicBoolean proposeAsked = new AtomicBoolean();
    private final DeskWindow window;

    private DemonstrationWindow(Simulation simulation, DeskServices house, ConfigFolder settings) {
        this.simulation = simulation;
        this.window = new DeskWindow(house, settings, sentence -> {});
    }

    /// Opens the window on a desk and returns when it has been closed.
    public static void open(Simulation simulation, DeskServices house, ConfigFolder settings) {
        new DemonstrationWindow(simulation, house, settings).run();
    }

    private void run() {
        DeskEngine engine = simulation.desk().engine();
        try (Supervisor supervisor = new Supervisor(engine::offer);
                DeskSocket door = DeskSocket.open(
                        simulation.desk().folder(),
                        line -> DoorProtocol.answer(line, engine, services()),
                        Supervisor.threadsNamed("door"))) {
            window.open(
                    simulation.desk(),
                    simulation.time(),
                    supervisor::inBackground,
                    () -> proposeAsked.set(true),
                    () -> supervisor.start(new Service(
                            "market",
                            true,
                            "the simulated market stands still",
                            Service.RestartPolicy.NEVER,
                            () -> live(supervisor))));
            door.close();
        }
    }

    /// What the owner offers at its door beside commands: the ticket that is due.
    private Map<String, Function<String, String>> services() {
        return Map.of("rebalance", this::rebalance);
    }

    private String rebalance(String asOf) {
        DeskEngine engine = simulation.desk().engine();
        int before = state().tickets().size();
        proposeAsked.set(true);
        await(() -> state().tickets().size() > before);
        Optional<Refusal> none = state().tickets().size() > before
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(NOT_DUE, "The demonstration is busy: no ticket was proposed within a minute."));
        return CanonicalJson.write(new Desk.Reply(engine.view().state().seq(), none));
    }

    private static void await(BooleanSupplier done) {
        try {
            for (int round = 0; round < 240 && !done.getAsBoolean(); round++) {
                Thread.sleep(250);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant now() {
        return simulation.time().instant();
    }

    private void live(Supervisor supervisor) throws InterruptedException {
        Life life = simulation.life();
        TradingCalendar calendar =
                TradingCalendar.of(simulation.desk().plan().identity().mainVenue());
        LocalDate end = SimulatedDesks.demonstrationEnd();
        LocalDate lastMonth = end.withDayOfMonth(1);
        Optional<LocalDate> next = nextSession(calendar);
        while (next.isPresent() && !next.get().isAfter(end)) {
            LocalDate day = next.get();
            if (day.isBefore(lastMonth)) {
                life.session(day);
            } else {
                show(day);
            }
            next = nextSession(calendar);
        }
        // Months that fly past have no nights: these begin when the clock stands, and come again when it goes on.
        new NightlyChore(
                        simulation.time(),
                        supervisor::inBackground,
                        () -> window.say(
                                Backups.inAProcessOfItsOwn(simulation.desk().folder())))
                .start(Backups.last(simulation.desk().folder()).map(Backups.Proven::madeAt));
        stand();
    }

    private Optional<LocalDate> nextSession(TradingCalendar calendar) {
        DeskState state = simulation.desk().engine().view().state();
        LocalDate last =
                state.strikes().isEmpty() ? null : state.strikes().getLast().session();
        return Optional.of(last == null ? state.session().orElseThrow() : calendar.next(last));
    }

    /// A session of the last month, slowly enough to be seen.
    private void show(LocalDate day) throws InterruptedException {
        Life life = simulation.life();
        life.begin(day);
        life.resumeAfterBreaker(day);
        life.beat();
        Thread.sleep(SESSION_MILLIS);
        if (life.isRebalanceDay(day) && !state().tickets().containsKey(new TicketId("T-" + day))) {
            Optional<TicketId> ticket = life.propose(day);
            if (ticket.isPresent()) {
                attend(ticket.get());
            }
        }
        life.strike(day);
    }

    /// Real seconds for the owner to read and click; then the demonstration clicks itself.
    private void attend(TicketId id) throws InterruptedException {
        Life life = simulation.life();
        long beats = 0;
        boolean clicked = false;
        while (!isDone(id)) {
            Thread.sleep(1_000);
            life.goOn(Duration.ofSeconds(1));
            beats++;
            TicketRecord ticket = state().tickets().get(id);
            if (!clicked
                    && beats >= WAIT_FOR_CLICK.toSeconds()
                    && ticket != null
                    && ticket.state() == TicketState.READY
                    && ticket.reason().isEmpty()) {
                clicked = true;
                life.click(id);
            }
        }
    }

    private boolean isDone(TicketId id) {
        TicketRecord ticket = state().tickets().get(id);
        return ticket == null
                || ticket.state().isFinal() && state().pendingCommissions().isEmpty()
                || now().isAfter(ticket.ticket().closes().plusSeconds(120));
    }

    private DeskState state() {
        return simulation.desk().engine().view().state();
    }

    /// The clock stands at the close; asking for a ticket goes on to the next month's window.
    private void stand() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(500);
            simulation.life().notice();
            if (proposeAsked.getAndSet(false)) {
                LocalDate day = simulation.life().goOnToRebalance();
                attend(new TicketId("T-" + day));
            }
        }
    }
}
