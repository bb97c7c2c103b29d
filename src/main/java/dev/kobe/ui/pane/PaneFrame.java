// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Lettering;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The frame that all panes share: number key, title, mark of simulation, context at the right, and the body.
public final class PaneFrame extends VBox {
    private final HBox header = new HBox();
    private final Label simulated = Lettering.line("SIMULATED", "badge", "semibold");
    private final Label context = Lettering.line("", "t12", "muted");
    private final String title;
    private PaneState state = PaneState.FRESH;
    private boolean figuresStand;

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

    /// The title's row, by which the pane is taken to be moved.
    public Region grip() {
        return header;
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

    /// Shows a state: figures where there are any, else the sketch with its sentences. What was there before stays
    /// while the next answer is awaited.
    public void show(PaneState next, Sketch sketch, Supplier<Node> figures) {
        state = next;
        getStyleClass().remove("stale");
        context(next.context());
        switch (next) {
            case PaneState.Loading loading -> {
                if (!figuresStand) {
                    body(sketch.body(next));
                    getChildren().getLast().setVisible(false);
                }
            }
            case PaneState.Partial(String leftOut) -> {
                Node drawn = figures.get();
                var note = Lettering.paragraph("~ " + leftOut, "t12", "paragraph", "partial");
                VBox.setVgrow(drawn, Priority.ALWAYS);
                body(new VBox(note, drawn));
            }
            case PaneState.Stale stale -> {
                getStyleClass().add("stale");
                body(figures.get());
            }
            case PaneState.Fresh fresh -> body(figures.get());
            case PaneState.FirstUse first -> body(sketch.body(next));
            case PaneState.Empty empty -> body(sketch.body(next));
            case PaneState.Failed failed -> body(sketch.body(next));
            case PaneState.NotBuilt notBuilt -> body(sketch.body(next));
        }
        figuresStand = next.showsFigures() || next instanceof PaneState.Loading && figuresStand;
    }

    /// Whether the frame itself, and nothing in it, has the focus.
    public boolean isFocusOwner() {
        return getScene() != null && getScene().getFocusOwner() == this;
    }

    /// Counts on how long an answer has been awaited.
    public void tick(Instant now) {
        if (state instanceof PaneState.Loading(String words, Instant since, String waitsFor)) {
            Duration waited = Duration.between(since, now);
            getChildren().getLast().setVisible(figuresStand || waited.compareTo(PaneState.SHORT) > 0);
            context(waited.compareTo(PaneState.LONG) < 0 ? words : words + " waits for " + waitsFor);
        }
    }
}
