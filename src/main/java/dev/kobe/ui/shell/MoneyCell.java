// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.quantity.Money;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import java.math.BigDecimal;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Equity and the day's change; a dash with the reason where one is not known.
final class MoneyCell extends VBox {
    MoneyCell() {
        getStyleClass().add("strip-cell");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Shows the figures; a compact strip leaves the day's change out when it is known.
    void show(HealthStrip.View shown, Format format, boolean compact) {
        String equity = shown.equity().map(format::money).toOptional().orElse(Format.UNKNOWN);
        getChildren().setAll(Lettering.line("Equity", "t12", "muted"), Lettering.line(equity, "t20"));
        if (!compact || shown.today().isEmpty()) {
            getChildren()
                    .add(shown.today()
                            .<Node>map(change -> today(change, shown.todayRatio(), format))
                            .orElseGet(() -> why(shown, format)));
        }
        setAccessibleText("Equity " + equity
                + shown.today()
                        .map(change -> ", today " + format.signed(change))
                        .orElse("")
                + shown.equity()
                        .reason()
                        .map(why -> ", " + format.sentence(why))
                        .orElse(""));
    }

    private static Label why(HealthStrip.View shown, Format format) {
        var why = new Label(format.sentence(shown.equity().reason().orElse("today is not known yet")));
        why.getStyleClass().addAll("t12", "muted", "h20");
        why.setTooltip(new Tooltip(why.getText()));
        return why;
    }

    private static Node today(Money change, Optional<BigDecimal> ratio, Format format) {
        String tone = change.isZero() ? "tone-muted" : change.isPositive() ? "tone-gain" : "tone-loss";
        var box = new HBox(
                5,
                Lettering.line("Today", "t12", "muted", "h20"),
                Lettering.line(format.signed(change), "t12s", tone, "h20"));
        if (!change.isZero()) {
            Region arrow = (change.isPositive() ? Mark.UP : Mark.DOWN).node(9);
            arrow.getStyleClass().add(change.isPositive() ? "gain" : "loss");
            box.getChildren().add(arrow);
        }
        ratio.ifPresent(
                known -> box.getChildren().add(Lettering.line(Format.signedPercent(known, 2), "t12", tone, "h20")));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
