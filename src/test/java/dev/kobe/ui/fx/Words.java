// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Collects what is said by a part of the window: read, shown on hovering, or read aloud.
public final class Words {
    private Words() {}

    /// The texts that can be seen, those of all rows of a table included.
    public static Set<String> visible(Node node) {
        var words = new LinkedHashSet<String>();
        collect(node, words, false);
        return words;
    }

    /// Those and the texts of tooltips and for screen readers.
    public static Set<String> all(Node node) {
        var words = new LinkedHashSet<String>();
        collect(node, words, true);
        return words;
    }

    /// The labels that had to leave letters out and do not say them on hovering; cells of long tables aside.
    public static List<String> shortened(Node node) {
        List<String> found = new ArrayList<>();
        if (!node.isVisible() || node instanceof TableView<?>) {
            return found;
        }
        if (node instanceof Labeled labeled && labeled.getTooltip() == null) {
            for (Node child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text
                        && text.getText().endsWith(labeled.getEllipsisString())
                        && !labeled.getText().equals(text.getText())) {
                    found.add(labeled.getText());
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(shortened(child)));
        }
        return found;
    }

    /// The texts that reach over the sides of the box they stand in, and so into their neighbours; cells of long tables
    /// aside.
    public static List<String> spilling(Node node) {
        List<String> found = new ArrayList<>();
        if (!node.isVisible() || node instanceof TableView<?>) {
            return found;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child instanceof Labeled labeled
                        && labeled.isVisible()
                        && labeled.isManaged()
                        && node instanceof Region box
                        && (labeled.getLayoutX() + labeled.getWidth() > box.getWidth() + 1
                                || labeled.getLayoutX() < -1)) {
                    found.add(labeled.getText());
                }
                found.addAll(spilling(child));
            }
        }
        return found;
    }

    private static void collect(Node node, Set<String> words, boolean spoken) {
        if (!node.isVisible()) {
            return;
        }
        if (spoken) {
            add(words, node.getAccessibleText());
            add(words, node.getAccessibleHelp());
            add(words, node.getAccessibleRoleDescription());
            if (node instanceof Control control && control.getTooltip() != null) {
                add(words, control.getTooltip().getText());
            }
        }
        switch (node) {
            case Labeled labeled -> add(words, labeled.getText());
            case Text text -> add(words, text.getText());
            case TextInputControl field -> add(words, field.getText());
            case TableView<?> table -> rows(table, words);
            default -> {
                // Shapes and boxes say nothing of themselves.
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words, spoken));
        }
    }

    private static <T> void rows(TableView<T> table, Set<String> words) {
        for (TableColumn<T, ?> column : table.getColumns()) {
            for (T row : table.getItems()) {
                add(words, String.valueOf(column.getCellObservableValue(row).getValue()));
            }
        }
    }

    private static void add(Set<String> words, String text) {
        if (text != null && !text.isBlank()) {
            words.add(text);
        }
    }
}
