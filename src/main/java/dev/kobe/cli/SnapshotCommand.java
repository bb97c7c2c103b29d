// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.RecordServices.Stated;
import dev.kobe.core.outcome.Outcome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Writes the account in the mission's schema, a broker's as it stands now and any other as at its last strike:
/// money in the base currency, costs and prices in the line's own currency units.
@Command(
        name = "snapshot",
        description = "The account as JSON beside the desk: a broker's now, any other at its last strike.")
final class SnapshotCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    SnapshotCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        return switch (kobe.services().records().snapshot(kobe.desk())) {
            case Outcome.Ok<Stated>(Stated stated) -> {
                stated.heldAgainst().forEach(kobe.json() ? console::note : console::line);
                console.line(
                        kobe.json() ? stated.json().strip() : "Snapshot of " + stated.session() + ": " + stated.file());
                yield Console.DONE;
            }
            case Outcome<Stated> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }
}
