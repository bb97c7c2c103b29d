// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.core.record.NoteSeal;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.JournalLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of notes in `<desk>/private/notes/NAME/VERSION.json`, outside the journal's chain: each file begins with a
/// salt, and the chain has the file's hash.
public final class NoteFolder {
    /// What a note's name may be, as a refusal says it.
    public static final String ALLOWED = "up to 64 letters, digits, dots, dashes and underscores";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /// A version's file.
    ///
    /// @param text the annotation as JSON, or the commentary as it was written
    public record Words(String salt, NoteSeal.Kind kind, String text) {}

    /// How a file stands against its seal.
    public enum Proof {
        INTACT,
        ALTERED,
        MISSING
    }

    private final Path folder;

    public NoteFolder(Path desk) {
        this.folder = desk.resolve("private").resolve("notes");
    }

    /// A name that is safe as a folder on every system, or an `IllegalArgumentException`.
    public static String name(String text) {
        if (!NAME.matcher(text).matches() || RESERVED.matcher(text).matches() || text.endsWith(".")) {
            throw new IllegalArgumentException("'" + text + "' is no name for a note");
        }
        return text;
    }

    private Path file(String note, int version) {
        return folder.resolve(name(note)).resolve(version + ".json");
    }

    /// Writes the words of a version so that they last and gives the hash to seal them with.
    public String write(String note, int version, Words words) throws IOException {
        Path file = file(note, version);
        OwnerOnly.directory(folder);
        Files.createDirectories(folder.resolve(name(note)));
        String text = CanonicalJson.write(words) + "\n";
        DurableFile.write(file, text);
        return JournalLine.sha256(text);
    }

    /// The words of a sealed version; empty where the file is gone or is not what was sealed.
    public Optional<Words> read(NoteSeal seal) {
        return proof(seal) == Proof.INTACT ? Optional.of(parsed(file(seal.note(), seal.version()))) : Optional.empty();
    }

    /// Whether the words are still those that were sealed.
    public Proof proof(NoteSeal seal) {
        Path file = file(seal.note(), seal.version());
        if (!Files.exists(file)) {
            return Proof.MISSING;
        }
        try {
            return JournalLine.sha256(Files.readString(file)).equals(seal.hash()) ? Proof.INTACT : Proof.ALTERED;
        } catch (IOException unreadable) {
            return Proof.ALTERED;
        }
    }

    private static Words parsed(Path file) {
        try {
            return CanonicalJson.read(Files.readString(file), Words.class);
        } catch (IOException gone) {
            throw new JournalBroken("has a note whose words cannot be read", gone);
        }
    }
}
