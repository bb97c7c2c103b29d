// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Lettering;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The places one can go, down the left side; Settings stands at the bottom.
final class Rail extends VBox {
    private final Map<Page, ToggleButton> items = new EnumMap<>(Page.class);
    private final Map<Page, Label> labels = new EnumMap<>(Page.class);

    Rail(Consumer<Page> go) {
        getStyleClass().add("rail");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Places");
        for (Page page : Page.values()) {
            Label label = Lettering.line(page.title(), "rail-label");
            var content = new VBox(3, page.icon().node(18), label);
            content.setAlignment(Pos.CENTER);
            content.setMouseTransparent(true);
            var item = new ToggleButton();
            item.getStyleClass().setAll("rail-item");
            item.setGraphic(content);
            item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            item.setAccessibleText(page.title());
            item.setOnAction(event -> go.accept(page));
            items.put(page, item);
            labels.put(page, label);
            if (page == Page.SETTINGS) {
                var room = new Region();
                VBox.setVgrow(room, Priority.ALWAYS);
                getChildren().add(room);
            }
            getChildren().add(item);
        }
        select(Page.TODAY);
    }

    void select(Page page) {
        items.forEach((one, item) -> item.setSelected(one == page));
        labels.forEach((one, label) -> Lettering.tone(label, "semibold", one == page ? "semibold" : ""));
    }

    ToggleButton first() {
        return items.values().iterator().next();
    }
}
