// SPDX-License-Identifier: MIT
package dev.kobe.ui.alarm;

import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Segments;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for the sentence that an emergency's acknowledgement wants, or for how long and why an alarm is shelved.
final class AlarmForm extends VBox {
    private static final List<Integer> HOURS = List.of(1, 4, 8, 24);

    private final TextField field = new TextField();
    private final Button commit = new Button();
    private final Label against = Lettering.line("", "t12", "muted");

    private AlarmForm(String asked, Runnable back) {
        super(12);
        getStyleClass().add("alarm-form");
        field.setPromptText("One sentence, kept in the journal");
        field.setAccessibleText(asked);
        field.textProperty().addListener((property, old, now) -> judge());
        field.setOnAction(event -> commit.fire());
        Label label = Lettering.cell(asked, 112, false, "t13s");
        label.setLabelFor(field);
        var row = new HBox(label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        var cancel = new Button("Back");
        cancel.setGraphic(Lettering.key("Esc"));
        cancel.setAccessibleText("Back without doing it");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> back.run());
        commit.getStyleClass().add("semibold");
        commit.setMinWidth(Region.USE_PREF_SIZE);
        var buttons = new HBox(12, against, Lettering.spring(), cancel, commit);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, buttons);
        judge();
    }

    /// For the acknowledgement of an emergency.
    static AlarmForm note(Consumer<String> done, Runnable back) {
        var form = new AlarmForm("What was done", back);
        form.commit("Acknowledge", () -> done.accept(form.words()));
        return form;
    }

    /// For the shelf.
    static AlarmForm shelf(BiConsumer<Duration, String> done, Runnable back) {
        var form = new AlarmForm("Reason", back);
        var hours = new Segments<>(
                "Shelve for",
                HOURS.stream()
                        .map(one -> new Segments.Choice<>(one + " h", "Shelve for " + one + " hours", one))
                        .toList(),
                HOURS.getFirst(),
                picked -> form.commit.setText(shelve(picked)));
        var time = new HBox(Lettering.cell("For", 112, false, "t13s"), hours);
        time.setAlignment(Pos.CENTER_LEFT);
        form.getChildren().addFirst(time);
        form.commit(shelve(hours.chosen()), () -> done.accept(Duration.ofHours(hours.chosen()), form.words()));
        return form;
    }

    private static String shelve(int hours) {
        return "Shelve for " + hours + " h";
    }

    private void commit(String word, Runnable act) {
        commit.setText(word);
        commit.setOnAction(event -> act.run());
    }

    private String words() {
        return field.getText().strip();
    }

    /// Says beside the button why it cannot be pressed.
    private void judge() {
        boolean empty = words().isEmpty();
        commit.setDisable(empty);
        against.setText(empty ? "Not possible yet: the sentence is empty." : "");
        commit.setAccessibleHelp(against.getText());
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }
}
