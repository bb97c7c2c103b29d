// SPDX-License-Identifier: MIT
package dev.kobe.app.record;

import dev.kobe.adapter.record.AnnotationJson;
import dev.kobe.adapter.record.NoteFolder;
import dev.kobe.adapter.record.RecordText;
import dev.kobe.cli.RecordServices.Note;
import dev.kobe.cli.RecordServices.Version;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.TradeId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.record.Annotation;
import dev.kobe.core.record.NoteSeal;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The notes of one desk: words outside the chain, seals in it.
///
/// A note is named by its trade's id, by the ticket line that it is for (`T-2026-06-01-L2`) or, where there is neither
/// yet, by an id of its own.
final class Notebook {
    static final RefusalCode UNKNOWN = new RefusalCode("NOTE_UNKNOWN");
    static final RefusalCode UNWRITTEN = new RefusalCode("NOTE_NOT_WRITTEN");
    private final NoteFolder folder;
    private final Supplier<String> salts;

    Notebook(NoteFolder folder, Supplier<String> salts) {
        this.folder = folder;
        this.salts = salts;
    }

    /// The name of the note of a ticket line.
    static String nameOf(OrderRef ref) {
        return ref.ticket() + "-L" + ref.line();
    }

    /// Writes the words of the next version, then has them sealed; the same words as the last version's are left alone.
    Outcome<NoteSeal> seal(Desk desk, String name, NoteSeal.Kind kind, String text) {
        List<NoteSeal> sealed = desk.view().state().notes(name);
        Optional<NoteSeal> last = sealed.isEmpty() ? Optional.empty() : Optional.of(sealed.getLast());
        if (last.flatMap(folder::read)
                .filter(words -> words.text().equals(text))
                .isPresent()) {
            return Outcome.ok(last.orElseThrow());
        }
        int version = sealed.size() + 1;
        try {
            String hash = folder.write(name, version, new NoteFolder.Words(salts.get(), kind, text));
            Optional<Refusal> no =
                    desk.submit(new Input.SealNote(name, version, kind, hash)).refusal();
            return no.isPresent()
                    ? Outcome.refused(no.get())
                    : Outcome.ok(desk.view().state().notes(name).get(version - 1));
        } catch (IOException failure) {
            return Outcome.refused(
                    Refusal.of(UNWRITTEN, "The note " + name + " was not kept: " + failure.getMessage() + "."));
        }
    }

    /// The annotation as its last intact version has it.
    Optional<Annotation> annotation(DeskState state, String name) {
        return state.notes(name).reversed().stream()
                .filter(one -> one.kind() != NoteSeal.Kind.COMMENTARY)
                .flatMap(one -> folder.read(one).stream())
                .flatMap(words -> AnnotationJson.parse(name, words.text()).toOptional().stream())
                .findFirst();
    }

    /// The words of the last version, if they are intact.
    Optional<String> words(DeskState state, String name) {
        List<NoteSeal> sealed = state.notes(name);
        return sealed.isEmpty()
                ? Optional.empty()
                : folder.read(sealed.getLast()).map(NoteFolder.Words::text);
    }

    static String textOf(Annotation annotation) {
        return RecordText.of(annotation);
    }

    List<Note> all(DeskState state) {
        return state.notes().entrySet().stream()
                .map(one -> note(state, one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(
                                (Note one) -> one.versions().getLast().seal().at())
                        .reversed()
                        .thenComparing(Note::name))
                .toList();
    }

    private Note note(DeskState state, String name, List<NoteSeal> seals) {
        List<Version> versions = seals.stream()
                .map(one -> new Version(
                        one,
                        folder.proof(one).name().toLowerCase(Locale.ROOT),
                        folder.read(one).map(NoteFolder.Words::text)))
                .toList();
        Optional<Instant> planned = seals.stream()
                .filter(one -> one.kind() == NoteSeal.Kind.PRE_TRADE)
                .map(NoteSeal::at)
                .findFirst();
        Optional<Instant> filled = fills(state, name).stream().map(Fill::at).min(Comparator.naturalOrder());
        return new Note(
                name,
                versions,
                annotation(state, name),
                planned.flatMap(at -> filled.map(fill -> Duration.between(at, fill))));
    }

    /// The fills that a note is about: those of its ticket line, or the one whose id it bears.
    static List<Fill> fills(DeskState state, String name) {
        String account = account(state);
        return state.fills().values().stream()
                .filter(one -> nameOf(one.ref()).equals(name)
                        || TradeId.of(account, one.id().root()).toString().equals(name))
                .toList();
    }

    static String account(DeskState state) {
        return state.identity().map(one -> one.account()).orElse("unlinked");
    }

    /// Whether a note may bear this name: one that exists, a trade, or a line of a ticket.
    static boolean isKnown(DeskState state, String name) {
        return !state.notes(name).isEmpty()
                || !fills(state, name).isEmpty()
                || state.tickets().values().stream().anyMatch(ticket -> ticket.ticket().lines().stream()
                        .anyMatch(line -> (ticket.ticket().id() + "-L" + line.line()).equals(name)));
    }

    /// A name for a note that is about no trade yet.
    static String fresh(DeskState state) {
        for (int number = state.notes().size() + 1; ; number++) {
            String name = TradeId.of(account(state), "note:" + number).toString();
            if (state.notes(name).isEmpty()) {
                return name;
            }
        }
    }
}
