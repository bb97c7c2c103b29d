// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.record.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A desk's `private/statements`: every file as the broker wrote it, under the first digits of its hash. They
/// hold account numbers, so that only their owner can read them, and nothing of them goes into the journal.
public final class StatementFolder {
    static final RefusalCode UNREADABLE = new RefusalCode("STATEMENT_FILE");
    private static final int DIGITS = 16;

    private final Path desk;

    public StatementFolder(Path desk) {
        this.desk = desk;
    }

    /// A kept file and the statements in it.
    public record Kept(String name, List<Statement> statements) {}

    /// Reads a file without keeping it; one that is too long is refused before it is read.
    public static Outcome<byte[]> bytes(Path file) {
        try {
            return Files.size(file) > StatementFiles.MOST_BYTES
                    ? refused(file + " has " + Files.size(file) + " bytes; allowed: at most "
                            + StatementFiles.MOST_BYTES + ".")
                    : Outcome.ok(Files.readAllBytes(file));
        } catch (IOException failure) {
            return refused(file + " cannot be read: " + failure.getMessage() + ".");
        }
    }

    /// Keeps the bytes of a file that has been read.
    ///
    /// @return whether they were new
    public Outcome<Boolean> keep(String file, byte[] bytes) {
        Path place = folder().resolve(name(bytes));
        try {
            if (Files.exists(place)) {
                return Outcome.ok(false);
            }
            OwnerOnly.directory(desk);
            OwnerOnly.directory(desk.resolve("private"));
            Files.createDirectories(folder());
            DurableFile.write(place, bytes);
            return Outcome.ok(true);
        } catch (IOException failure) {
            return refused(file + " could not be kept in " + desk + ": " + failure.getMessage() + ".");
        }
    }

    /// Every statement that has been kept.
    public Outcome<List<Kept>> all() {
        if (!Files.isDirectory(folder())) {
            return Outcome.ok(List.of());
        }
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder())) {
            for (Path one : inside.filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .toList()) {
                String name = one.getFileName().toString();
                switch (bytes(one).flatMap(bytes -> StatementFiles.read(one.toString(), bytes))) {
                    case Outcome.Ok<List<Statement>>(List<Statement> read) -> kept.add(new Kept(name, read));
                    case Outcome<List<Statement>> absent -> {
                        return refused(absent.reason().orElseThrow());
                    }
                }
            }
        } catch (IOException failure) {
            return refused(folder() + " cannot be read: " + failure.getMessage() + ".");
        }
        return Outcome.ok(kept);
    }

    private Path folder() {
        return desk.resolve("private").resolve("statements");
    }

    private static String name(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static <T> Outcome<T> refused(String sentence) {
        return Outcome.refused(Refusal.of(UNREADABLE, sentence));
    }
}
