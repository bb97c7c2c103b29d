// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.shell.HealthStrip.Next;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What needs a person next, with the time it is counted to, and under it the way to the ticket, so that neither takes
/// room from the other.
final class NextCell extends VBox {
    private final Label moment = Lettering.line("", "t12", "muted");
    private final Label headline = Lettering.line("", "t15");
    private final Label detail = Lettering.line("", "t12", "muted", "h20");
    private final Button open = new Button("Open");

    NextCell(Runnable openTicket) {
        getStyleClass().add("strip-cell");
        open.getStyleClass().addAll("strip-open");
        open.setGraphic(Lettering.key("R"));
        open.setContentDisplay(ContentDisplay.RIGHT);
        open.setAccessibleText("Open the ticket");
        open.setOnAction(event -> openTicket.run());
        open.setMinWidth(Region.USE_PREF_SIZE);
        headline.setMinHeight(28);
        var under = new HBox(8, detail, Lettering.spring(), open);
        under.setAlignment(Pos.CENTER_LEFT);
        // The button is higher than its line and reaches into the cell's padding.
        under.setMinHeight(20);
        under.setPrefHeight(20);
        under.setMaxHeight(20);
        getChildren().setAll(moment, headline, under);
    }

    /// Prints everything as of now; `offered` whether the ticket can be opened from here.
    void tick(Next what, Instant now, boolean offered, boolean compact) {
        moment.setText(Format.moment(now));
        headline.setText(what.headline()
                + what.countsTo()
                        .map(end -> " in " + Format.left(Duration.between(now, end)))
                        .orElse(""));
        detail.setText(what.detail()
                + what.deadline()
                        .map(end -> ", " + Format.left(Duration.between(now, end)) + " left")
                        .orElse(""));
        open.setVisible(offered);
        open.setManaged(offered);
        detail.setVisible(!compact);
        detail.setManaged(!compact);
    }

    /// The way to the ticket while it is offered.
    boolean isOffered() {
        return open.isVisible();
    }

    Button open() {
        return open;
    }
}
