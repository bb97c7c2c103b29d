// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.dialog.DialogCard;
import dev.kobe.ui.fx.Lettering;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// The keys that do something where one is, as the F1 key shows them.
final class Keys extends DialogCard {
    private static final double WIDTH = 800;

    private final Button close = new Button("Close");

    Keys(List<Shortcut> here, Runnable dismiss) {
        super("All keys", WIDTH);
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
        getChildren()
                .addAll(
                        title(Lettering.line("Keys", "t15"), Lettering.line("for where you are", "t13", "muted")),
                        read(grid),
                        actions(Lettering.spring(), close));
    }

    @Override
    public void requestFocus() {
        close.requestFocus();
    }
}
