// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.RecordServices.BackedUp;
import dev.kobe.core.outcome.Outcome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Copies the desk and proves the copy: it counts only once it has been opened, counted and restored.
@Command(name = "backup", description = "Copy the desk into its backups folder and prove the copy by restoring it.")
final class BackupCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    BackupCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        return tell(kobe, kobe.services().records().backup(kobe.desk(), kobe.console()::progress), "Backed up to ");
    }

    static int tell(KobeCommand kobe, Outcome<BackedUp> outcome, String done) {
        Console console = kobe.console();
        return switch (outcome) {
            case Outcome.Ok<BackedUp>(BackedUp one) -> {
                if (kobe.json()) {
                    console.json(json -> {
                        json.writeStartObject();
                        json.writeStringField("file", one.file().toString());
                        json.writeNumberField("files", one.files());
                        json.writeNumberField("bytes", one.bytes());
                        json.writeNumberField("events", one.events());
                        json.writeStringField("stateHash", one.stateHash());
                        json.writeEndObject();
                    });
                } else {
                    console.line(done + one.file() + ": " + one.files() + " files, " + one.events()
                            + " events, restored and equal (state "
                            + one.stateHash().substring(0, 12) + ").");
                }
                yield Console.DONE;
            }
            case Outcome<BackedUp> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }
}
