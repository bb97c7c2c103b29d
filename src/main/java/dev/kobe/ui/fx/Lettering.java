// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Lines of text in the seven sizes the window knows; each style class fixes size, weight and line height.
///
/// Example: `Lettering.line("Trading", "t12", "muted")`.
public final class Lettering {
    private Lettering() {}

    /// A label with these style classes that never shortens itself.
    public static Label line(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label of a fixed width, set right when it holds a figure.
    public static Label cell(String text, double width, boolean right, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.getStyleClass().add(right ? "right" : "left");
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    /// A label that breaks into as many lines as it needs.
    public static Label paragraph(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A run of a paragraph that is set in more than one tone.
    public static Text text(String words, String... classes) {
        var text = new Text(words);
        text.getStyleClass().addAll(classes);
        return text;
    }

    /// A key as it is printed on controls, for example `Esc`.
    public static Label key(String name) {
        Label label = line(name, "key");
        label.setMouseTransparent(true);
        return label;
    }

    /// Empty room that takes what is left of a row.
    public static Region spring() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /// Empty room of a fixed width.
    public static Region gap(double width) {
        var region = new Region();
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
        return region;
    }

    /// Replaces the style class that starts with the prefix, so that a label has one tone at a time.
    public static void tone(javafx.scene.Node node, String prefix, String styleClass) {
        node.getStyleClass().removeIf(name -> name.startsWith(prefix));
        if (!styleClass.isEmpty()) {
            node.getStyleClass().add(styleClass);
        }
    }
}
