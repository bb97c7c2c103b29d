// SPDX-License-Identifier: MIT
package dev.kobe.app.record;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.adapter.record.AnnotationJson;
import dev.kobe.adapter.record.ExecutionsCsv;
import dev.kobe.adapter.record.RecordFolder;
import dev.kobe.adapter.record.RecordText;
import dev.kobe.adapter.record.SnapshotJson;
import dev.kobe.cli.DeskServices.OpenedDesk;
import dev.kobe.cli.RecordServices;
import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.record.AccountSnapshot;
import dev.kobe.core.record.Annotation;
import dev.kobe.core.record.DeskExecutions;
import dev.kobe.core.record.ExecutionRow;
import dev.kobe.core.record.ImportedStretch;
import dev.kobe.core.record.NoteSeal;
import dev.kobe.core.record.StrikeSnapshot;
import dev.kobe.core.report.ReportInput;
import dev.kobe.core.report.WeeklyReport;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The record of the desks of this computer: the mission's files in and out, notes and backups.
public final class RecordHouse implements RecordServices {
    static final RefusalCode NO_VALUE = new RefusalCode("RECORD_NO_VALUE");
    static final RefusalCode UNREADABLE = new RefusalCode("RECORD_FILE");
    private static final Set<String> BROKERS = Set.of("paper", "live");

    /// The desks around the record: how one is opened, made or only read.
    ///
    /// @param open opens a desk that is there
    /// @param start opens a desk that may be made by it, without a link to a broker
    /// @param read the state of a desk, without owning it
    /// @param now the time on a desk: a simulated one has its own
    /// @param configured the account as the settings describe it
    public record Desks(
            Function<Path, Outcome<OpenedDesk>> open,
            Function<Path, Outcome<OpenedDesk>> start,
            Function<Path, Outcome<DeskState>> read,
            Function<Path, Instant> now,
            Supplier<Outcome<ImportedRecord.Account>> configured) {}

    private final Desks desks;
    private final TradeNotes notes;

    public RecordHouse(Desks desks, Supplier<String> salts) {
        this.desks = desks;
        this.notes = new TradeNotes(desks, salts);
    }

    @Override
    public Outcome<Taken> take(Path desk, Kind kind, Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException binary) {
            return Outcome.refused(Refusal.of(UNREADABLE, file + " is not text in UTF-8."));
        } catch (IOException failure) {
            return Outcome.refused(Refusal.of(UNREADABLE, file + " cannot be read: " + failure.getMessage() + "."));
        }
        String name = file.toString();
        return switch (kind) {
            case EXECUTIONS ->
                ExecutionsCsv.parse(name, text).flatMap(rows -> known(desk).flatMap(state -> new RecordFolder(desk)
                        .take(name, rows, own(state))
                        .map(added -> new Taken(rows.size(), added))));
            case SNAPSHOTS ->
                SnapshotJson.parse(name, text)
                        .flatMap(snapshot -> agreed(desk, name, snapshot))
                        .flatMap(snapshot ->
                                new RecordFolder(desk).take(name, snapshot).map(added -> new Taken(1, added ? 1 : 0)));
            case ANNOTATIONS -> AnnotationJson.parse(name, text).flatMap(annotation -> notes.take(desk, annotation));
        };
    }

    @Override
    public Outcome<TakenStatement> takeStatement(Path desk, Path file) {
        return known(desk).flatMap(state -> Statements.take(desk, state, file));
    }

    @Override
    public Outcome<TakenStatement> bookStatement(Path desk, Path file) {
        return takeStatement(desk, file)
                .flatMap(taken -> TradeNotes.using(desks.open().apply(desk), opened -> Statements.book(opened, taken)));
    }

    /// A snapshot of a session that the desk struck itself must have its equity.
    private Outcome<AccountSnapshot> agreed(Path desk, String file, AccountSnapshot snapshot) {
        String day = snapshot.timestamp().toString().substring(0, 10);
        return known(desk).flatMap(state -> state.strikes().stream()
                .filter(one -> one.session().toString().equals(day) && one.isKnown())
                .map(one -> one.valuation().equity().orElseThrow().amount())
                .filter(equity -> equity.compareTo(snapshot.totalEquity()) != 0)
                .findFirst()
                .<Outcome<AccountSnapshot>>map(equity -> Outcome.refused(Refusal.of(
                        RecordFolder.CONFLICT,
                        file + " has an equity of " + snapshot.totalEquity() + " on " + day + "; this desk struck "
                                + equity + ".")))
                .orElseGet(() -> Outcome.ok(snapshot)));
    }

    /// What a desk knows; a folder that is no desk yet knows nothing, and one that cannot be read is refused.
    private Outcome<DeskState> known(Path desk) {
        return Files.isDirectory(desk.resolve("journal")) ? desks.read().apply(desk) : Outcome.ok(DeskState.blank());
    }

    private static List<ExecutionRow> own(DeskState state) {
        return DeskExecutions.of(
                Notebook.account(state),
                state.fills().values(),
                state.commissions(),
                fill -> Optional.ofNullable(state.tickets().get(fill.ref().ticket())));
    }

    @Override
    public Outcome<Written> export(Path desk, Kind kind, Path out) {
        RecordFolder folder = new RecordFolder(desk);
        return known(desk).flatMap(state -> switch (kind) {
            case EXECUTIONS -> folder.executions().flatMap(taken -> Exports.executions(own(state), taken, out));
            case SNAPSHOTS -> folder.snapshots().flatMap(taken -> Exports.snapshots(state, taken, out));
            case ANNOTATIONS -> Exports.annotations(notes.notebook(desk), state, out);
        });
    }

    @Override
    public Outcome<List<ImportedStretch>> imported(Path desk) {
        return known(desk)
                .flatMap(state -> ImportedRecord.of(
                        new RecordFolder(desk), state, desks.configured().get()));
    }

    @Override
    public Outcome<Stated> snapshot(Path desk) {
        return desks.read().apply(desk).flatMap(state -> isBrokers(state) ? now(desk) : struck(desk, state));
    }

    private static boolean isBrokers(DeskState state) {
        return state.identity().filter(one -> BROKERS.contains(one.profile())).isPresent();
    }

    /// The account at this moment, on a desk that has a broker to ask.
    private Outcome<Stated> now(Path desk) {
        return desks.open().apply(desk).flatMap(opened -> {
            try (opened) {
                return opened.snapshot()
                        .flatMap(stood -> state(
                                desk,
                                stood.account()
                                        .timestamp()
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate(),
                                stood.account(),
                                stood.heldAgainst()));
            }
        });
    }

    private Outcome<Stated> struck(Path desk, DeskState state) {
        return state.strikes().reversed().stream()
                .filter(Strike::isKnown)
                .findFirst()
                .map(strike -> state(desk, strike.session(), StrikeSnapshot.of(strike, state.book()), List.of()))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(NO_VALUE, "There is no session with a value yet: nothing can be stated.")));
    }

    private static Outcome<Stated> state(Path desk, LocalDate day, AccountSnapshot snapshot, List<String> heldAgainst) {
        String json = RecordText.of(snapshot);
        Path file = desk.resolve("snapshots").resolve(day + ".json");
        try {
            OwnerOnly.directory(desk);
            Files.createDirectories(file.getParent());
            DurableFile.write(file, json);
            return Outcome.ok(new Stated(day, file, json, heldAgainst));
        } catch (IOException failure) {
            return Outcome.refused(Refusal.of(
                    UNREADABLE, "The snapshot could not be written to " + file + ": " + failure.getMessage() + "."));
        }
    }

    @Override
    public Outcome<Path> week(Path desk, LocalDate day) {
        return desks.read().apply(desk).flatMap(state -> WeeklyReport.of(
                        new WeeklyReport.Input(
                                ReportInput.mask(Notebook.account(state)),
                                state.identity().filter(DeskIdentity::simulated).isPresent(),
                                state.book().base(),
                                state.strikes(),
                                List.copyOf(state.tickets().values()),
                                own(state),
                                state.notes().values().stream()
                                        .flatMap(List::stream)
                                        .toList(),
                                state.seq()),
                        day)
                .flatMap(text -> kept(
                        desk.resolve("reports").resolve("weekly").resolve(WeeklyReport.name(day) + "-report.md"),
                        text)));
    }

    private static Outcome<Path> kept(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            DurableFile.write(file, text);
            return Outcome.ok(file);
        } catch (IOException failure) {
            return Outcome.refused(
                    Refusal.of(UNREADABLE, file + " could not be written: " + failure.getMessage() + "."));
        }
    }

    @Override
    public Outcome<List<Note>> notes(Path desk) {
        return notes.all(desk);
    }

    @Override
    public Outcome<NoteSeal> plan(Path desk, NoteAsked asked, Annotation.PreTrade plan) {
        return notes.plan(desk, asked, plan);
    }

    @Override
    public Outcome<NoteSeal> learn(Path desk, NoteAsked asked, Annotation.PostTrade learned) {
        return notes.learn(desk, asked, learned);
    }

    @Override
    public Outcome<NoteSeal> comment(Path desk, YearMonth month, String text) {
        return notes.comment(desk, month, text);
    }

    @Override
    public Outcome<BackedUp> backup(Path desk, Consumer<String> progress) {
        return desks.read()
                .apply(desk)
                .flatMap(state -> Backups.make(desk, desks.now().apply(desk), progress));
    }

    @Override
    public Outcome<BackedUp> restore(Path backup, Path into, Consumer<String> progress) {
        progress.accept("restoring");
        return Backups.restore(backup, into);
    }
}
