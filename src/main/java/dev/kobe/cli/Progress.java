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

    /// Of work that counts its steps itself.
    Progress(Console console) {
        this(console, 0);
    }

    /// Names the step that begins, by its number among all.
    void begin(String step) {
        done++;
        show("[" + done + "/" + steps + "] " + step);
    }

    /// Shows a line as it is.
    void show(String line) {
        terminal.ifPresent(
                console -> console.overwrite(line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line));
    }

    /// Leaves the line empty.
    void end() {
        terminal.ifPresent(console -> console.overwrite(""));
    }
}
