// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The breakers of a desk as they stand, and what breakers would have done on a history.
@Command(name = "breakers", description = "What protects the desk now; what it would have done on a history.")
final class BreakersCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    BreakersCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        return answer(BoardPrint.of(kobe));
    }

    @Command(name = "replay", description = "What the breakers would have said and done over a file date,equity.")
    int replay(@Mixin ReplayOptions options) {
        return answer(options.replay(kobe).map(ReplayPrint::new));
    }

    /// What can be told in words or as one document.
    interface Printed {
        void text(Console console);

        void json(JsonGenerator json) throws IOException;
    }

    private <T extends Printed> int answer(Outcome<T> answer) {
        Console console = kobe.console();
        return switch (answer) {
            case Outcome.Ok<T>(T printed) -> {
                if (kobe.json()) {
                    console.json(printed::json);
                } else {
                    printed.text(console);
                }
                yield Console.DONE;
            }
            case Outcome<T> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }
}
