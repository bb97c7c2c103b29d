// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.Scroll;
import dev.kobe.ui.pane.BreakersPane.Row;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One breaker in full: its state and figure against its levels, the scope of each level, what was measured, what ends
/// it, and its trips.
final class BreakerSheet {
    private static final double NAME = 128;
    private static final double BAR = 560;

    private BreakerSheet() {}

    static Node of(Row row, Format format, BreakerAsks asks) {
        BreakerEvidence evidence = row.evidence();
        var body = new VBox(6, head(row, asks), figure(row), rule());
        body.getStyleClass().add("pane-body");
        body.getChildren().add(line("t12", List.of("Level", "Does", "Stops", "Ends when")));
        for (BreakerEvidence.Level one : evidence.levels().reversed()) {
            body.getChildren().add(level(one));
        }
        body.getChildren()
                .addAll(
                        rule(),
                        part("Purpose", evidence.protects()),
                        part("Evidence", format.sentence(evidence.measured())));
        if (!evidence.held().isEmpty()) {
            body.getChildren().add(part("Holds since", format.sentence(evidence.held())));
        }
        body.getChildren().addAll(part("Ends", evidence.ends()), part("If unknown", evidence.unknown()), rule());
        body.getChildren().add(Lettering.line("Trips", "t13s"));
        for (BreakerEvidence.Trip one : evidence.trips()) {
            body.getChildren().add(trip(one, format));
        }
        body.getChildren().add(Lettering.paragraph(evidence.before(), "t12", "paragraph", "muted"));
        return new Scroll(body);
    }

    private static Node head(Row row, BreakerAsks asks) {
        Label word = Lettering.line(row.word(), "t15");
        if (row.condition().isAbnormal()) {
            word.getStyleClass().add(row.condition() == Condition.STOPPED ? "tone-stopped" : "tone-caution");
        }
        var other = new Button("What if…");
        other.setGraphic(Lettering.key("W"));
        other.getStyleClass().add("small");
        other.setMinWidth(Region.USE_PREF_SIZE);
        other.setAccessibleText("What other levels of " + row.title() + " would have done on history");
        other.setOnAction(event -> asks.whatIf(row.evidence().id()));
        var head = new HBox(
                10,
                Mark.node(row.condition(), 16),
                Lettering.line(row.title(), "t15"),
                word,
                Lettering.spring(),
                other);
        if (row.evidence().isResumed()) {
            var resume = new Button("Resume…");
            resume.getStyleClass().addAll("small", "semibold");
            resume.setMinWidth(Region.USE_PREF_SIZE);
            resume.setAccessibleText("Resume trading, asks for a reason");
            resume.setOnAction(event -> asks.resume());
            head.getChildren().add(resume);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(32);
        return head;
    }

    private static Node figure(Row row) {
        String value = row.shown().orElse(Format.UNKNOWN);
        String stop = Format.limit(row.stop(), row.scale());
        var figure = new HBox(
                16,
                Lettering.line(value, "t20"),
                LimitBar.of(row, BAR),
                Lettering.line("stops at " + stop, "t13", "muted"));
        figure.setAlignment(Pos.CENTER_LEFT);
        figure.setAccessibleRole(AccessibleRole.TEXT);
        figure.setAccessibleText(row.title() + " " + value + ", stops at " + stop + ", " + row.word());
        return figure;
    }

    private static Node level(BreakerEvidence.Level one) {
        HBox line = line(
                one.isReached() ? "t13s" : "t13",
                List.of(one.at(), one.does() + (one.isReached() ? ", reached" : ""), one.stops(), one.ends()));
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText("At " + one.at() + " it " + one.does() + (one.isReached() ? ", reached" : "")
                + ". Stops: " + one.stops() + " Ends when: " + one.ends());
        return line;
    }

    /// Two narrow cells and two that share what is left, the first of them three parts of four.
    private static HBox line(String size, List<String> words) {
        String tone = size.equals("t12") ? "muted" : "ink";
        Label at = Lettering.cell(words.get(0), 72, false, size, tone);
        Label does = Lettering.cell(words.get(1), 120, false, size, tone);
        Label stops = wide(words.get(2), 720, tone);
        Label ends = wide(words.get(3), 200, tone);
        HBox.setHgrow(stops, Priority.ALWAYS);
        HBox.setHgrow(ends, Priority.ALWAYS);
        var line = new HBox(12, at, does, stops, ends);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(28);
        return line;
    }

    private static Label wide(String words, double width, String tone) {
        Label label = Lettering.paragraph(words, tone.equals("muted") ? "t12" : "t13", "paragraph", tone);
        label.setPrefWidth(width);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Node trip(BreakerEvidence.Trip trip, Format format) {
        Label words = wide(format.sentence(trip.sentence()), 700, "ink");
        var sentence = new VBox(words, wide(format.sentence(trip.money()), 700, "muted"));
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var line = new HBox(
                12,
                Lettering.cell(trip.from(), 148, false, "t13"),
                Lettering.cell(trip.to().equals("now") ? "until now" : "to " + trip.to(), 164, false, "t13"),
                Lettering.cell(trip.what(), 72, false, "t13s"),
                sentence);
        line.setAlignment(Pos.TOP_LEFT);
        line.setMinHeight(28);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(trip.what() + " from " + trip.from() + " to " + trip.to() + ". "
                + format.sentence(trip.sentence() + " " + trip.money()));
        return line;
    }

    private static Node part(String title, String words) {
        Label name = Lettering.cell(title, NAME, false, "t13", "muted");
        name.setMinHeight(24);
        Label text = wide(words, 1000, "ink");
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(12, name, text);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Node rule() {
        var rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }
}
