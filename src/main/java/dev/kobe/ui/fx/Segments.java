// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A row of joined buttons of which exactly one is pressed.
public final class Segments<T> extends HBox {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-segment");

    private final List<Choice<T>> choices;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private T chosen;

    /// One choice: its word, what a screen reader says, and what it stands for.
    public record Choice<T>(String word, String spoken, T value) {}

    /// @param picked runs when the owner presses another button than the one that is pressed
    public Segments(String name, List<Choice<T>> choices, T first, Consumer<T> picked) {
        this.choices = List.copyOf(choices);
        this.chosen = first;
        getStyleClass().add("segments");
        setMaxWidth(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(name);
        for (Choice<T> one : choices) {
            var button = new ToggleButton(one.word());
            button.getStyleClass().setAll("segment");
            button.pseudoClassStateChanged(FIRST, buttons.isEmpty());
            button.setAccessibleText(one.spoken());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                boolean other = !one.value().equals(chosen);
                choose(one.value());
                if (other) {
                    picked.accept(one.value());
                }
            });
            buttons.add(button);
            getChildren().add(button);
        }
        choose(first);
    }

    /// What the pressed button stands for.
    public T chosen() {
        return chosen;
    }

    /// Puts the focus on the pressed button.
    public void focusChosen() {
        buttons.stream().filter(ToggleButton::isSelected).findFirst().ifPresent(ToggleButton::requestFocus);
    }

    /// Presses a button without telling anybody.
    public void choose(T value) {
        chosen = value;
        for (int i = 0; i < buttons.size(); i++) {
            boolean pressed = choices.get(i).value().equals(value);
            buttons.get(i).setSelected(pressed);
            Lettering.tone(buttons.get(i), "semibold", pressed ? "semibold" : "");
        }
    }
}
