// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.cli.BreakerServices;
import dev.kobe.cli.DeskServices;
import dev.kobe.cli.DrillServices;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.desk.DeskState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Drills at the levels of a desk, or of the settings where there is no desk; of the desk only its journal is read.
public record DrillHouse(ConfigFolder files, InstantSource clock, DeskServices desks, BreakerServices breakers)
        implements DrillServices {
    private static final RefusalCode NO_DESK = new RefusalCode("DRILL_NO_DESK");

    @Override
    public Outcome<Ran> drill(Path desk, Consumer<String> progress) {
        boolean there = Files.isDirectory(desk.resolve("journal"));
        Outcome<DeskState> state = there ? desks.read(desk) : Outcome.ok(DeskState.blank());
        return state.flatMap(breakers::rules)
                .flatMap(rules -> files.config().flatMap(config -> new FireDrill(config, rules, clock).run(progress)))
                .map(drill -> new Ran(
                        drill,
                        there
                                ? new DrillRecords(desk).write(drill)
                                : Outcome.refused(Refusal.of(
                                        NO_DESK, "There is no desk in " + desk + ": the drill was not kept."))));
    }
}
