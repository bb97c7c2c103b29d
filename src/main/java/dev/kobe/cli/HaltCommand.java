// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Stops everything from any process: the HALT file first, then the desk's owner.
@Command(name = "halt", description = "Stop everything now: no order leaves after this returns.")
final class HaltCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(arity = "0..*", paramLabel = "REASON", description = "why, kept in the journal")
    private List<String> reason = List.of();

    HaltCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        String why = reason.isEmpty() ? "no reason given" : String.join(" ", reason);
        return switch (kobe.services().desks().halt(kobe.desk(), why)) {
            case Outcome.Ok<String>(String reached) -> {
                say(why, reached);
                yield Console.DONE;
            }
            case Outcome<String> absent -> kobe.console().refuse(absent.reason().orElseThrow());
        };
    }

    private void say(String why, String reached) {
        if (kobe.json()) {
            kobe.console().json(json -> {
                json.writeStartObject();
                json.writeBooleanField("halted", true);
                json.writeStringField("reason", why);
                json.writeStringField("sentence", reached);
                json.writeEndObject();
            });
        } else {
            kobe.console().line(reached);
        }
    }
}
