// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.record.NoteSeal;
import java.util.List;
import java.util.regex.Pattern;

/// Seals notes: the words are on disk beside the chain before their hash comes here, and a version is never sealed
/// twice with other words.
final class Notes {
    static final RefusalCode VERSION = new RefusalCode("NOTE_VERSION");
    static final RefusalCode MALFORMED = new RefusalCode("NOTE_MALFORMED");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._\\-]{0,63}");

    private Notes() {}

    static void seal(Turn turn, Input.SealNote note) {
        if (!NAME.matcher(note.note()).matches() || !HASH.matcher(note.hash()).matches()) {
            turn.refuse(
                    MALFORMED, "A note is named by up to 64 letters, digits, dots and dashes, and sealed by a hash.");
            return;
        }
        List<NoteSeal> sealed = turn.state().notes(note.note());
        NoteSeal seal = new NoteSeal(note.note(), note.version(), note.kind(), turn.now(), note.hash());
        if (note.version() == sealed.size() + 1) {
            turn.say(new DeskEvent.NoteSealed(seal));
        } else if (note.version() > sealed.size()
                || note.version() < 1
                || !sealed.get(note.version() - 1).hash().equals(note.hash())) {
            turn.refuse(
                    VERSION,
                    "Version " + note.version() + " of the note " + note.note() + " cannot be sealed: " + sealed.size()
                            + " are. Write it again.");
        }
    }
}
