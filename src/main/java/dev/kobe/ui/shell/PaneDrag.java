// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.pane.PaneFrame;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Moves panes by the mouse: a pane drawn by its title onto another one and let go there changes places with it. Let go
/// anywhere else, or given up with Esc, it stays where it was.
final class PaneDrag {
    // A click with an unsteady hand is no drag.
    private static final double FAR = 8;

    private final Collection<PaneFrame> panes;
    private final BiConsumer<PaneFrame, PaneFrame> dropped;
    private @Nullable PaneFrame drawn;
    private @Nullable PaneFrame over;
    private Point2D start = Point2D.ZERO;
    private boolean moving;

    /// @param panes those that may be moved
    /// @param dropped runs with the pane that was drawn and the one it was let go on
    PaneDrag(Collection<PaneFrame> panes, BiConsumer<PaneFrame, PaneFrame> dropped) {
        this.panes = panes;
        this.dropped = dropped;
        for (PaneFrame pane : panes) {
            pane.getStyleClass().add("movable");
            pane.grip().setOnMousePressed(event -> press(pane, event));
            pane.grip().setOnMouseDragged(this::draw);
            pane.grip().setOnMouseReleased(event -> release());
        }
    }

    private void press(PaneFrame pane, MouseEvent event) {
        stop();
        if (event.getButton() == MouseButton.PRIMARY) {
            drawn = pane;
            start = new Point2D(event.getSceneX(), event.getSceneY());
        }
    }

    private void draw(MouseEvent event) {
        PaneFrame pane = drawn;
        var at = new Point2D(event.getSceneX(), event.getSceneY());
        if (pane == null || !moving && at.distance(start) < FAR) {
            return;
        }
        moving = true;
        Lettering.tone(pane, "drawn", "drawn");
        Optional<PaneFrame> under = panes.stream()
                .filter(one -> one != pane && one.isVisible() && one.getScene() != null)
                .filter(one -> one.contains(one.sceneToLocal(at)))
                .findFirst();
        if (over != null) {
            over.getStyleClass().remove("drop-here");
        }
        over = under.orElse(null);
        under.ifPresent(one -> one.getStyleClass().add("drop-here"));
    }

    private void release() {
        PaneFrame pane = drawn;
        PaneFrame onto = over;
        stop();
        if (pane != null && onto != null) {
            dropped.accept(pane, onto);
        }
    }

    /// Gives up; false when nothing was being moved.
    boolean stop() {
        boolean was = moving;
        if (drawn != null) {
            drawn.getStyleClass().remove("drawn");
        }
        if (over != null) {
            over.getStyleClass().remove("drop-here");
        }
        drawn = null;
        over = null;
        moving = false;
        return was;
    }
}
