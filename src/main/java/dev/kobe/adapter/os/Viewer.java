// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Hands a file to the program with which this computer shows such files.
public final class Viewer {
    static final RefusalCode NO_VIEWER = new RefusalCode("VIEWER_NONE");

    private Viewer() {}

    /// Starts the program and does not wait for it.
    ///
    /// @param operatingSystem as the property `os.name` has it
    public static Outcome<Path> open(Path file, String operatingSystem) {
        try {
            new ProcessBuilder(command(file, operatingSystem))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Outcome.ok(file);
        } catch (IOException absent) {
            return Outcome.refused(Refusal.of(
                    NO_VIEWER,
                    "There is no program here that opens files by their kind; the report is " + file.toAbsolutePath()
                            + "."));
        }
    }

    static List<String> command(Path file, String operatingSystem) {
        String name = file.toAbsolutePath().toString();
        if (operatingSystem.startsWith("Windows")) {
            return List.of("explorer.exe", name);
        }
        return List.of(operatingSystem.startsWith("Mac") ? "open" : "xdg-open", name);
    }
}
