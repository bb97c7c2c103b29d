// SPDX-License-Identifier: MIT
package dev.kobe.ui.dialog;

import dev.kobe.ui.fx.Scroll;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The shape of every dialog: a title, what is read, what is asked and the buttons. Where the window is low
/// what is read scrolls; what is asked and the buttons are always in sight.
public abstract class DialogCard extends VBox {
    private static final double LEAST_READ = 64;

    /// @param name what a screen reader says when the dialog opens
    protected DialogCard(String name, double width) {
        getStyleClass().add("dialog-card");
        setMinWidth(width);
        setMaxSize(width, Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(name);
    }

    /// The row at the top.
    protected static HBox title(Node... nodes) {
        return row("dialog-title", nodes);
    }

    /// What gives way, and scrolls, where there is little room.
    protected static Scroll read(Node content) {
        var scroll = new Scroll(content);
        scroll.setMinHeight(LEAST_READ);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// The row of buttons at the bottom.
    protected static HBox actions(Node... nodes) {
        return row("dialog-actions", nodes);
    }

    private static HBox row(String styleClass, Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add(styleClass);
        return row;
    }
}
