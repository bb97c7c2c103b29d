// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A short table drawn as rows: one row is in the Tab order, the arrow keys move between rows, and each row
/// reads itself aloud with its column names.
///
/// Columns of width zero share what the others leave, in equal parts; text in them breaks into lines and makes its row
/// higher, so that nothing is cut where room is scarce.
public final class RowTable extends VBox {
    /// A column: its title, its width in pixels (zero shares what is left) and the side it is set on.
    public record Column(String title, double width, boolean right) {
        public static Column left(String title, double width) {
            return new Column(title, width, false);
        }

        public static Column right(String title, double width) {
            return new Column(title, width, true);
        }
    }

    /// What stands in one or more columns: text in these style classes, or a drawn node with the words that say it.
    public sealed interface Cell {
        record Text(String text, int span, List<String> classes) implements Cell {}

        record Drawn(Node node, String spoken) implements Cell {}

        static Cell of(String text, String... classes) {
            return new Text(text, 1, List.of(classes));
        }

        /// Text that runs over this many columns, set left.
        static Cell over(int span, String text, String... classes) {
            return new Text(text, span, List.of(classes));
        }

        static Cell of(Node node, String spoken) {
            return new Drawn(node, spoken);
        }
    }

    /// A row that is as high as its longest text and is never pressed together below that.
    private static final class Row extends HBox {
        private static final double ONE_LINE = 26;
        private static final double AIR = 10;

        private final double least;

        Row(double least) {
            this.least = least;
        }

        // HBox asks for the height of a growing child at its wanted width, which is none here.
        @Override
        protected double computePrefHeight(double width) {
            if (width < 0) {
                return least;
            }
            List<Node> sharing =
                    getChildren().stream().filter(one -> getHgrow(one) != null).toList();
            double taken = getChildren().stream()
                    .filter(one -> getHgrow(one) == null)
                    .mapToDouble(one -> one.prefWidth(-1))
                    .sum();
            double share = (width - taken) / Math.max(1, sharing.size());
            double highest = sharing.stream()
                    .mapToDouble(one -> one.prefHeight(share))
                    .max()
                    .orElse(0);
            return highest <= ONE_LINE ? least : Math.max(least, highest + AIR);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }

    private final List<Column> columns;
    private final double rowHeight;
    private final List<HBox> rows = new ArrayList<>();
    private final VBox body = new VBox();
    private int current;
    private IntConsumer picked = row -> {};

    public RowTable(String name, double rowHeight, List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.rowHeight = rowHeight;
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(name);
        getStyleClass().add("row-table");
        getChildren().addAll(header(), body);
    }

    private Node header() {
        var header = new HBox();
        header.getStyleClass().add("row-table-header");
        header.setAlignment(Pos.CENTER_LEFT);
        for (Column column : columns) {
            header.getChildren()
                    .add(sized(label(column.title(), column.right(), List.of("t12", "muted")), column.width()));
        }
        return header;
    }

    /// Replaces all rows; the row that had the focus keeps it by its place.
    public void show(List<List<Cell>> content) {
        boolean hadFocus = rows.stream().anyMatch(Node::isFocused);
        rows.clear();
        for (List<Cell> cells : content) {
            rows.add(row(cells));
        }
        current = Math.max(0, Math.min(current, rows.size() - 1));
        for (int i = 0; i < rows.size(); i++) {
            mark(i, i == current);
        }
        body.getChildren().setAll(rows);
        if (hadFocus && !rows.isEmpty()) {
            rows.get(current).requestFocus();
        }
    }

    /// Marks the present row also while the focus is elsewhere.
    ///
    /// @param listener hears which row became the present one by a key or a click
    public void choosing(IntConsumer listener) {
        picked = listener;
        getStyleClass().add("choosing");
    }

    /// Makes a row of what is shown next the present one; nobody is told.
    public void choose(int row) {
        current = row;
    }

    private void mark(int row, boolean isCurrent) {
        rows.get(row).setFocusTraversable(isCurrent);
        Lettering.tone(rows.get(row), "chosen", isCurrent ? "chosen" : "");
    }

    /// Puts the focus on the present row.
    public void focusRow() {
        if (!rows.isEmpty()) {
            rows.get(current).requestFocus();
        }
    }

    private HBox row(List<Cell> cells) {
        var row = new Row(rowHeight);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleRole(AccessibleRole.TABLE_ROW);
        var spoken = new StringJoiner(", ");
        int at = 0;
        for (Cell cell : cells) {
            Column column = columns.get(at);
            switch (cell) {
                case Cell.Text(String text, int span, List<String> classes) -> {
                    double width = width(at, span);
                    Label label = label(text, span == 1 && column.right(), classes);
                    if (width == 0) {
                        label.getStyleClass().add("paragraph");
                        label.setWrapText(true);
                    }
                    row.getChildren().add(sized(label, width));
                    speak(spoken, column.title(), text);
                    at += span;
                }
                case Cell.Drawn(Node node, String words) -> {
                    var box = new HBox(node);
                    box.setAlignment(column.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
                    if (!column.right()) {
                        HBox.setHgrow(node, Priority.ALWAYS);
                    }
                    row.getChildren().add(sized(box, column.width()));
                    speak(spoken, column.title(), words);
                    at++;
                }
            }
        }
        row.setAccessibleText(spoken.toString());
        row.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        row.setOnMousePressed(event -> go(rows.indexOf(row)));
        return row;
    }

    private static void speak(StringJoiner spoken, String title, String text) {
        if (!text.isEmpty()) {
            spoken.add(title.isEmpty() ? text : title + " " + text);
        }
    }

    private double width(int from, int span) {
        double sum = 0;
        for (Column column : columns.subList(from, Math.min(columns.size(), from + span))) {
            if (column.width() == 0) {
                return 0;
            }
            sum += column.width();
        }
        return sum;
    }

    private static Label label(String text, boolean right, List<String> classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.getStyleClass().add(right ? "right" : "left");
        return label;
    }

    private static Node sized(Region region, double width) {
        if (width == 0) {
            region.setMaxWidth(Double.MAX_VALUE);
            region.setMinWidth(0);
            region.setPrefWidth(0);
            HBox.setHgrow(region, Priority.ALWAYS);
        } else {
            region.setMinWidth(width);
            region.setPrefWidth(width);
            region.setMaxWidth(width);
        }
        return region;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            go(current + 1);
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            go(current - 1);
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            var content = new ClipboardContent();
            content.putString(rows.get(current).getAccessibleText());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        }
    }

    private void go(int row) {
        if (row < 0 || row >= rows.size()) {
            return;
        }
        mark(current, false);
        current = row;
        mark(current, true);
        rows.get(current).requestFocus();
        picked.accept(row);
    }
}
