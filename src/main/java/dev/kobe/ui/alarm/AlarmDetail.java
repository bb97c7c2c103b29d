// SPDX-License-Identifier: MIT
package dev.kobe.ui.alarm;

import dev.kobe.ui.alarm.AlarmsView.Line;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One alarm in full: what to do first, then what it does, by when, what ends it, the evidence and what became of it.
final class AlarmDetail {
    private static final double NAME = 112;

    private AlarmDetail() {}

    static Node of(Line line, List<Line> follows, Format format) {
        Label sentence = Lettering.paragraph(format.sentence(line.alarm().sentence()), "t13s", "paragraph", "semibold");
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var head = new HBox(10, Mark.node(line.condition(), 13), sentence);
        head.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(
                4,
                head,
                part("What to do", line.action()),
                part("Consequence", line.consequence()),
                part("Respond", line.respond()),
                part("Ends", line.ends()),
                part("Evidence", format.sentence(line.alarm().evidence())),
                part("Raised", raised(line)));
        line.past().forEach(one -> box.getChildren().add(part("", format.sentence(one))));
        if (!follows.isEmpty()) {
            box.getChildren()
                    .add(part(
                            "Follows",
                            follows.stream()
                                    .map(one -> format.sentence(one.alarm().sentence()))
                                    .reduce((one, other) -> one + "; " + other)
                                    .orElse("")));
        }
        box.getStyleClass().add("alarm-detail");
        return box;
    }

    private static String raised(Line line) {
        int times = line.alarm().times();
        return Format.moment(line.alarm().raisedAt())
                + (times > 1 ? ", " + times + " times since it was last seen or normal" : "");
    }

    /// What stands where there is no alarm at all.
    static Node none(String watched) {
        var box = new VBox(
                8,
                Lettering.line("No alarms", "t15"),
                Lettering.paragraph("Nothing asks you to act. " + watched, "t13", "paragraph", "muted"));
        box.getStyleClass().add("alarm-detail");
        return box;
    }

    /// How many follow, as it is added to the first's sentence.
    static String follows(List<Line> consequences) {
        return consequences.isEmpty()
                ? ""
                : " · " + consequences.size() + (consequences.size() == 1 ? " consequence" : " consequences");
    }

    /// Why a button cannot be pressed; empty where all can.
    static String against(Line line) {
        if (!line.mayBeSeen()) {
            return "It cannot be acknowledged or shelved: it lasts until the next start.";
        }
        return switch (line.state()) {
            case NORMAL -> "It is over: there is nothing to acknowledge or to shelve.";
            case SHELVED -> "It is shelved: it comes back when its time is up, or at once with Unshelve.";
            case ACKNOWLEDGED ->
                line.mayBeShelved()
                        ? "It has been acknowledged already."
                        : "It has been acknowledged already; " + line.level() + " alarms cannot be shelved.";
            case ACTIVE, RETURNED ->
                line.mayBeShelved() ? "" : "Shelving is not possible: " + line.level() + " alarms cannot be shelved.";
        };
    }

    private static Node part(String title, String words) {
        Label name = Lettering.cell(title, NAME, false, "t13", "muted");
        name.setMinHeight(24);
        Label text = Lettering.paragraph(words.isEmpty() ? Format.UNKNOWN : words, "t13", "paragraph");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(name, text);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
