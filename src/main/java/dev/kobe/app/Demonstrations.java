// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
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
import java.util.function.Consumer;

/// Demonstrations and replays as text: a simulated desk is made, lives its sessions on virtual time and is left as any
/// desk is.
///
/// @param house what writes its report
record Demonstrations(ConfigFolder files, LocalDate today, DeskServices house) {
    static final RefusalCode NO_SESSION = new RefusalCode("REPLAY_NO_SESSION");

    /// Lives what is wanted and leaves its report, a backup and a picture of the window.
    Outcome<Lived> live(Path desk, Demonstration wanted, Consumer<String> story) {
        Outcome<SimulationFile> made = wanted.prices().isPresent()
                ? replay(wanted)
                : Outcome.ok(SimulatedDesks.demonstration(wanted.months(), wanted.seed()));
        return made.flatMap(file -> new SimulatedDesks(files, today)
                .create(desk, file, wanted.fresh(), true, story)
                .map(simulation -> {
                    try (simulation) {
                        simulation
                                .life()
                                .sessions(file.opening(), wanted.to().orElse(SimulatedDesks.demonstrationEnd()));
                        return simulation.desk().engine().view();
                    }
                })
                .map(view -> {
                    DeskProjection.bringUpToDate(desk, story);
                    return left(desk, view, file);
                }));
    }

    private Lived left(Path desk, Desk.View view, SimulationFile file) {
        DeskState state = view.state();
        YearMonth month = YearMonth.from(state.strikes().getLast().session());
        return new Lived(
                state,
                state.limits(),
                house.report(desk, month, Copy.OWN),
                Backups.make(desk, view.at(), step -> {}).map(RecordServices.BackedUp::file),
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
