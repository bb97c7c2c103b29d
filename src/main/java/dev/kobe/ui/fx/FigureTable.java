// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A long table that is read, not edited: the figures behind a chart, the lines of the journal. Only the rows on the
/// screen are drawn; Ctrl+C copies the chosen ones as text, a tab between columns.
public final class FigureTable<T> extends TableView<T> {
    private final List<Column<T>> columns;

    /// A column: its title, its width (0 takes what is left), the side it is set to, and what it prints of a row.
    public record Column<T>(String title, double width, boolean right, Function<T, String> print) {}

    public FigureTable(String name, List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
        setAccessibleText(name);
        setFixedCellSize(24);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(""));
        for (Column<T> one : columns) {
            getColumns().add(column(one));
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private static <T> TableColumn<T, String> column(Column<T> spec) {
        var column = new TableColumn<T, String>(spec.title());
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(spec.print().apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(spec.right() ? "set-right" : "set-left");
        if (spec.width() > 0) {
            column.setMinWidth(spec.width());
            column.setPrefWidth(spec.width());
            column.setMaxWidth(spec.width());
        }
        return column;
    }

    /// The chosen rows as text, one line each.
    public String copied() {
        var lines = new StringJoiner("\n");
        for (T row : getSelectionModel().getSelectedItems()) {
            var cells = new StringJoiner("\t");
            columns.forEach(one -> cells.add(one.print().apply(row)));
            lines.add(cells.toString());
        }
        return lines.toString();
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            var content = new ClipboardContent();
            content.putString(copied());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        }
    }
}
