// SPDX-License-Identifier: MIT
package dev.kobe.app.record;

import dev.kobe.adapter.record.NoteFolder;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.core.record.NoteSeal;
import dev.kobe.core.time.Night;
import dev.kobe.guardian.desk.DeskState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `kobe check` says of notes, backups and the broker's statements.
public final class RecordChecks {
    /// How long a night's copy may take before it is missed.
    private static final Duration GRACE = Duration.ofHours(1);

    private RecordChecks() {}

    /// The lines of a desk.
    ///
    /// @param now the desk's time
    public static List<CheckLine> of(Path desk, DeskState state, Instant now) {
        List<CheckLine> lines = new ArrayList<>(List.of(notes(desk, state), backup(desk, state, now)));
        lines.addAll(Statements.check(desk, state));
        return List.copyOf(lines);
    }

    private static CheckLine notes(Path desk, DeskState state) {
        NoteFolder folder = new NoteFolder(desk);
        List<NoteSeal> seals =
                state.notes().values().stream().flatMap(List::stream).toList();
        Optional<NoteSeal> wrong = seals.stream()
                .filter(one -> folder.proof(one) != NoteFolder.Proof.INTACT)
                .findFirst();
        return wrong.map(one -> new CheckLine(
                        "notes",
                        Result.FAIL,
                        "not as sealed",
                        one.note() + " version " + one.version() + " is "
                                + (folder.proof(one) == NoteFolder.Proof.MISSING ? "missing" : "altered")))
                .orElseGet(() -> new CheckLine(
                        "notes", Result.PASS, seals.size() + " sealed", "every version reads as it was sealed"));
    }

    private static CheckLine backup(Path desk, DeskState state, Instant now) {
        Optional<Backups.Proven> last = Backups.last(desk);
        if (last.isEmpty()) {
            return new CheckLine(
                    "backup", Result.WARN, "none", "no copy of this desk has been proven: kobe backup makes one");
        }
        Backups.Proven one = last.get();
        String said = one.files() + " files, " + one.seq() + " events, restored and equal";
        Duration age = Duration.between(one.madeAt(), now);
        Instant night = Night.last(now.minus(GRACE));
        return one.madeAt().isBefore(night)
                ? new CheckLine(
                        "backup",
                        Result.WARN,
                        age.toHours() + " hours old",
                        said + "; none was proven in the night of " + night + " and " + (state.seq() - one.seq())
                                + " events are in no copy: kobe backup makes one")
                : new CheckLine("backup", Result.PASS, one.madeAt().toString(), said);
    }
}
