// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/// Measures the disk under a desk: what is free, and how long forcing a small write takes.
public final class DiskProbe {
    private static final int TRIES = 40;

    /// What was measured.
    public record Found(long freeBytes, Duration slowestFsync, int tries) {}

    private DiskProbe() {}

    /// What is free on the disk of a folder; empty where it does not say.
    public static Optional<Long> free(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /// Writes and removes a small file beside the desk.
    public static Outcome<Found> measure(Path desk) {
        try {
            Path run = OwnerOnly.directory(desk.resolve("run"));
            Path file = Files.createTempFile(run, "probe", ".tmp");
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long slowest = 0;
                for (int round = 0; round < TRIES; round++) {
                    long before = System.nanoTime();
                    out.write(ByteBuffer.wrap(new byte[200]));
                    out.force(false);
                    slowest = Math.max(slowest, System.nanoTime() - before);
                }
                return Outcome.ok(
                        new Found(Files.getFileStore(run).getUsableSpace(), Duration.ofNanos(slowest), TRIES));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            return Outcome.missing("disk", "the folder " + desk + " cannot be written: " + failure.getMessage());
        }
    }
}
