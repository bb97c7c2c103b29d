// SPDX-License-Identifier: MIT
package dev.kobe.ui.alarm;

import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.ui.alarm.AlarmsView.Line;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The banner under the strip: the worst alarm of URGENT or above that nobody has seen, with what it does and what ends
/// it; under it, in a line each, what else is unseen.
///
/// It takes no focus by itself and covers nothing. It goes when its alarms are seen or gone; an emergency stays until
/// its cause has gone.
public final class AlarmBanner extends VBox {
    private static final int MOST_BESIDE = 2;
    private static final double LEVEL = 128;

    private final Consumer<Line> acknowledge;
    private final Consumer<Line> shelve;
    private final Consumer<Line> evidence;
    private final Runnable all;
    private Optional<Line> head = Optional.empty();
    private Optional<Shown> shown = Optional.empty();

    private record Shown(Optional<Line> head, List<Line> beside, boolean masked) {}

    /// @param all opens the whole list
    public AlarmBanner(Consumer<Line> acknowledge, Consumer<Line> shelve, Consumer<Line> evidence, Runnable all) {
        this.acknowledge = acknowledge;
        this.shelve = shelve;
        this.evidence = evidence;
        this.all = all;
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setMinHeight(USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
    }

    /// The alarm that the keys act on; empty while the banner is away.
    public Optional<Line> head() {
        return head;
    }

    /// Shows what is published; whoever had the focus inside keeps it on the banner.
    public void show(AlarmsView view, Format format) {
        var next = new Shown(view.head(), view.beside(), format.privacy());
        if (shown.equals(Optional.of(next))) {
            return;
        }
        shown = Optional.of(next);
        head = next.head();
        boolean within = isFocusWithin();
        getChildren().clear();
        setVisible(head.isPresent());
        setManaged(head.isPresent());
        Lettering.tone(this, "banner-", head.map(AlarmBanner::tone).orElse(""));
        head.ifPresent(one -> draw(one, next.beside(), format));
        if (within && head.isPresent()) {
            requestFocus();
        }
    }

    private static String tone(Line line) {
        return line.level().isAtLeast(AlarmLevel.CRITICAL) ? "banner-stopped" : "banner-caution";
    }

    private void draw(Line worst, List<Line> beside, Format format) {
        String sentence = format.sentence(worst.alarm().sentence());
        String since = (worst.state() == dev.kobe.core.alarm.AlarmState.ACKNOWLEDGED ? " ✓ since " : ", since ")
                + worst.since();
        var words = new VBox(
                Lettering.paragraph(sentence + since, "t13s", "paragraph"),
                part("What it does", worst.consequence()),
                part("What ends it", worst.ends()));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var buttons = new HBox(8, button("Evidence", "Enter", evidence, worst));
        if (worst.mayBeShelved()) {
            buttons.getChildren().add(button("Shelve…", "S", shelve, worst));
        }
        if (worst.mayBeAcknowledged()) {
            buttons.getChildren().add(button("Acknowledge", "A", acknowledge, worst));
        }
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(12, level(worst, "t13s"), words, buttons);
        row.getStyleClass().add("banner-row");
        if (worst.level() == AlarmLevel.EMERGENCY) {
            row.getStyleClass().add("emergency-bar");
        }
        getChildren().add(row);
        beside.stream().limit(MOST_BESIDE).forEach(one -> getChildren().add(line(one, format)));
        int more = beside.size() - MOST_BESIDE;
        if (more > 0) {
            var rest = new HBox(12, Lettering.gap(LEVEL), list("and " + more + " more in Alarms"));
            rest.getStyleClass().add("banner-line");
            getChildren().add(rest);
        }
        setAccessibleText(worst.level() + ". " + sentence + since + ". What it does: " + worst.consequence()
                + " What ends it: " + worst.ends() + others(beside.size()));
        setAccessibleHelp("A acknowledges, Enter shows the evidence, L lists all alarms");
    }

    private static String others(int count) {
        return count == 0 ? "" : count == 1 ? " One more alarm is unseen." : " " + count + " more alarms are unseen.";
    }

    private Node line(Line one, Format format) {
        Label sentence = Lettering.paragraph(format.sentence(one.alarm().sentence()) + ", since " + one.since(), "t13");
        sentence.getStyleClass().add("paragraph");
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var line = new HBox(12, level(one, "t13"), sentence, small("Evidence", evidence, one));
        if (one.mayBeAcknowledged()) {
            line.getChildren().add(small("Acknowledge", acknowledge, one));
        }
        line.getStyleClass().add("banner-line");
        return line;
    }

    private static Node level(Line line, String size) {
        var box = new HBox(
                8, Mark.node(line.condition(), 13), Lettering.line(line.level().name(), size, "level"));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(LEVEL);
        box.setMaxHeight(24);
        return box;
    }

    private static Node part(String title, String words) {
        Label text = Lettering.paragraph(words, "t13", "paragraph");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label name = Lettering.cell(title, 96, false, "t13", "muted");
        name.setMaxHeight(24);
        name.setMinHeight(24);
        return new HBox(name, text);
    }

    private static Button button(String word, String key, Consumer<Line> act, Line line) {
        var button = small(word, act, line);
        button.setGraphic(Lettering.key(key));
        return button;
    }

    private static Button small(String word, Consumer<Line> act, Line line) {
        var button = new Button(word);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(word.replace("…", "") + ": " + line.alarm().id());
        button.setOnAction(event -> act.accept(line));
        return button;
    }

    private Button list(String words) {
        var button = new Button(words);
        button.getStyleClass().add("small");
        button.setGraphic(Lettering.key("L"));
        button.setAccessibleText(words);
        button.setOnAction(event -> all.run());
        return button;
    }
}
