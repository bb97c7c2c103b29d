// SPDX-License-Identifier: MIT
package dev.kobe.adapter.journal;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.JournalLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Opens a journal folder: proves the whole chain, sets a torn tail aside, and hands out the lines and the writer.
///
/// A tail is torn when the last file ends in something that is no whole, true line: it was never acknowledged, so it is
/// moved to `<desk>/journal/quarantine/` and reported. A fault anywhere else breaks the chain, and nothing is opened.
public final class JournalFolder {
    private JournalFolder() {}

    /// What opening found.
    ///
    /// @param torn what was set aside, in a sentence; empty as a rule
    public record Opened(FileJournal journal, List<Journal.Line> lines, Optional<String> torn) {}

    /// Opens the folder for the one writer, repairing a torn tail.
    ///
    /// @throws JournalBroken naming file and line when the chain does not hold
    public static Opened open(Path folder) {
        return open(folder, () -> 0);
    }

    /// The same with a stop-watch, by which each forced write is timed.
    ///
    /// @param nanoseconds from any beginning, rising
    public static Opened open(Path folder, LongSupplier nanoseconds) {
        try {
            Files.createDirectories(folder);
            List<Path> files = days(folder);
            List<Journal.Line> lines = new ArrayList<>();
            Optional<String> torn = Optional.empty();
            for (int index = 0; index < files.size(); index++) {
                Path file = files.get(index);
                byte[] bytes = Files.readAllBytes(file);
                int good = readInto(lines, file, bytes, index == files.size() - 1);
                if (good < bytes.length) {
                    torn = Optional.of(quarantine(folder, file, bytes, good));
                }
            }
            Optional<LocalDate> day = files.isEmpty() ? Optional.empty() : Optional.of(dateOf(files.getLast()));
            Journal.Line last = lines.isEmpty() ? null : lines.getLast();
            FileJournal journal = last == null
                    ? new FileJournal(folder, 0, JournalLine.GENESIS, day, nanoseconds)
                    : new FileJournal(folder, last.seq(), last.hash(), day, nanoseconds);
            return new Opened(journal, List.copyOf(lines), torn);
        } catch (IOException failure) {
            throw new JournalBroken(
                    "the journal in " + folder + " could not be read: " + failure.getMessage(), failure);
        }
    }

    /// Proves and reads a folder without changing a byte; a torn tail is reported and left where it is.
    public static List<Journal.Line> read(Path folder) {
        try {
            List<Journal.Line> lines = new ArrayList<>();
            List<Path> files = Files.isDirectory(folder) ? days(folder) : List.of();
            for (int index = 0; index < files.size(); index++) {
                readInto(lines, files.get(index), Files.readAllBytes(files.get(index)), index == files.size() - 1);
            }
            return List.copyOf(lines);
        } catch (IOException failure) {
            throw new JournalBroken(
                    "the journal in " + folder + " could not be read: " + failure.getMessage(), failure);
        }
    }

    private static List<Path> days(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(one -> one.getFileName().toString().matches("\\d{4}-\\d{2}-\\d{2}\\.log"))
                    .sorted()
                    .toList();
        }
    }

    private static LocalDate dateOf(Path file) {
        return LocalDate.parse(file.getFileName().toString().substring(0, 10));
    }

    /// Reads whole lines and returns how many bytes they take.
    private static int readInto(List<Journal.Line> lines, Path file, byte[] bytes, boolean mayBeTorn) {
        int start = 0;
        int number = 0;
        while (start < bytes.length) {
            number++;
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            boolean last = end >= bytes.length - 1;
            try {
                if (end == bytes.length) {
                    throw new JournalBroken("has no end");
                }
                lines.add(follow(lines, JournalLine.parse(utf8(bytes, start, end))));
            } catch (JournalBroken fault) {
                if (mayBeTorn && last) {
                    return start;
                }
                throw new JournalBroken(
                        "journal " + file.getFileName() + " line " + number + " " + fault.getMessage()
                                + "; the desk was not opened and nothing was changed",
                        fault);
            }
            start = end + 1;
        }
        return start;
    }

    private static Journal.Line follow(List<Journal.Line> before, Journal.Line line) {
        String expected =
                before.isEmpty() ? JournalLine.GENESIS : before.getLast().hash();
        long number = before.isEmpty() ? 1 : before.getLast().seq() + 1;
        if (!line.previousHash().equals(expected) || line.seq() != number) {
            throw new JournalBroken("does not follow the line before it");
        }
        return line;
    }

    private static String utf8(byte[] bytes, int start, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new JournalBroken("is not UTF-8", malformed);
        }
    }

    private static String quarantine(Path folder, Path file, byte[] bytes, int good) throws IOException {
        Path aside = folder.resolve("quarantine");
        Files.createDirectories(aside);
        Path kept = aside.resolve(file.getFileName() + "." + good + ".torn");
        Path part = aside.resolve(file.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(bytes, good, bytes.length - good));
            out.force(true);
        }
        Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.forceDirectory(aside);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.truncate(good);
            out.force(true);
        }
        return "the journal's last " + (bytes.length - good) + " bytes in " + file.getFileName()
                + " were no whole line, so nothing followed from them; they were set aside in "
                + folder.relativize(kept);
    }
}
