// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.journal.JournalBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The gateway's own record: one line a [Fact], only ever appended to, each forced to disk before anything
/// is said of it. Nobody but the gateway reads it, so that a desk's journal can be held against it.
///
/// A line is the name of the fact, a tab, and the fact as JSON. A last line without its end was never
/// answered: it is cut off and kept in `NAME.torn` beside the file.
final class GatewayLedger implements AutoCloseable {
    private static final Map<String, Class<? extends Fact>> KINDS = Stream.of(Fact.class.getPermittedSubclasses())
            .map(one -> one.<Fact>asSubclass(Fact.class))
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    /// What orders said of themselves in the ledgers of former versions: that they are no previews.
    private static final String FORMER = ",\"whatIf\":false";

    private final Optional<FileChannel> out;
    private final List<Fact> facts;

    private GatewayLedger(Optional<FileChannel> out, List<Fact> facts) {
        this.out = out;
        this.facts = List.copyOf(facts);
    }

    /// One that keeps nothing.
    static GatewayLedger none() {
        return new GatewayLedger(Optional.empty(), List.of());
    }

    /// Opens the file, makes it where it is not there, and reads what it holds.
    ///
    /// @throws UncheckedIOException when it cannot be used
    /// @throws IllegalStateException when a whole line of it cannot be read
    static GatewayLedger open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            boolean fresh = !Files.exists(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            byte[] bytes = Files.readAllBytes(file);
            int whole = wholeLines(bytes);
            if (whole < bytes.length) {
                Files.write(
                        file.resolveSibling(file.getFileName() + ".torn"),
                        Arrays.copyOfRange(bytes, whole, bytes.length));
                channel.truncate(whole);
                channel.force(true);
            }
            channel.position(whole);
            if (fresh && folder != null) {
                DurableFile.forceDirectory(folder);
            }
            return new GatewayLedger(
                    Optional.of(channel), read(file, new String(bytes, 0, whole, StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException("the gateway's ledger " + file + " cannot be used", failure);
        }
    }

    private static int wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static List<Fact> read(Path file, String text) {
        List<Fact> facts = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split("\t", 2);
            Class<? extends Fact> kind = KINDS.get(parts[0]);
            if (kind == null || parts.length < 2) {
                throw unreadable(file, facts.size() + 1, "'" + parts[0] + "' is no fact that it knows");
            }
            try {
                facts.add(CanonicalJson.read(parts[1].replace(FORMER, ""), kind));
            } catch (JournalBroken broken) {
                throw unreadable(file, facts.size() + 1, broken.sentence());
            }
        }
        return facts;
    }

    private static IllegalStateException unreadable(Path file, int line, String why) {
        return new IllegalStateException(
                "line " + line + " of the gateway's ledger " + file + " cannot be read: " + why);
    }

    /// What it held when it was opened.
    List<Fact> facts() {
        return facts;
    }

    /// Appends a fact; it is on disk when this returns.
    void write(Fact fact) {
        if (out.isEmpty()) {
            return;
        }
        String line = fact.getClass().getSimpleName() + "\t" + CanonicalJson.write(fact) + "\n";
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.get().write(bytes);
            }
            out.get().force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException("the gateway's ledger could not be written", failure);
        }
    }

    @Override
    public void close() {
        try {
            if (out.isPresent()) {
                out.get().close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the gateway's ledger could not be closed", failure);
        }
    }
}
