// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Lettering;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The keys that do something where one is, as the F1 key shows them.
final class Keys extends VBox {
    private final Button close = new Button("Close");

    Keys(List<Shortcut> here, Runnable dismiss) {
        getStyleClass().add("dialog-card");
        setMaxSize(880, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("All keys");
        var title = new HBox(Lettering.line("Keys", "t15"), Lettering.line("for where you are", "t13", "muted"));
        title.getStyleClass().add("dialog-title");
        var grid = new GridPane(24, 4);
        grid.setPadding(new Insets(16, 24, 16, 24));
        int half = (here.size() + 1) / 2;
        for (int i = 0; i < here.size(); i++) {
            var key = new HBox(Lettering.key(here.get(i).keys()));
            key.setAlignment(Pos.CENTER_LEFT);
            key.setMinWidth(96);
            int column = i < half ? 0 : 2;
            grid.add(key, column, i % half);
            grid.add(Lettering.line(here.get(i).does(), "t13"), column + 1, i % half);
        }
        close.setGraphic(Lettering.key("Esc"));
        close.setContentDisplay(ContentDisplay.RIGHT);
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
