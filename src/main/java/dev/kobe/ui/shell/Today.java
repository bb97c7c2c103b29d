// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.PaneLayout;
import dev.kobe.ui.fx.Scroll;
import dev.kobe.ui.pane.BreakerAsks;
import dev.kobe.ui.pane.BreakersPane;
import dev.kobe.ui.pane.PaneFrame;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The six panes in two columns; one of them may be enlarged, and all but the breakers hidden or moved. Below
/// 1,064 pixels of width they stand in one column; before there is a desk the steps of the first run stand above them.
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
    private final PaneDrag drag;
    private PaneLayout layout = PaneLayout.STANDARD;
    private final Scroll scroll = new Scroll(grid);
    private Panes.@Nullable Slot<?> enlarged;

    /// @param swapped runs when two panes, by their numbers, are to change places
    /// @param asks hears what the owner asks for of a breaker
    Today(ChartInk ink, FirstRun firstRun, BiConsumer<Integer, Integer> swapped, BreakerAsks asks) {
        slots = Panes.all(ink, asks);
        this.firstRun = firstRun;
        drag = new PaneDrag(
                PaneLayout.STANDARD.order().stream()
                        .filter(PaneLayout::isMovable)
                        .map(this::pane)
                        .toList(),
                (one, other) -> swapped.accept(number(one), number(other)));
        VBox.setMargin(firstRun, new Insets(PADDING, PADDING, 0, PADDING));
        VBox.setVgrow(room, Priority.ALWAYS);
        room.setMinHeight(0);
        slots.forEach(slot -> {
            slot.pane().node().setFocusTraversable(true);
            slot.pane().asksForRoom(() -> enlarge(slot));
        });
        grid.fill();
        scroll.setFitToHeight(true);
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

    /// Puts the panes in this order and leaves out those that are hidden; whoever had the focus keeps it.
    void arrange(PaneLayout next) {
        layout = next;
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        grid.fill();
        if (owner != null && owner.getScene() != null) {
            owner.requestFocus();
        }
    }

    private PaneFrame pane(int number) {
        return slots.get(number - 1).pane().node();
    }

    private int number(PaneFrame pane) {
        return slots.stream().map(slot -> slot.pane().node()).toList().indexOf(pane) + 1;
    }

    /// The layout with the focused pane moved one place in the direction of an arrow key; empty when no pane has the
    /// focus, when one is enlarged, and where there is no place that way.
    Optional<PaneLayout> moved(KeyCode arrow) {
        if (enlarged != null || getScene() == null || !(getScene().getFocusOwner() instanceof PaneFrame owner)) {
            return Optional.empty();
        }
        int row = isTwoColumns(grid.getWidth()) ? 2 : 1;
        int step =
                switch (arrow) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -row;
                    case DOWN -> row;
                    default -> throw new IllegalArgumentException(arrow + " is no arrow");
                };
        return layout.moved(number(owner), step, layout.shown());
    }

    /// Gives up moving a pane by the mouse; false when none was being moved.
    boolean stopDrag() {
        return drag.stop();
    }

    private static boolean isTwoColumns(double width) {
        return width >= 2 * PADDING + LEFT_LEAST + GAP + RIGHT;
    }

    void tick(Instant now) {
        slots.forEach(slot -> slot.pane().tick(now));
    }

    /// Puts the focus on the first step of the first run, or on the first pane.
    void focusFirst() {
        leave();
        if (getChildren().contains(firstRun)) {
            firstRun.focusFirst();
        } else {
            grid.shown().getFirst().requestFocus();
        }
    }

    /// Puts the focus on a pane; numbers count from 1.
    void focusPane(int number) {
        if (layout.hidden().contains(number)) {
            focusFirst();
        } else {
            leave();
            pane(number).requestFocus();
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

    /// Shows the evidence of a breaker; any other name is left alone.
    void show(String breaker) {
        breakers().forEach(pane -> pane.open(breaker));
    }

    /// The breaker that is shown in full, or whose row has the focus.
    Optional<String> breaker() {
        return breakers().flatMap(pane -> pane.chosen().stream()).findFirst();
    }

    private Stream<BreakersPane> breakers() {
        return slots.stream()
                .map(Panes.Slot::pane)
                .filter(BreakersPane.class::isInstance)
                .map(BreakersPane.class::cast);
    }

    private void enlarge(Panes.Slot<?> slot) {
        enlarged = slot;
        slot.pane().enlarged(true);
        Region node = slot.pane().node();
        grid.getChildren().remove(node);
        var back = new Button("Back");
        back.setGraphic(Lettering.key("Esc"));
        back.setContentDisplay(ContentDisplay.RIGHT);
        back.getStyleClass().add("small");
        back.setAccessibleText("Back");
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

    private void leave() {
        if (back()) {
            leave();
        }
    }

    /// One step back: inside an enlarged pane, then from it; false when there is none.
    boolean back() {
        if (enlarged == null) {
            return false;
        }
        if (enlarged.pane().back()) {
            return true;
        }
        Region node = enlarged.pane().node();
        ((Pane) node.getParent()).getChildren().remove(node);
        enlarged.pane().enlarged(false);
        enlarged = null;
        grid.fill();
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
        /// The panes in their order, so that Tab walks them as they are read.
        void fill() {
            getChildren()
                    .setAll(shown().stream().filter(one -> !isEnlarged(one)).toList());
        }

        private boolean isEnlarged(PaneFrame one) {
            return enlarged != null && enlarged.pane().node() == one;
        }

        List<PaneFrame> shown() {
            return layout.shown().stream().map(Today.this::pane).toList();
        }

        private double height(int row) {
            return (Today.this.getChildren().contains(firstRun) ? DENSE : HEIGHTS)[row];
        }

        @Override
        protected void layoutChildren() {
            List<PaneFrame> nodes = shown();
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
