// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;

/// Walks a window that stands on a stage by the Tab key alone: every stop needs a name, a role and a ring that shows
/// where one is.
public final class TabWalk {
    private static final int MOST_STOPS = 200;

    private TabWalk() {}

    /// The names of all stops until the first comes round again; on the FX thread.
    public static Set<String> of(KobeWindow window) {
        Set<Node> seen = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (int step = 0; step < MOST_STOPS; step++) {
            Node stop = window.scene().getFocusOwner();
            if (stop == null || !seen.add(stop)) {
                break;
            }
            String name = stop.getAccessibleText() == null && stop instanceof Labeled labeled
                    ? labeled.getText()
                    : stop.getAccessibleText();
            assertThat(name).as("name of " + stop).isNotBlank();
            assertThat(stop.getAccessibleRole()).as("role of " + name).isNotNull();
            names.add(name);
            window.root().applyCss();
            List<Object> with = drawing(stop);
            next(stop);
            window.root().applyCss();
            assertThat(drawing(stop)).as("ring of " + name).isNotEqualTo(with);
        }
        return names;
    }

    // A table keeps Tab for its own cells only when it is asked to; the key always leaves it.
    private static void next(Node stop) {
        if (!stop.requestFocusTraversal(TraversalDirection.NEXT) && stop instanceof TableView<?> table) {
            table.getParent().requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private static List<Object> drawing(Node node) {
        List<Object> layers = new ArrayList<>();
        if (node instanceof Region region) {
            layers.add(region.getBackground() == null ? Background.EMPTY : region.getBackground());
            layers.add(region.getBorder() == null ? Border.EMPTY : region.getBorder());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> layers.addAll(drawing(child)));
        }
        return layers;
    }
}
