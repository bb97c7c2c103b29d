// SPDX-License-Identifier: MIT
package dev.kobe;

import dev.kobe.app.Wiring;

/// The program's entry point: it hands its arguments on and holds no logic.
public final class Kobe {
    private Kobe() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(Wiring.run(arguments));
    }
}
