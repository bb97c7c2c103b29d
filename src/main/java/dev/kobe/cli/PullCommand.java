// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.DeskServices.OpenedDesk;
import dev.kobe.cli.DeskServices.Pulled;
import dev.kobe.core.outcome.Outcome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Asks the broker once for its account and books what the desk did not have.
@Command(name = "pull", description = "Book what the broker has executed since the books last heard of it.")
final class PullCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    PullCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        Outcome<Pulled> pulled = kobe.services()
                .desks()
                .open(kobe.desk(), console::note)
                .flatMap(desk -> {
                    try (OpenedDesk open = desk) {
                        return open.pull();
                    }
                });
        return switch (pulled) {
            case Outcome.Ok<Pulled>(Pulled found) -> print(found);
            case Outcome<Pulled> refused -> console.refuse(refused.reason().orElseThrow());
        };
    }

    private int print(Pulled found) {
        Console console = kobe.console();
        if (kobe.json()) {
            console.json(json -> {
                json.writeStartObject();
                json.writeNumberField("executions", found.executions());
                json.writeNumberField("corrections", found.corrections());
                json.writeNumberField("commissions", found.commissions());
                json.writeBooleanField("reconciled", found.differences().isEmpty());
                json.writeArrayFieldStart("differences");
                for (String one : found.differences()) {
                    json.writeString(one);
                }
                json.writeEndArray();
                json.writeEndObject();
            });
        } else {
            console.line(
                    found.isNothingNew()
                            ? "Nothing new."
                            : Words.count(found.executions(), "new execution") + ", "
                                    + Words.count(found.corrections(), "correction") + ", "
                                    + Words.count(found.commissions(), "commission") + ".");
            console.line(
                    found.differences().isEmpty()
                            ? "The books equal the broker's."
                            : "The books differ from the broker's: " + String.join("; ", found.differences()) + ".");
        }
        return Console.DONE;
    }
}
