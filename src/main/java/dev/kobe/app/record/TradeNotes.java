// SPDX-License-Identifier: MIT
package dev.kobe.app.record;

import dev.kobe.adapter.record.NoteFolder;
import dev.kobe.cli.DeskServices.OpenedDesk;
import dev.kobe.cli.RecordServices.Note;
import dev.kobe.cli.RecordServices.NoteAsked;
import dev.kobe.cli.RecordServices.Taken;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.record.Annotation;
import dev.kobe.core.record.NoteSeal;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Notes on trades and months: each is sealed in the journal of its desk, which is opened for that.
///
/// @param salts a fresh salt for every version of a note
record TradeNotes(RecordHouse.Desks desks, Supplier<String> salts) {
    Notebook notebook(Path desk) {
        return new Notebook(new NoteFolder(desk), salts);
    }

    /// Takes an annotation that another program wrote.
    Outcome<Taken> take(Path desk, Annotation annotation) {
        return using(desks.start().apply(desk), opened -> {
            int before = opened.view().state().notes(annotation.tradeId()).size();
            return notebook(desk)
                    .seal(opened, annotation.tradeId(), NoteSeal.Kind.IMPORTED, Notebook.textOf(annotation))
                    .map(seal -> new Taken(1, seal.version() - before));
        });
    }

    Outcome<List<Note>> all(Path desk) {
        return desks.read().apply(desk).map(state -> notebook(desk).all(state));
    }

    Outcome<NoteSeal> plan(Path desk, NoteAsked asked, Annotation.PreTrade plan) {
        return annotate(desk, asked, NoteSeal.Kind.PRE_TRADE, (before, now) -> before.planned(plan, now));
    }

    Outcome<NoteSeal> learn(Path desk, NoteAsked asked, Annotation.PostTrade learned) {
        return annotate(desk, asked, NoteSeal.Kind.POST_TRADE, (before, now) -> before.learned(learned, now));
    }

    /// How an annotation reads after a change at an instant.
    @FunctionalInterface
    private interface Change {
        Annotation of(Annotation before, Instant now);
    }

    private Outcome<NoteSeal> annotate(Path desk, NoteAsked asked, NoteSeal.Kind kind, Change change) {
        return using(desks.open().apply(desk), opened -> {
            DeskState state = opened.view().state();
            String name = asked.isNew() ? Notebook.fresh(state) : asked.name();
            if (!asked.isNew() && !Notebook.isKnown(state, name)) {
                return Outcome.refused(Refusal.of(
                        Notebook.UNKNOWN,
                        "There is no trade, ticket line or note '" + name
                                + "'; allowed: new, a trade's id, a line such as T-2026-06-01-L2, or a note of"
                                + " kobe annotate --list."));
            }
            Instant now = desks.now().apply(desk);
            Annotation before = notebook(desk)
                    .annotation(state, name)
                    .orElseGet(() -> new Annotation(name, now, Optional.empty(), Optional.empty(), Optional.empty()));
            return notebook(desk).seal(opened, name, kind, Notebook.textOf(change.of(before, now)));
        });
    }

    Outcome<NoteSeal> comment(Path desk, YearMonth month, String text) {
        return using(desks.open().apply(desk), opened -> notebook(desk)
                .seal(opened, month.toString(), NoteSeal.Kind.COMMENTARY, text.strip() + "\n"));
    }

    static <T> Outcome<T> using(Outcome<OpenedDesk> opened, Function<Desk, Outcome<T>> work) {
        return opened.flatMap(desk -> {
            try (desk) {
                return work.apply(desk.desk());
            }
        });
    }
}
