// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The trading state in a word, and under it what the word covers, in as many as two lines: a word for safety never
/// stands without its scope, and its scope is never cut.
final class TradingCell extends VBox {
    TradingCell() {
        getStyleClass().addAll("strip-cell", "strip-trading");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(HealthStrip.View shown) {
        Label word = Lettering.line(shown.tradingWord(), "t20");
        if (shown.trading().isAbnormal()) {
            word.getStyleClass().add(HealthStrip.tone(shown.trading()));
        }
        var state = new HBox(8, Mark.node(shown.trading(), 18), word);
        state.setAlignment(Pos.CENTER_LEFT);
        Label scope = Lettering.paragraph(shown.scope(), "t12", "muted", "scope");
        getChildren().setAll(Lettering.line("Trading", "t12", "muted"), state, scope);
        setAccessibleText("Trading " + shown.tradingWord() + ", " + shown.scope());
    }
}
