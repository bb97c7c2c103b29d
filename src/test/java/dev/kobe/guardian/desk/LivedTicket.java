// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.order.OrderMids;
import dev.kobe.core.order.TicketId;
import dev.kobe.guardian.journal.EventCodec;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// One ticket lived through on the simulated venue.
///
/// @param proposed the desk with the ticket proposed and not approved
/// @param intended the desk with all of the ticket's intents and nothing that came back of them
/// @param unmarked the desk at the end without the mids that the orders left behind
/// @param lived the desk when all was done
record LivedTicket(Guardian guardian, DeskState proposed, DeskState intended, DeskState unmarked, DeskState lived) {
    static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    static final TicketId TICKET = new TicketId("T-" + DAY);

    static LivedTicket live() throws IOException {
        Path folder = Files.createTempDirectory("kobe-lived-ticket");
        try (Simulation simulation = new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .create(folder, SimulatedDesks.demonstration(1, 1), true, true, sentence -> {})
                .orThrow()) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(DAY);
            simulation.life().propose(DAY);
            simulation.life().approveAndSend(TICKET);
            // Until the mids have settled that its orders leave behind.
            simulation.time().advanceTo(simulation.time().instant().plusSeconds(10));
            return new LivedTicket(
                    new Guardian(simulation.desk().plan().rules()),
                    proposed(folder),
                    without(folder, LivedTicket::isAnswer),
                    without(
                            folder,
                            (event, before) -> event instanceof DeskEvent.MidKept(var ref, var moment, var mid, var at)
                                    && moment == OrderMids.Moment.AFTER),
                    simulation.desk().engine().view().state());
        } finally {
            remove(folder);
        }
    }

    private static DeskState proposed(Path folder) {
        DeskState state = DeskState.blank();
        for (Journal.Line line : JournalFolder.read(folder.resolve("journal"))) {
            state = Applying.apply(state, EventCodec.decode(line), line.at());
            if (state.tickets().containsKey(TICKET)) {
                break;
            }
        }
        return state;
    }

    private static DeskState without(Path folder, BiPredicate<DeskEvent, DeskState> left) {
        DeskState state = DeskState.blank();
        for (Journal.Line line : JournalFolder.read(folder.resolve("journal"))) {
            DeskEvent event = EventCodec.decode(line);
            if (!left.test(event, state)) {
                state = Applying.apply(state, event, line.at());
            }
        }
        return state;
    }

    /// What the door and the venue said, or what followed from it.
    private static boolean isAnswer(DeskEvent event, DeskState before) {
        boolean sending = !before.orders().isEmpty();
        return event instanceof DeskEvent.FillBooked
                || event instanceof DeskEvent.CommissionBooked
                || event instanceof DeskEvent.OrderMoved
                || event instanceof DeskEvent.OrderSent
                || event instanceof DeskEvent.MidKept
                || event instanceof DeskEvent.OrderSeen
                || sending && event instanceof DeskEvent.TicketMoved;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
