// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The six panes in two columns; one of them may be enlarged. Below 1,064 pixels of width they stand in one column.
final class Today extends StackPane {
    private static final double GAP = 12;
    private static final double PADDING = 12;
    private static final double RIGHT = 520;
    private static final double LEFT_LEAST = 520;
    private static final double[] HEIGHTS = {288, 224, 224};

    private final List<Panes.Slot<?>> slots;
    private final Grid grid = new Grid();
    private final ScrollPane scroll = new ScrollPane(grid);
    private Panes.@Nullable Slot<?> enlarged;

    Today(ChartInk ink) {
        slots = Panes.all(ink);
        for (Panes.Slot<?> slot : slots) {
            Region node = slot.pane().node();
            node.setFocusTraversable(true);
            grid.getChildren().add(node);
        }
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
    }

    void show(TodayView view, Format format) {
        slots.forEach(slot -> slot.show(view, format));
    }

    void tick(Instant now) {
        slots.forEach(slot -> slot.pane().tick(now));
    }

    /// Puts the focus on a pane; numbers count from 1.
    void focusPane(int number) {
        if (number >= 1 && number <= slots.size()) {
            back();
            slots.get(number - 1).pane().node().requestFocus();
        }
    }

    /// Shows the focused pane alone; false when no pane has the focus.
    boolean enlarge() {
        if (enlarged != null) {
            return false;
        }
        for (Panes.Slot<?> slot : slots) {
            if (slot.pane().node().isFocused()) {
                enlarge(slot);
                return true;
            }
        }
        return false;
    }

    private void enlarge(Panes.Slot<?> slot) {
        enlarged = slot;
        Region node = slot.pane().node();
        grid.getChildren().remove(node);
        var back = new Button("Back");
        back.setGraphic(Lettering.key("Esc"));
        back.setContentDisplay(ContentDisplay.RIGHT);
        back.getStyleClass().add("small");
        back.setAccessibleText("Back to Today");
        back.setOnAction(event -> back());
        var crumb = new HBox(
                8,
                Lettering.line("Today", "t15", "muted"),
                Lettering.line("›", "t15", "muted"),
                Lettering.line(slot.title(), "t15"),
                Lettering.spring(),
                back);
        crumb.setAlignment(Pos.CENTER_LEFT);
        crumb.setMinHeight(48);
        crumb.setMaxHeight(48);
        VBox.setVgrow(node, Priority.ALWAYS);
        var box = new VBox(crumb, node);
        box.setPadding(new Insets(0, PADDING, PADDING, PADDING));
        getChildren().setAll(box);
        back.requestFocus();
    }

    /// Back from an enlarged pane; false when there is none.
    boolean back() {
        if (enlarged == null) {
            return false;
        }
        Region node = enlarged.pane().node();
        ((Pane) node.getParent()).getChildren().remove(node);
        grid.getChildren().add(slots.indexOf(enlarged), node);
        enlarged = null;
        getChildren().setAll(scroll);
        node.requestFocus();
        return true;
    }

    void toggleTable() {
        focused().pane().toggleTable();
    }

    void period(int step) {
        slots.forEach(slot -> slot.pane().period(step));
    }

    private Panes.Slot<?> focused() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Panes.Slot<?> slot : slots) {
            for (Node at = owner; at != null; at = at.getParent()) {
                if (at == slot.pane().node()) {
                    return slot;
                }
            }
        }
        return enlarged == null ? slots.getFirst() : enlarged;
    }

    /// The panes side by side: 812 and 520 wide at 1,440, the left one giving way first.
    private final class Grid extends Pane {
        @Override
        protected void layoutChildren() {
            List<Region> nodes = new ArrayList<>();
            slots.forEach(slot -> nodes.add(slot.pane().node()));
            double width = getWidth() - 2 * PADDING;
            boolean two = isTwoColumns(getWidth());
            double left = two ? width - GAP - rightWidth(width) : width;
            double spare = Math.max(0, getHeight() - least(two)) / HEIGHTS.length;
            double y = PADDING;
            for (int row = 0; row < HEIGHTS.length; row++) {
                double height = HEIGHTS[row] + (two ? spare : 0);
                place(nodes.get(2 * row), PADDING, y, left, height);
                if (two) {
                    place(nodes.get(2 * row + 1), PADDING + left + GAP, y, width - left - GAP, height);
                } else {
                    y += height + GAP;
                    place(nodes.get(2 * row + 1), PADDING, y, width, height);
                }
                y += height + GAP;
            }
        }

        private void place(Region node, double x, double y, double width, double height) {
            if (node.getParent() == this) {
                node.resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
            }
        }

        private double rightWidth(double width) {
            return Math.max(RIGHT, Math.rint((width - GAP) * 520 / 1332));
        }

        @Override
        protected double computePrefHeight(double width) {
            return least(isTwoColumns(width < 0 ? getWidth() : width));
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        private boolean isTwoColumns(double width) {
            return width >= 2 * PADDING + LEFT_LEAST + GAP + RIGHT;
        }

        private double least(boolean two) {
            double sum = 2 * PADDING;
            for (double height : HEIGHTS) {
                sum += (two ? 1 : 2) * (height + GAP);
            }
            return sum - GAP;
        }

        @Override
        public javafx.geometry.Orientation getContentBias() {
            return javafx.geometry.Orientation.HORIZONTAL;
        }
    }
}
