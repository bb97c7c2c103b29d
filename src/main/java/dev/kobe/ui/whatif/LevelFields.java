// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.ui.fx.Lettering;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A field for each level of a breaker with its action before it and its unit behind it. The up and down keys move a
/// level by a step, with Shift by ten.
final class LevelFields extends HBox {
    private static final double FIELD = 76;
    private static final int FAR = 10;

    private final Breaker breaker;
    private final Runnable changed;
    private final List<TextField> fields = new ArrayList<>();
    private boolean whole = true;

    /// @param breaker at the levels that are set
    /// @param changed runs when one of the fields has become another
    LevelFields(Breaker breaker, Runnable changed) {
        super(24);
        this.breaker = breaker;
        this.changed = changed;
        setAlignment(Pos.CENTER_LEFT);
        String unit = LevelsTyped.unit(breaker.scale());
        for (Levels.Level level : breaker.levels().rising()) {
            String action = Levels.word(level.action());
            String set = LevelsTyped.typed(level.at(), breaker.scale());
            var field = new TextField(set);
            field.setPrefWidth(FIELD);
            field.setMinWidth(FIELD);
            field.setAccessibleText(capital(action) + " of " + breaker.title() + " in " + unit + ", set to " + set);
            field.setAccessibleHelp("Up and down move it by " + LevelsTyped.step(breaker.scale())
                    + ", with Shift by ten" + " times that; it changes no limit");
            field.textProperty().addListener((property, old, now) -> {
                if (whole) {
                    changed.run();
                }
            });
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(field, event));
            Label name = Lettering.line(capital(action) + " at", "t13");
            name.setLabelFor(field);
            fields.add(field);
            var one = new HBox(8, name, field, Lettering.line(unit, "t13", "muted"));
            one.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(one);
        }
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void step(TextField field, KeyEvent event) {
        int way = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (way != 0) {
            field.setText(LevelsTyped.moved(field.getText(), breaker.scale(), event.isShiftDown() ? way * FAR : way));
            field.positionCaret(field.getLength());
            event.consume();
        }
    }

    /// What is typed, or the one thing that is wrong with it.
    Outcome<Levels> levels() {
        return LevelsTyped.read(breaker, fields.stream().map(TextField::getText).toList());
    }

    Breaker breaker() {
        return breaker;
    }

    /// Whether the fields hold what is set.
    boolean isAsSet() {
        return levels().toOptional().filter(this::isSet).isPresent();
    }

    private boolean isSet(Levels typed) {
        List<Levels.Level> set = breaker.levels().rising();
        for (int at = 0; at < set.size(); at++) {
            if (set.get(at).at().compareTo(typed.rising().get(at).at()) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Puts the levels that are set back, all in one.
    void undo() {
        whole = false;
        for (int at = 0; at < fields.size(); at++) {
            fields.get(at)
                    .setText(LevelsTyped.typed(breaker.levels().rising().get(at).at(), breaker.scale()));
        }
        whole = true;
        changed.run();
    }

    @Override
    public void requestFocus() {
        fields.getLast().requestFocus();
        fields.getLast().selectAll();
    }
}
