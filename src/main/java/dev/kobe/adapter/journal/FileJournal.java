// SPDX-License-Identifier: MIT
package dev.kobe.adapter.journal;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.JournalLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A journal in `<desk>/journal/YYYY-MM-DD.log`, one file for each UTC day on which something was committed; a new
/// day's file begins with the last hash of the former.
///
/// Not for several threads: the guardian alone writes.
public final class FileJournal implements Journal {
    private final Path folder;
    private long seq;
    private String lastHash;
    private Optional<LocalDate> day;
    private Optional<FileChannel> channel = Optional.empty();
    private boolean broken;
    private final LongSupplier nanoseconds;
    private final ForcedWrites forced = new ForcedWrites();

    FileJournal(Path folder, long seq, String lastHash, Optional<LocalDate> day, LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.folder = folder;
        this.seq = seq;
        this.lastHash = lastHash;
        this.day = day;
    }

    @Override
    public long append(Instant at, List<Entry> entries) {
        if (broken) {
            throw new JournalBroken("the journal failed before and is not written again until Kobe is restarted");
        }
        StringBuilder text = new StringBuilder();
        long next = seq;
        String hash = lastHash;
        for (Entry entry : entries) {
            next++;
            String line = JournalLine.print(next, at, entry, hash);
            hash = line.substring(line.length() - 65, line.length() - 1);
            text.append(line);
        }
        try {
            FileChannel out = fileOf(at.atZone(ZoneOffset.UTC).toLocalDate());
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            long before = nanoseconds.getAsLong();
            out.force(false);
            forced.add(nanoseconds.getAsLong() - before);
        } catch (IOException failure) {
            broken = true;
            throw new JournalBroken(
                    "the journal in " + folder + " could not be written: " + failure.getMessage(), failure);
        }
        seq = next;
        lastHash = hash;
        return seq;
    }

    private FileChannel fileOf(LocalDate today) throws IOException {
        // A clock that steps back over midnight must not reopen a closed day: the chain would no longer read in order.
        LocalDate date = day.filter(last -> last.isAfter(today)).orElse(today);
        if (channel.isPresent() && day.equals(Optional.of(date))) {
            return channel.get();
        }
        if (channel.isPresent()) {
            channel.get().close();
        }
        Path file = folder.resolve(date + ".log");
        boolean fresh = !Files.exists(file);
        FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (fresh) {
            DurableFile.forceDirectory(folder);
        }
        channel = Optional.of(out);
        day = Optional.of(date);
        return out;
    }

    @Override
    public long durableSeq() {
        return seq;
    }

    /// How long the slowest hundredth of the latest forced writes took at least; empty before the first.
    public Optional<Duration> slowestHundredth() {
        return forced.slowestHundredth();
    }

    @Override
    public String lastHash() {
        return lastHash;
    }

    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException failure) {
            throw new JournalBroken("the journal could not be closed: " + failure.getMessage(), failure);
        }
        channel = Optional.empty();
    }
}
