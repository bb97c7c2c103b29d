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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What needs a person next, with the time it is counted to, and the way to the ticket.
final class NextCell extends VBox {
    private final Label moment = Lettering.line("", "t12", "muted");
    private final Label headline = Lettering.line("", "t15");
    private final Label detail = Lettering.line("", "t12", "muted", "h20");
    private final Tooltip whole = new Tooltip();
    private final Button open = new Button("Open");

    NextCell(Runnable openTicket) {
        getStyleClass().add("strip-cell");
        open.getStyleClass().addAll("strip-open");
        open.setGraphic(Lettering.key("R"));
        open.setContentDisplay(ContentDisplay.RIGHT);
        open.setAccessibleText("Open the ticket");
        open.setOnAction(event -> openTicket.run());
        open.setMinWidth(Region.USE_PREF_SIZE);
        var middle = new HBox(8, headline, Lettering.spring(), open);
        middle.setAlignment(Pos.CENTER_LEFT);
        headline.setMinHeight(28);
        // It gives way to the button, which must never be pushed under Halt.
        headline.setMinWidth(0);
        headline.setTooltip(whole);
        detail.setMinWidth(0);
        getChildren().setAll(moment, middle, detail);
    }

    /// Prints everything as of now; `offered` whether the ticket can be opened from here.
    void tick(Next what, Instant now, boolean offered, boolean compact) {
        moment.setText(Format.moment(now));
        headline.setText(what.headline()
                + what.countsTo()
                        .map(end -> " in " + Format.left(Duration.between(now, end)))
                        .orElse(""));
        whole.setText(headline.getText());
        detail.setText(what.detail()
                + what.deadline()
                        .map(end -> ", " + Format.left(Duration.between(now, end)) + " left")
                        .orElse(""));
        open.setVisible(offered);
        open.setManaged(offered);
        detail.setVisible(!compact);
    }

    /// The way to the ticket while it is offered.
    boolean isOffered() {
        return open.isVisible();
    }

    Button open() {
        return open;
    }
}
