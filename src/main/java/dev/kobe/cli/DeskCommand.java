// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Opens the window.
@Command(name = "desk", description = "The window.")
final class DeskCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Option(names = "--demo", description = "on the demonstration desk: no account, no network, SIMULATED prices")
    private boolean demo;

    @Option(names = "--fresh", description = "make the demonstration desk anew")
    private boolean fresh;

    DeskCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        return open(kobe, demo, fresh);
    }

    static int open(KobeCommand kobe, boolean demo, boolean fresh) {
        return switch (kobe.services().desks().window(kobe.deskFor(demo), demo, fresh, kobe.console()::line)) {
            case Outcome.Ok<Integer>(Integer code) -> code;
            case Outcome<Integer> absent ->
                kobe.console().refuse(absent.reason().orElseThrow());
        };
    }
}
