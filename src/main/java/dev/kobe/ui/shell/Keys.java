// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Lettering;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of all keys that do something in this version, as the F1 key shows it.
final class Keys extends VBox {
    /// One key and what it does.
    record Key(String name, String does) {}

    static final List<Key> ALL = List.of(
            new Key("Ctrl+Shift+H", "halt: cancels all orders, from anywhere"),
            new Key("R", "open the ticket"),
            new Key("Ctrl+Enter", "approve the ticket, when nothing stands against it"),
            new Key("Esc", "undo in the count-down; otherwise back"),
            new Key("Space", "tick the note on this row"),
            new Key("1 to 6", "go to a pane of Today"),
            new Key("Enter", "enlarge the pane"),
            new Key("D", "the chart as a table, and back"),
            new Key("[ and ]", "shorter or longer period"),
            new Key("Arrows", "move in a table or along the chart"),
            new Key("Ctrl+C", "copy the row as text"),
            new Key("P", "privacy: mask money, keep percentages"),
            new Key("Ctrl+T", "next theme"),
            new Key("F6", "next region: strip, places, content, footer"),
            new Key("F1 or ?", "this list"));

    private final Button close = new Button("Close");

    Keys(Runnable dismiss) {
        getStyleClass().add("dialog-card");
        setMaxSize(560, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("All keys");
        var title = new HBox(Lettering.line("Keys", "t15"));
        title.getStyleClass().add("dialog-title");
        var grid = new GridPane(24, 4);
        grid.setPadding(new Insets(16, 24, 16, 24));
        for (int i = 0; i < ALL.size(); i++) {
            var key = new HBox(Lettering.key(ALL.get(i).name()));
            key.setAlignment(Pos.CENTER_LEFT);
            key.setMinWidth(112);
            grid.add(key, 0, i);
            grid.add(Lettering.line(ALL.get(i).does(), "t13"), 1, i);
        }
        close.setGraphic(Lettering.key("Esc"));
        close.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        close.setAccessibleText("Close the list of keys");
        close.setOnAction(event -> dismiss.run());
        var actions = new HBox(Lettering.spring(), close);
        actions.getStyleClass().add("dialog-actions");
        getChildren().addAll(title, grid, actions);
    }

    @Override
    public void requestFocus() {
        close.requestFocus();
    }
}
