// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.guardian.loop.HaltSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// `<desk>/run/HALT`: while it is there no order leaves, whichever process wrote it and whatever state the owner of the
/// desk is in. Its first line is the instant, its second the reason.
public final class HaltFile implements HaltSignal {
    private final Path run;
    private final Path file;

    public HaltFile(Path desk) {
        this.run = desk.resolve("run");
        this.file = run.resolve("HALT");
    }

    /// Writes the file and forces it to disk before it returns.
    public void write(String reason, Instant at) {
        try {
            OwnerOnly.directory(run);
            DurableFile.write(file, at + "\n" + reason.replace('\n', ' ').strip() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("the HALT file could not be written: " + failure.getMessage(), failure);
        }
    }

    @Override
    public Optional<Halted> halted() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] lines = Files.readString(file).split("\n", -1);
            return Optional.of(
                    new Halted(lines[0], lines.length > 1 && !lines[1].isBlank() ? lines[1] : "no reason given"));
        } catch (IOException unreadable) {
            // A halt that cannot be read is still a halt, unless it has just been removed.
            return Files.exists(file) ? Optional.of(new Halted("", "the HALT file cannot be read")) : Optional.empty();
        }
    }

    @Override
    public void clear(Halted taken) {
        try {
            if (halted().equals(Optional.of(taken))) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the HALT file could not be removed: " + failure.getMessage(), failure);
        }
    }
}
