// SPDX-License-Identifier: MIT
package dev.kobe.adapter.journal;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.JournalLine;
import dev.kobe.guardian.journal.Replay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Sealed states in `<desk>/states/SEQ.json`: first line the position in the journal, the hash of the line there and
/// the state's own hash, second line the state. A snapshot that does not prove itself is passed over.
public final class SnapshotFolder {
    private static final int KEPT = 5;
    private final Path folder;

    public SnapshotFolder(Path folder) {
        this.folder = folder;
    }

    /// Writes a snapshot: temp file, force, rename; older ones beyond five are removed.
    public void write(DeskState state, String journalHash) {
        String json = CanonicalJson.write(state);
        String text = state.seq() + " " + journalHash + " " + JournalLine.sha256(json) + "\n" + json + "\n";
        try {
            Files.createDirectories(folder);
            DurableFile.write(fileOf(state.seq()), text);
            for (Path old : newestFirst().stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the snapshot could not be written: " + failure.getMessage(), failure);
        }
    }

    /// The newest state that proves itself against the journal, or a blank one.
    public DeskState newest(List<Journal.Line> journal) {
        try {
            for (Path file : newestFirst()) {
                String[] parts = Files.readString(file).split("\n", -1);
                String[] head = parts[0].split(" ", -1);
                if (parts.length == 3 && head.length == 3 && proves(head, parts[1], journal)) {
                    DeskState state = CanonicalJson.read(parts[1], DeskState.class);
                    if (Replay.stateHash(state).equals(head[2])) {
                        return state;
                    }
                }
            }
        } catch (IOException | JournalBroken unusable) {
            // The journal alone is enough: a snapshot only makes the start quicker.
            return DeskState.blank();
        }
        return DeskState.blank();
    }

    private static boolean proves(String[] head, String json, List<Journal.Line> journal) {
        if (!head[0].matches("\\d{1,18}") || !JournalLine.sha256(json).equals(head[2])) {
            return false;
        }
        long seq = Long.parseLong(head[0]);
        return seq >= 1
                && seq <= journal.size()
                && journal.get((int) seq - 1).hash().equals(head[1]);
    }

    private Path fileOf(long seq) {
        return folder.resolve(String.format(java.util.Locale.ROOT, "%012d.json", seq));
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(one -> one.getFileName().toString().matches("\\d{12}\\.json"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
