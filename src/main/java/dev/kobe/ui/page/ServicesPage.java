// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.RowTable;
import dev.kobe.ui.fx.RowTable.Cell;
import dev.kobe.ui.fx.RowTable.Column;
import dev.kobe.ui.fx.Scroll;
import dev.kobe.ui.pane.PaneFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the desk depends on: how each of it stands, when it was last heard, and what is not done while it is absent.
public final class ServicesPage implements Screen {
    private final PaneFrame frame = new PaneFrame("Services");
    private final List<Heard> heard = new ArrayList<>();
    private RowTable table = new RowTable("Services", 44, List.of());

    /// What the page shows.
    public record View(List<Row> rows) {
        public View {
            rows = List.copyOf(rows);
        }
    }

    /// One service.
    ///
    /// @param heartbeat when it last gave a sign of life, where that is known
    /// @param absence what is not done while it is down, in a sentence
    public record Row(
            String name, Condition condition, String word, String detail, Heartbeat heartbeat, String absence) {}

    /// When something was last heard.
    public sealed interface Heartbeat {
        /// Counted on from this moment of the desk's clock.
        record At(Instant at) implements Heartbeat {}

        /// The guardian itself: counted by the wall's clock, whatever the desk's says.
        record Guardian() implements Heartbeat {}

        /// It gives none.
        record None() implements Heartbeat {}
    }

    private record Heard(Label label, Heartbeat heartbeat) {
        void tick(Instant now, Duration silence) {
            label.setText(words(heartbeat, now, silence).orElse(Format.UNKNOWN));
        }
    }

    static Optional<String> words(Heartbeat heartbeat, Instant now, Duration silence) {
        return switch (heartbeat) {
            case Heartbeat.At(Instant at) -> Optional.of(Format.age(Duration.between(at, now)) + " ago");
            case Heartbeat.Guardian guardian -> Optional.of(Format.age(silence) + " ago");
            case Heartbeat.None none -> Optional.empty();
        };
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void show(PagesView view, Format format) {
        View shown = view.services();
        heard.clear();
        table = new RowTable(
                "Services",
                44,
                List.of(
                        Column.left("Service", 130),
                        Column.left("State", 110),
                        Column.right("Last heard", 90),
                        Column.left("", 24),
                        Column.left("Detail", 0),
                        Column.left("", 24),
                        Column.left("What its absence means", 0)));
        table.show(shown.rows().stream().map(row -> cells(row, format)).toList());
        long well = shown.rows().stream()
                .filter(row -> row.condition() == Condition.NORMAL)
                .count();
        frame.context(well + " of " + shown.rows().size() + " as they should be");
        var body = new VBox(
                table,
                Lettering.paragraph(
                        "A service that fails is started again by its own policy; each attempt stands in its detail.",
                        "t12",
                        "paragraph",
                        "muted"));
        body.setSpacing(8);
        body.setPadding(new Insets(0, 16, 8, 16));
        frame.body(new Scroll(body));
    }

    private List<Cell> cells(Row row, Format format) {
        var age = new Label(Format.UNKNOWN);
        age.getStyleClass().addAll("t13", "muted");
        heard.add(new Heard(age, row.heartbeat()));
        var state = new HBox(8, Mark.node(row.condition(), 12), Lettering.line(row.word(), "t13"));
        state.setAlignment(Pos.CENTER_LEFT);
        return List.of(
                Cell.of(row.name(), "t13s"),
                Cell.of(state, row.word()),
                Cell.of(age, ""),
                Cell.of(""),
                Cell.of(format.sentence(row.detail()), "t13"),
                Cell.of(""),
                Cell.of(row.absence(), "t13", "muted"));
    }

    @Override
    public void tick(Instant now, Duration silence) {
        heard.forEach(one -> one.tick(now, silence));
    }

    @Override
    public void focusFirst() {
        table.focusRow();
    }
}
