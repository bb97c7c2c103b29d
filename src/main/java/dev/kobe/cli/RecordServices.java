// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.record.Annotation;
import dev.kobe.core.record.ImportedStretch;
import dev.kobe.core.record.Lacking;
import dev.kobe.core.record.NoteSeal;
import dev.kobe.core.record.Statement;
import dev.kobe.core.record.TieOut;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the commands around the record ask of the program: files in and out, notes, backups.
public interface RecordServices {
    /// What the mission's files hold.
    enum Kind {
        EXECUTIONS,
        SNAPSHOTS,
        ANNOTATIONS
    }

    /// Takes one file into the desk, all or nothing.
    Outcome<Taken> take(Path desk, Kind kind, Path file);

    /// What became of a file: how many records it holds and how many of them were new.
    record Taken(int records, int added) {}

    /// Takes a file of the broker's statements into the desk, all or nothing, and holds it against the desk's
    /// ledger.
    Outcome<TakenStatement> takeStatement(Path desk, Path file);

    /// The same, and books what of its cash movements and corporate actions the desk lacks.
    Outcome<TakenStatement> bookStatement(Path desk, Path file);

    /// What became of a file of statements.
    ///
    /// @param seenBefore whether the same file was there already
    /// @param leftAlone accounts in it that are not the desk's
    record TakenStatement(boolean seenBefore, List<Tied> statements, List<String> leftAlone) {
        public TakenStatement {
            statements = List.copyOf(statements);
            leftAlone = List.copyOf(leftAlone);
        }

        /// A statement and how it stands to the desk's own ledger.
        ///
        /// @param lacking what the books lack of its cash movements and corporate actions now
        /// @param booked what was booked of them just now, each in words
        /// @param refused what the desk refused to book just now, each in a sentence
        public record Tied(
                Statement statement, TieOut tie, Lacking lacking, List<String> booked, List<String> refused) {
            public Tied {
                booked = List.copyOf(booked);
                refused = List.copyOf(refused);
            }
        }
    }

    /// Writes the desk's records of a kind below a folder, one file a day or a trade.
    Outcome<Written> export(Path desk, Kind kind, Path out);

    /// What was written.
    record Written(List<Path> files, int records) {}

    /// What the snapshots and executions of an earlier program, kept beside the desk, allow to be measured;
    /// none where there is no such snapshot.
    Outcome<List<ImportedStretch>> imported(Path desk);

    /// Writes the account beside the desk, a broker's as it stands now and any other as at its last strike, in place of
    /// an earlier statement of that day.
    Outcome<Stated> snapshot(Path desk);

    /// A snapshot that was written, and its text.
    ///
    /// @param heldAgainst how it stands to the broker's own count, a sentence each; empty where no broker was asked
    record Stated(LocalDate session, Path file, String json, List<String> heldAgainst) {
        public Stated {
            heldAgainst = List.copyOf(heldAgainst);
        }
    }

    /// Writes the week that a day lies in, as Markdown below the desk's reports, and says where.
    Outcome<Path> week(Path desk, LocalDate day);

    /// Every note of the desk, the latest first.
    Outcome<List<Note>> notes(Path desk);

    /// Seals a plan; a new note is named by the ticket line it is for, or gets a name.
    Outcome<NoteSeal> plan(Path desk, NoteAsked asked, Annotation.PreTrade plan);

    /// Seals an outcome.
    Outcome<NoteSeal> learn(Path desk, NoteAsked asked, Annotation.PostTrade learned);

    /// Seals the commentary of a month.
    Outcome<NoteSeal> comment(Path desk, YearMonth month, String text);

    /// The note that is meant: `new`, a trade's id, a note's name or a ticket line such as `T-2026-06-01-L2`.
    record NoteAsked(String name) {
        public boolean isNew() {
            return name.equals("new");
        }
    }

    /// A note with all its sealed versions.
    ///
    /// @param before how long before the first fill of its trade the plan was sealed; negative is after it;
    ///     empty where there is no plan or no fill
    record Note(String name, List<Version> versions, Optional<Annotation> annotation, Optional<Duration> before) {
        public Note {
            versions = List.copyOf(versions);
        }

        /// Whether every version still reads as it was sealed.
        public boolean isIntact() {
            return versions.stream().allMatch(one -> one.proof().equals("intact"));
        }
    }

    /// One sealed version.
    ///
    /// @param proof `intact`, `altered` or `missing`
    /// @param text the words, where they are intact
    record Version(NoteSeal seal, String proof, Optional<String> text) {}

    /// Backs the desk up, opens the copy, counts it and restores it into a scratch folder.
    Outcome<BackedUp> backup(Path desk, Consumer<String> progress);

    /// Restores a backup into an empty folder and proves it.
    Outcome<BackedUp> restore(Path backup, Path into, Consumer<String> progress);

    /// What was backed up or restored and proven.
    record BackedUp(Path file, int files, long bytes, long events, String stateHash) {}
}
