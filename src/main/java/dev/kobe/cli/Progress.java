// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import java.util.Optional;

/// How far a long piece of work has come, on one line of standard error that is written over; silent where
/// standard error is no terminal.
final class Progress {
    private static final int WIDTH = 78;

    private final Optional<Console> terminal;
    private final int steps;
    private int done;

    Progress(Console console, int steps) {
        this.terminal = Optional.of(console).filter(Console::hasTerminal);
        this.steps = steps;
    }

    /// Names the step that begins.
    void begin(String step) {
        done++;
        terminal.ifPresent(console -> {
            String line = "[" + done + "/" + steps + "] " + step;
            console.overwrite(line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line);
        });
    }

    /// Leaves the line empty.
    void end() {
        terminal.ifPresent(console -> console.overwrite(""));
    }
}
