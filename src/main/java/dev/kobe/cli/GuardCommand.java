// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Guards the desk without a window until it is interrupted, a line on standard output for each change.
@Command(
        name = "guard",
        aliases = "scheduler",
        description = "The desk around the clock, without a window. It proposes; it sends only what is approved.")
final class GuardCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    GuardCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        return switch (kobe.services().desks().guard(kobe.desk(), console::line)) {
            case Outcome.Ok<Integer>(Integer code) -> code;
            case Outcome<Integer> refused -> console.refuse(refused.reason().orElseThrow());
        };
    }
}
