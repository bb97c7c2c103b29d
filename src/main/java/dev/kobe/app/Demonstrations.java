// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.app.demo.SimulationFile;
import dev.kobe.app.record.Backups;
import dev.kobe.app.window.WindowHouse;
import dev.kobe.cli.DeskServices;
import dev.kobe.cli.DeskServices.Demonstration;
import dev.kobe.cli.DeskServices.Lived;
import dev.kobe.cli.RecordServices;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.report.Copy;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/// Demonstrations and replays as text: a simulated desk is made, lives its sessions on virtual time and is left as any
/// desk is.
///
/// @param house what writes its report
record Demonstrations(ConfigFolder files, LocalDate today, DeskServices house) {
    static final RefusalCode NO_SESSION = new RefusalCode("REPLAY_NO_SESSION");

    /// Lives what is wanted and leaves its report, a backup and a picture of the window.
    Outcome<Lived> live(Path desk, Demonstration wanted, Consumer<String> story, Consumer<String> progress) {
        Outcome<SimulationFile> made = wanted.prices().isPresent()
                ? replay(wanted)
                : Outcome.ok(SimulatedDesks.demonstration(wanted.months(), wanted.seed()));
        return made.flatMap(file -> new SimulatedDesks(files, today)
                .create(desk, file, wanted.fresh(), true, story)
                .map(simulation -> {
                    try (simulation) {
                        live(
                                simulation,
                                file.opening(),
                                wanted.to().orElse(SimulatedDesks.demonstrationEnd()),
                                progress);
                        return simulation.desk().engine().view();
                    }
                })
                .map(view -> {
                    DeskProjection.bringUpToDate(desk, story);
                    return left(desk, view, file, progress);
                }));
    }

    private static void live(Simulation simulation, LocalDate from, LocalDate to, Consumer<String> progress) {
        List<LocalDate> sessions = TradingCalendar.of(
                        simulation.desk().plan().identity().mainVenue())
                .between(from, to);
        for (LocalDate day : sessions) {
            progress.accept("living " + day + ", session " + (sessions.indexOf(day) + 1) + " of " + sessions.size());
            simulation.life().session(day);
        }
    }

    private Lived left(Path desk, Desk.View view, SimulationFile file, Consumer<String> progress) {
        DeskState state = view.state();
        YearMonth month = YearMonth.from(state.strikes().getLast().session());
        progress.accept("writing the report of " + month);
        Outcome<Path> report = house.report(desk, month, Copy.OWN);
        Outcome<Path> backup = Backups.make(desk, view.at(), progress).map(RecordServices.BackedUp::file);
        progress.accept("drawing the window");
        return new Lived(
                state,
                state.limits(),
                report,
                backup,
                WindowHouse.picture(desk, view, files, today),
                file.prices().isPresent());
    }

    /// A replay begins at the first session of its stretch, whatever day was typed.
    private Outcome<SimulationFile> replay(Demonstration wanted) {
        return files.universe(wanted.universe()).flatMap(universe -> {
            LocalDate from = wanted.from().orElseThrow();
            LocalDate to = wanted.to().orElseThrow();
            if (from.isBefore(TradingCalendar.FIRST) || to.isAfter(today)) {
                return Outcome.refused(Refusal.of(
                        NO_SESSION,
                        "The replay goes from " + from + " to " + to + "; allowed: days from " + TradingCalendar.FIRST
                                + " to today, " + today + "."));
            }
            TradingCalendar calendar = TradingCalendar.of(universe.mainVenue());
            return calendar.between(from, to).stream()
                    .findFirst()
                    .map(opening -> Outcome.ok(new SimulationFile(
                            "replay",
                            "DU0000042SIM",
                            wanted.seed(),
                            wanted.universe(),
                            wanted.prices().map(one -> one.toAbsolutePath().toString()),
                            new Money(universe.currency(), new BigDecimal("100000.00")),
                            opening)))
                    .orElseGet(() -> Outcome.refused(
                            Refusal.of(NO_SESSION, "There is no session between " + from + " and " + to + ".")));
        });
    }
}
