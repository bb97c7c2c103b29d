// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.ui.fx.FigureTable;
import dev.kobe.ui.fx.FigureTable.Column;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxThread;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.Segments;
import dev.kobe.ui.page.JournalView.Entry;
import dev.kobe.ui.page.JournalView.Kind;
import dev.kobe.ui.pane.PaneFrame;
import dev.kobe.ui.pane.PaneState;
import dev.kobe.ui.pane.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every event of the desk, the newest first, filtered by kind and by words, with the mark that its chain of hashes has
/// been proven. It is read from disk when one comes here, and again while it grows.
public final class JournalPage implements Screen {
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final DeskFiles files;
    private final FxThread fx;
    private final PaneFrame frame = new PaneFrame("Journal");
    private final Segments<Optional<Kind>> kinds;
    private final TextField words = new TextField();
    private final FigureTable<Entry> table;
    private final HBox proof = new HBox(8);
    private final VBox figures;
    private @Nullable JournalView read;
    private Format format = new Format(false);
    private PaneState state =
            new PaneState.FirstUse("The journal has not been read yet.", "It is read when you come here.");
    private boolean asked;
    private boolean here;
    private long grownTo;
    private Instant askedAt = Instant.EPOCH;

    public JournalPage(DeskFiles files, FxThread fx) {
        this.files = files;
        this.fx = fx;
        List<Segments.Choice<Optional<Kind>>> choices = new ArrayList<>();
        choices.add(new Segments.Choice<>("All", "Show all kinds of events", Optional.empty()));
        for (Kind kind : Kind.values()) {
            choices.add(new Segments.Choice<>(kind.word(), "Show events about: " + kind.word(), Optional.of(kind)));
        }
        kinds = new Segments<>("Kind of event", choices, Optional.empty(), chosen -> filter());
        words.setPromptText("Find in the journal");
        words.setAccessibleText("Find in the journal");
        words.setPrefWidth(280);
        words.textProperty().addListener((property, old, now) -> filter());
        table = new FigureTable<>(
                "Journal",
                List.of(
                        new Column<>("No.", 72, true, entry -> String.valueOf(entry.seq())),
                        new Column<>("London time", 168, false, entry -> Format.stamp(entry.at())),
                        new Column<>("Kind", 96, false, entry -> entry.kind().word()),
                        new Column<>("Event", 150, false, Entry::name),
                        new Column<>("What happened", 0, false, entry -> format.sentence(entry.story()))));
        proof.setAlignment(Pos.CENTER_LEFT);
        proof.setMinHeight(32);
        words.setMinWidth(160);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(280);
        frame.control(proof);
        var bar = new HBox(16, kinds, words);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(0, 0, 12, 0));
        figures = new VBox(bar, table);
        figures.setPadding(new Insets(4, 16, 8, 16));
        VBox.setVgrow(table, Priority.ALWAYS);
        redraw();
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void show(PagesView view, Format printed) {
        boolean masked = !printed.equals(format);
        format = printed;
        grownTo = view.lastEvent();
        frame.simulated(view.simulated());
        if (masked) {
            redraw();
        }
    }

    @Override
    public void entered(Instant now) {
        here = true;
        ask(now);
    }

    /// Words to look for, as the find dialog hands them on.
    public void find(String text) {
        kinds.choose(Optional.empty());
        words.setText(text);
    }

    private void ask(Instant now) {
        if (asked) {
            return;
        }
        asked = true;
        askedAt = now;
        if (read == null) {
            state = new PaneState.Loading("Reading and proving the journal…", now, "the disk");
            redraw();
        }
        files.journal(answer -> fx.run(() -> answered(answer)));
    }

    private void answered(Outcome<JournalView> answer) {
        asked = false;
        read = answer.toOptional().orElse(null);
        state = answer.toOptional()
                .map(JournalPage::judged)
                .orElseGet(() -> new PaneState.Failed(
                        answer.reason().orElse("The journal cannot be read."), "JOURNAL_NOT_PROVEN"));
        boolean waited = frame.isFocusOwner();
        redraw();
        if (waited) {
            focusFirst();
        }
    }

    private static PaneState judged(JournalView view) {
        return view.total() == 0
                ? new PaneState.Empty("Nothing has happened on this desk yet.", "The first event is its opening.")
                : PaneState.FRESH;
    }

    private void redraw() {
        JournalView shown = read;
        proof.getChildren().clear();
        if (shown != null) {
            boolean all = shown.total() == shown.entries().size();
            Region tick = Mark.TICK.node(11);
            tick.getStyleClass().add("quiet");
            Label sentence = Lettering.line(
                    "Chain proven: " + Format.count(shown.total()) + " entries"
                            + (all
                                    ? ""
                                    : ", the newest "
                                            + Format.count(shown.entries().size()) + " shown")
                            + ", last hash " + shown.hash().substring(0, 12),
                    "t12",
                    "muted");
            proof.getChildren().setAll(tick, sentence);
        }
        filter();
        frame.show(state, Sketch.ROWS, () -> figures);
    }

    private void filter() {
        JournalView shown = read;
        if (shown == null) {
            return;
        }
        String wanted = words.getText().strip().toLowerCase(Locale.ROOT);
        Optional<Kind> kind = kinds.chosen();
        table.getItems()
                .setAll(shown.entries().stream()
                        .filter(entry -> kind.isEmpty() || kind.get() == entry.kind())
                        .filter(entry -> matches(entry, wanted))
                        .toList());
        table.setPlaceholder(Lettering.line("No event matches.", "t13", "muted"));
    }

    // What is masked on the screen must not be found by typing it.
    private boolean matches(Entry entry, String wanted) {
        return wanted.isEmpty()
                || format.sentence(entry.story()).toLowerCase(Locale.ROOT).contains(wanted)
                || entry.name().contains(wanted);
    }

    @Override
    public void tick(Instant now, Duration silence) {
        frame.tick(now);
        here = here && frame.getScene() != null;
        boolean grown = read != null && grownTo > read.total();
        if (here && grown && Duration.between(askedAt, now).compareTo(AGAIN) >= 0) {
            ask(now);
        }
    }

    @Override
    public void focusFirst() {
        Node first = state.showsFigures() ? table : frame;
        first.requestFocus();
    }
}
