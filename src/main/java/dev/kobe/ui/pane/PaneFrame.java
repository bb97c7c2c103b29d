// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Lettering;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The frame that all panes share: number key, title, mark of simulation, context at the right, and the body.
public final class PaneFrame extends VBox {
    private final HBox header = new HBox();
    private final Label simulated = Lettering.line("SIMULATED", "badge", "semibold");
    private final Label context = Lettering.line("", "t12", "muted");
    private final String title;

    /// A pane of Today with the key that focuses it.
    public PaneFrame(int key, String title) {
        this(title);
        header.getChildren().addFirst(keyLabel(key));
    }

    /// A pane without a key.
    public PaneFrame(String title) {
        this.title = title;
        getStyleClass().add("pane");
        header.getStyleClass().add("pane-header");
        simulated.setVisible(false);
        simulated.setManaged(false);
        header.getChildren().addAll(Lettering.line(title, "t13s"), simulated, Lettering.spring(), context);
        getChildren().add(header);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(title);
    }

    private static Label keyLabel(int key) {
        Label label = Lettering.key(String.valueOf(key));
        label.getStyleClass().add("pane-key");
        return label;
    }

    /// Words at the right of the title.
    public void context(String words) {
        context.setText(words);
        setAccessibleText(words.isEmpty() ? title : title + ", " + words);
    }

    /// Marks everything in the pane as made up by Kobe.
    public void simulated(boolean on) {
        simulated.setVisible(on);
        simulated.setManaged(on);
    }

    /// A control at the right of the title, in place of words.
    public void control(Node node) {
        header.getChildren().add(node);
    }

    /// Replaces the body.
    public void body(Node body) {
        VBox.setVgrow(body, Priority.ALWAYS);
        if (getChildren().size() > 1) {
            getChildren().set(1, body);
        } else {
            getChildren().add(body);
        }
    }

    /// Dims and hatches the pane when its figures are old, and says so.
    public void state(PaneState state) {
        getStyleClass().remove("stale");
        if (state instanceof PaneState.Stale(String words)) {
            getStyleClass().add("stale");
            context(words);
        }
    }
}
