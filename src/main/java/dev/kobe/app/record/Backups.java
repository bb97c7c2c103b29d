// SPDX-License-Identifier: MIT
package dev.kobe.app.record;

import dev.kobe.adapter.backup.BackupZip;
import dev.kobe.adapter.backup.Manifest;
import dev.kobe.adapter.backup.Retention;
import dev.kobe.adapter.file.DurableFile;
import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.os.OwnProgram;
import dev.kobe.adapter.store.Store;
import dev.kobe.adapter.store.StoreBroken;
import dev.kobe.cli.RecordServices.BackedUp;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.Replay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/// Copies of a desk, each of them proven before it counts: opened, counted, restored into a scratch folder, its journal
/// folded and its store opened there.
public final class Backups {
    static final RefusalCode FAILED = new RefusalCode("BACKUP_FAILED");
    static final RefusalCode NOT_EMPTY = new RefusalCode("BACKUP_NOT_EMPTY");
    private static final List<String> FOLDERS =
            List.of("journal", "states", "private", "gateway", "broker", "executions", "snapshots", "reports");
    private static final Duration OWN_PATIENCE = Duration.ofMinutes(5);
    private static final List<String> FILES = List.of("simulation.json", "window.txt");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(java.time.ZoneOffset.UTC);
    private static final String STORE = "store/kobe.mv.db";
    private static final String PROVEN = "proven.json";

    private Backups() {}

    /// The last backup that was proven, beside the backups themselves.
    public record Proven(String file, Instant madeAt, long seq, String stateHash, int files) {}

    /// Backs a desk up into its `backups` folder and proves the copy.
    ///
    /// @param now the desk's time, which names the copy
    public static Outcome<BackedUp> make(Path desk, Instant now, Consumer<String> progress) {
        Path folder = desk.resolve("backups");
        Path zip = folder.resolve(NAME.format(now) + ".zip");
        try {
            OwnerOnly.directory(folder);
            progress.accept("copying");
            write(desk, zip, now);
            progress.accept("restoring the copy into a scratch folder");
            Path scratch = folder.resolve("scratch");
            remove(scratch);
            Outcome<BackedUp> proven = restore(zip, scratch);
            remove(scratch);
            if (proven instanceof Outcome.Ok<BackedUp>(BackedUp one)) {
                keep(folder, zip, now, one);
            }
            return proven;
        } catch (IOException | JournalBroken | StoreBroken failure) {
            return refused(FAILED, "The desk in " + desk + " was not backed up: " + failure.getMessage() + ".");
        }
    }

    private static void write(Path desk, Path zip, Instant now) throws IOException {
        SortedMap<String, BackupZip.Source> files = new TreeMap<>();
        for (String one : FOLDERS) {
            gather(desk, desk.resolve(one), files);
        }
        for (String one : FILES) {
            gather(desk, desk.resolve(one), files);
        }
        files.replaceAll((name, source) -> name.startsWith("journal/") ? wholeLines(desk.resolve(name)) : source);
        DeskState state = folded(desk.resolve("journal"));
        Optional<Store> store = Files.exists(desk.resolve(STORE)) ? Optional.of(opened(desk)) : Optional.empty();
        try {
            Map<String, Long> tables = store.map(Store::counts).orElse(Map.of());
            Path copy = zip.resolveSibling("store.part");
            if (store.isPresent()) {
                store.get().copyTo(copy);
                files.put(STORE, () -> database(copy));
            }
            BackupZip.write(
                    zip,
                    files,
                    items -> new Manifest(Manifest.VERSION, now, state.seq(), Replay.stateHash(state), tables, items));
            Files.deleteIfExists(copy);
        } finally {
            store.ifPresent(Store::close);
        }
    }

    private static void gather(Path desk, Path from, Map<String, BackupZip.Source> files) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(from)) {
            inside.filter(Files::isRegularFile)
                    .filter(one -> !one.getFileName().toString().endsWith(".part"))
                    .forEach(one -> files.put(
                            desk.relativize(one).toString().replace('\\', '/'), () -> Files.newInputStream(one)));
        }
    }

    /// The owner may be in the middle of a line: what is not whole yet belongs to the next backup.
    private static BackupZip.Source wholeLines(Path day) {
        return () -> {
            byte[] bytes = Files.readAllBytes(day);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            return new ByteArrayInputStream(bytes, 0, end);
        };
    }

    private static DeskState folded(Path journal) {
        List<Journal.Line> lines = JournalFolder.read(journal);
        return Replay.fold(DeskState.blank(), lines);
    }

    private static Store opened(Path desk) throws IOException {
        Outcome<Store> store = Store.open(desk);
        return store.toOptional()
                .orElseThrow(() -> new IOException(store.reason().orElse("the store cannot be opened")));
    }

    private static InputStream database(Path copy) throws IOException {
        ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy));
        if (zip.getNextEntry() == null) {
            zip.close();
            throw new IOException("the store's copy is empty");
        }
        return zip;
    }

    /// A copy of a desk, proven by restoring it, made by a process of its own so that it takes no memory from the
    /// guardian.
    ///
    /// @return what came of it, in a sentence
    public static String inAProcessOfItsOwn(Path desk) {
        Outcome<String> made = OwnProgram.run(List.of("backup", "--desk", desk.toString()), OWN_PATIENCE);
        return made.toOptional().or(made::reason).orElse("");
    }

    /// Restores a backup into a folder that is empty or not there, and proves it: every file, the journal's chain and
    /// state, the store and its rows.
    public static Outcome<BackedUp> restore(Path zip, Path into) {
        try {
            if (Files.exists(into) && !isEmpty(into)) {
                return refused(NOT_EMPTY, into + " is not empty; allowed: a folder that is empty or not there.");
            }
            Manifest manifest = BackupZip.unpack(zip, into);
            DeskState state = folded(into.resolve("journal"));
            String hash = Replay.stateHash(state);
            if (state.seq() != manifest.seq() || !hash.equals(manifest.stateHash())) {
                return refused(
                        FAILED,
                        zip + " does not restore to the state it was made from: event " + state.seq() + " instead of "
                                + manifest.seq() + ".");
            }
            if (!manifest.tables().isEmpty()) {
                try (Store store = opened(into)) {
                    if (!store.counts().equals(manifest.tables())) {
                        return refused(FAILED, zip + " restores a store with other rows than it was made from.");
                    }
                }
            }
            long bytes =
                    manifest.items().stream().mapToLong(Manifest.Item::bytes).sum();
            return Outcome.ok(new BackedUp(zip, manifest.items().size(), bytes, manifest.seq(), hash));
        } catch (IOException | JournalBroken | StoreBroken failure) {
            return refused(FAILED, zip + " cannot be restored: it " + failure.getMessage() + ".");
        }
    }

    private static void keep(Path folder, Path zip, Instant now, BackedUp proven) throws IOException {
        DurableFile.write(
                folder.resolve(PROVEN),
                CanonicalJson.write(new Proven(
                                zip.getFileName().toString(), now, proven.events(), proven.stateHash(), proven.files()))
                        + "\n");
        try (Stream<Path> inside = Files.list(folder)) {
            List<String> names = inside.map(one -> one.getFileName().toString())
                    .filter(one -> one.endsWith(".zip"))
                    .toList();
            for (String one : Retention.beyond(names)) {
                Files.deleteIfExists(folder.resolve(one));
            }
        }
    }

    /// The last proven backup of a desk, if there is one and its file is still there.
    public static Optional<Proven> last(Path desk) {
        Path folder = desk.resolve("backups");
        Path proven = folder.resolve(PROVEN);
        try {
            return Files.exists(proven)
                    ? Optional.of(CanonicalJson.read(Files.readString(proven), Proven.class))
                            .filter(one -> Files.exists(folder.resolve(one.file())))
                    : Optional.empty();
        } catch (IOException | JournalBroken unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static <T> Outcome<T> refused(RefusalCode code, String sentence) {
        return Outcome.refused(Refusal.of(code, sentence));
    }
}
