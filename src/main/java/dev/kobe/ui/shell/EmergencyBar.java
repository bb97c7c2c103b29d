// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The inverse bar under the strip when Kobe may not be able to protect its owner any more: what has happened, what
/// that means and what to do.
final class EmergencyBar extends HBox {
    private final Label what = Lettering.paragraph("", "t13s", "paragraph", "semibold");

    EmergencyBar() {
        getStyleClass().add("emergency-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren()
                .addAll(
                        Mark.node(Condition.STOPPED, 18),
                        Lettering.line("EMERGENCY", "t20"),
                        new VBox(
                                what,
                                Lettering.paragraph(
                                        "No order leaves until the next start. Working orders may still fill at the"
                                                + " broker: look there, then close Kobe and run kobe check.",
                                        "t13",
                                        "paragraph")));
        setVisible(false);
        setManaged(false);
    }

    void show(HealthStrip.View strip) {
        setVisible(strip.isEmergency());
        setManaged(strip.isEmergency());
        String why = "Gate shut: " + strip.emergency().orElse("");
        what.setText(why);
        setAccessibleText("EMERGENCY. " + why);
    }
}
