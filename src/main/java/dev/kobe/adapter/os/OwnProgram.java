// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one command of this very program in a process of its own, so that heavy work takes no memory from the one that
/// guards a desk and cannot bring it down.
public final class OwnProgram {
    static final RefusalCode FAILED = new RefusalCode("OWN_PROGRAM_FAILED");
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private OwnProgram() {}

    /// Runs the words as one would type them after `kobe` and waits; what it said where it ended well.
    ///
    /// @param patience after which it is ended by force
    public static Outcome<String> run(List<String> words, Duration patience) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.kobe.Kobe"));
        command.addAll(words);
        try {
            // What it says is short and fits into the pipe: it never waits to be read.
            Process child =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            child.getOutputStream().close();
            if (!child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                child.destroyForcibly();
                return refused(words, "did not end within " + patience.toSeconds() + " s");
            }
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return child.exitValue() == 0 ? Outcome.ok(said) : refused(words, "ended with: " + said);
        } catch (IOException failure) {
            return refused(words, "could not be started: " + failure.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return refused(words, "was broken off");
        }
    }

    private static Outcome<String> refused(List<String> words, String what) {
        return Outcome.refused(Refusal.of(FAILED, "kobe " + String.join(" ", words) + " " + what + "."));
    }
}
