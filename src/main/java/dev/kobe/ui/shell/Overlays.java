// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The content with at most one dialog over it; the strip and the footer stay free.
final class Overlays extends StackPane {
    private static final Insets ROOM = new Insets(8);

    private final Runnable closed;

    /// @param closed runs when a dialog has gone, to put the focus somewhere
    Overlays(Node content, Runnable closed) {
        this.closed = closed;
        getChildren().add(content);
        setMinHeight(0);
    }

    boolean isOpen() {
        return getChildren().size() > 1;
    }

    /// Puts a dialog over the content, in the place of any other, and gives it the focus.
    void open(Region dialog) {
        StackPane.setMargin(dialog, ROOM);
        lay(dialog);
    }

    /// Puts a drawer over the right of the content, from top to bottom, in the place of any other, and gives it the
    /// focus.
    void openAtRight(Region drawer) {
        StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
        lay(drawer);
    }

    private void lay(Region over) {
        clear();
        var veil = new Region();
        veil.getStyleClass().add("veil");
        getChildren().addAll(veil, over);
        // What stands in a scroll pane is in the scene only once that has been dressed.
        over.applyCss();
        over.layout();
        over.requestFocus();
    }

    /// Takes the dialog away; false when there is none.
    boolean close() {
        if (!isOpen()) {
            return false;
        }
        clear();
        closed.run();
        return true;
    }

    private void clear() {
        getChildren().remove(1, getChildren().size());
    }

    /// The dialog that is open.
    Optional<Node> dialog() {
        return isOpen() ? Optional.of(getChildren().getLast()) : Optional.empty();
    }

    /// Puts the focus back into the dialog.
    void focus() {
        getChildren().getLast().requestFocus();
    }
}
