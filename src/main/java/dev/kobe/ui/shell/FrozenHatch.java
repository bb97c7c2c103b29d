// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The hatch over the whole window when the guardian has gone silent; it lets every click through, so that Halt still
/// works.
final class FrozenHatch extends StackPane {
    /// How long the guardian may be silent.
    static final Duration SILENCE = Duration.ofSeconds(10);

    private final VBox card = new VBox();

    FrozenHatch() {
        getStyleClass().add("frozen");
        card.getStyleClass().add("frozen-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.TEXT);
        var hatch = new Region();
        // Thin enough to read every figure through it.
        hatch.getStyleClass().add("frozen-hatch");
        getChildren().addAll(hatch, card);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Judges by the wall's clock when the guardian was last heard.
    void tick(Instant heard, Instant now) {
        boolean silent = Duration.between(heard, now).compareTo(SILENCE) >= 0;
        if (silent == isVisible()) {
            return;
        }
        setVisible(silent);
        if (silent) {
            String words = "Screen frozen at " + Format.clock(heard) + " London";
            var title = new HBox(8, Mark.node(Condition.UNKNOWN, 14), Lettering.line(words, "t15"));
            title.setAlignment(Pos.CENTER);
            card.getChildren()
                    .setAll(
                            title,
                            Lettering.line(
                                    "The guardian has been silent for 10 s: what you see may be out of date; Halt"
                                            + " still works",
                                    "t13",
                                    "muted"));
            card.setAccessibleText(words);
        }
    }
}
