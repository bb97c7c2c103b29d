// SPDX-License-Identifier: MIT
package dev.kobe.app.record;

import dev.kobe.adapter.record.NoteFolder;
import dev.kobe.core.record.NoteSeal;
import dev.kobe.core.report.TraderNote;
import dev.kobe.guardian.desk.DeskState;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The commentaries of months, as reports print them.
public final class MonthNotes {
    private MonthNotes() {}

    /// The last sealed commentary of a month; none where it was never written or no longer reads as it was sealed.
    public static Optional<TraderNote> of(Path desk, DeskState state, YearMonth month) {
        List<NoteSeal> sealed = state.notes(month.toString());
        return sealed.isEmpty()
                ? Optional.empty()
                : new NoteFolder(desk)
                        .read(sealed.getLast())
                        .map(words -> new TraderNote(sealed.getLast().at(), words.text()));
    }
}
