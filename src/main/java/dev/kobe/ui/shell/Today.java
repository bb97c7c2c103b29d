// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/// The six panes in two columns; one of them may be enlarged, and all but the breakers hidden. Below 1,064 pixels of
/// width they stand in one column; before there is a desk the steps of the first run stand above them.
final class Today extends VBox {
    private static final double GAP = 12;
    private static final double PADDING = 12;
    private static final double RIGHT = 520;
    private static final double LEFT_LEAST = 520;
    private static final double[] HEIGHTS = {288, 224, 224};
    private static final double[] DENSE = {260, 152, 152};

    private final List<Panes.Slot<?>> slots;
    private final FirstRun firstRun;
    private final Grid grid = new Grid();
    private final StackPane room = new StackPane();
    private Set<Integer> hidden = Set.of();
    private final ScrollPane scroll = new ScrollPane(grid);
    private Panes.@Nullable Slot<?> enlarged;

    Today(ChartInk ink, FirstRun firstRun) {
        slots = Panes.all(ink);
        this.firstRun = firstRun;
        VBox.setMargin(firstRun, new Insets(PADDING, PADDING, 0, PADDING));
        VBox.setVgrow(room, Priority.ALWAYS);
        room.setMinHeight(0);
        for (Panes.Slot<?> slot : slots) {
            Region node = slot.pane().node();
            node.setFocusTraversable(true);
            grid.getChildren().add(node);
        }
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.getChildren().add(scroll);
        getChildren().add(room);
    }

    void show(TodayView view, Format format, boolean isFirstRun) {
        slots.forEach(slot -> slot.show(view, format));
        if (isFirstRun != getChildren().contains(firstRun)) {
            if (isFirstRun) {
                getChildren().addFirst(firstRun);
            } else {
                getChildren().remove(firstRun);
            }
            grid.requestLayout();
        }
    }

    /// Leaves these panes out, by their numbers.
    void hide(Set<Integer> panes) {
        hidden = Set.copyOf(panes);
        for (int number = 1; number <= slots.size(); number++) {
            Region node = slots.get(number - 1).pane().node();
            node.setVisible(!hidden.contains(number));
        }
        grid.requestLayout();
    }

    void tick(Instant now) {
        slots.forEach(slot -> slot.pane().tick(now));
    }

    /// Puts the focus on a pane; numbers count from 1.
    void focusPane(int number) {
        back();
        if (number == 1 && getChildren().contains(firstRun)) {
            firstRun.focusFirst();
        } else if (number >= 1 && number <= slots.size() && !hidden.contains(number)) {
            slots.get(number - 1).pane().node().requestFocus();
        } else {
            grid.shown().getFirst().requestFocus();
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
        room.getChildren().setAll(box);
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
        room.getChildren().setAll(scroll);
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
        List<Region> shown() {
            List<Region> nodes = new ArrayList<>();
            for (int number = 1; number <= slots.size(); number++) {
                if (!hidden.contains(number)) {
                    nodes.add(slots.get(number - 1).pane().node());
                }
            }
            return nodes;
        }

        private double height(int row) {
            return (Today.this.getChildren().contains(firstRun) ? DENSE : HEIGHTS)[row];
        }

        @Override
        protected void layoutChildren() {
            List<Region> nodes = shown();
            double width = getWidth() - 2 * PADDING;
            boolean two = isTwoColumns(getWidth());
            double left = width - GAP - rightWidth(width);
            double spare = two ? Math.max(0, getHeight() - least(true)) / rows() : 0;
            double y = PADDING;
            for (int i = 0; i < nodes.size(); i++) {
                boolean beside = two && i % 2 == 1;
                boolean alone = !two || i % 2 == 0 && i == nodes.size() - 1;
                double height = height(i / 2) + spare;
                place(
                        nodes.get(i),
                        beside ? PADDING + left + GAP : PADDING,
                        y,
                        alone ? width : beside ? width - left - GAP : left,
                        height);
                if (alone || beside) {
                    y += height + GAP;
                }
            }
        }

        private int rows() {
            return (shown().size() + 1) / 2;
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
            double sum = 2 * PADDING - GAP;
            for (int i = 0; i < shown().size(); i += two ? 2 : 1) {
                sum += height(i / 2) + GAP;
            }
            return sum;
        }

        @Override
        public javafx.geometry.Orientation getContentBias() {
            return javafx.geometry.Orientation.HORIZONTAL;
        }
    }
}
