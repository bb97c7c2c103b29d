// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import dev.kobe.adapter.file.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The lock that makes one process the desk's owner; the operating system lets it go when the process ends, however it
/// ends.
public final class DeskLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private DeskLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes `<desk>/run/lock`; empty when another process owns the desk.
    public static Optional<DeskLock> take(Path desk) {
        try {
            Path run = OwnerOnly.directory(desk.resolve("run"));
            FileChannel channel =
                    FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(new DeskLock(channel, lock));
                }
            } catch (OverlappingFileLockException sameProcess) {
                // Another part of this very process owns it.
                channel.close();
                return Optional.empty();
            }
            channel.close();
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "the desk's folder " + desk + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    /// Whether some process owns the desk now.
    public static boolean isOwned(Path desk) {
        if (!Files.exists(desk.resolve("run").resolve("lock"))) {
            return false;
        }
        Optional<DeskLock> mine = take(desk);
        mine.ifPresent(DeskLock::close);
        return mine.isEmpty();
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the desk's lock could not be released", failure);
        }
    }
}
