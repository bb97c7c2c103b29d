// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.journal.JournalBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/// `<desk>/simulation.json`: what a simulated desk was made of, so that it can be opened again and go on.
///
/// @param prices folder of the real prices of a replay; empty for a synthetic market
/// @param opening the session of its first value
public record SimulationFile(
        String profile,
        String account,
        long seed,
        String universe,
        Optional<String> prices,
        Money cash,
        LocalDate opening) {
    static final RefusalCode UNREADABLE = new RefusalCode("SIMULATION_UNREADABLE");

    private static Path in(Path desk) {
        return desk.resolve("simulation.json");
    }

    /// Whether a folder holds a simulated desk.
    public static boolean exists(Path desk) {
        return Files.exists(in(desk));
    }

    /// Writes the file so that a crash leaves it whole or not there.
    public void write(Path desk) throws IOException {
        Files.createDirectories(desk);
        DurableFile.write(in(desk), CanonicalJson.write(this) + "\n");
    }

    /// Reads the file of a desk.
    public static Outcome<SimulationFile> read(Path desk) {
        try {
            return Outcome.ok(CanonicalJson.read(Files.readString(in(desk)), SimulationFile.class));
        } catch (IOException | JournalBroken unreadable) {
            return Outcome.refused(Refusal.of(
                    UNREADABLE,
                    in(desk) + " cannot be read: " + unreadable.getMessage() + "; make the desk anew with --fresh."));
        }
    }
}
