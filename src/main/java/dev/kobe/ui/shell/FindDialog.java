// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.dialog.DialogCard;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Scroll;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Finds a holding, an order, a ticket or an event by a few letters: Up and Down choose, Enter goes there.
final class FindDialog extends DialogCard {
    private static final double WIDTH = 664;
    private static final int MOST = 8;

    private final TextField field = new TextField();
    private final VBox list = new VBox();
    private final Scroll scroll;
    private final Label count = Lettering.line("", "t12", "muted");
    private final Function<String, List<Hit>> finder;
    private List<Hit> hits = List.of();
    private int chosen;

    FindDialog(Function<String, List<Hit>> finder, Runnable dismiss) {
        super("Find", WIDTH);
        this.finder = finder;
        field.setPromptText("A holding, an order, a ticket, words of an event");
        field.setAccessibleText("What to find");
        field.textProperty().addListener((property, old, now) -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setMinHeight(MOST * 32.0);
        list.setPrefHeight(MOST * 32.0);
        scroll = read(list);
        VBox.setMargin(field, new Insets(20, 24, 12, 24));
        VBox.setMargin(scroll, new Insets(0, 24, 12, 24));
        var close = new Button("Close");
        close.setGraphic(Lettering.key("Esc"));
        close.setContentDisplay(ContentDisplay.RIGHT);
        close.setAccessibleText("Close without going anywhere");
        close.setOnAction(event -> dismiss.run());
        getChildren()
                .addAll(title(Lettering.line("Find", "t15")), field, scroll, actions(count, Lettering.spring(), close));
        search();
    }

    /// Looks again, for example because money is masked from now on.
    void search() {
        hits = finder.apply(field.getText().strip());
        chosen = 0;
        draw();
    }

    private void draw() {
        list.getChildren().clear();
        for (int i = 0; i < Math.min(MOST, hits.size()); i++) {
            list.getChildren().add(row(hits.get(i), i == chosen));
        }
        scroll.setVvalue(chosen / Math.max(1.0, Math.min(MOST, hits.size()) - 1.0));
        boolean asked = !field.getText().isBlank();
        count.setText(
                !asked
                        ? "Type what you look for"
                        : hits.isEmpty()
                                ? "Nothing found"
                                : hits.size() > MOST
                                        ? "The first " + MOST + " of " + hits.size() + "; Enter goes there"
                                        : hits.size() + " found; Enter goes there");
    }

    private static HBox row(Hit hit, boolean isChosen) {
        var detail = new Label(hit.detail());
        detail.getStyleClass().addAll("t13", "muted");
        var row = new HBox(
                12,
                Lettering.cell(hit.kind(), 64, false, "t12", "muted"),
                Lettering.line(hit.title(), isChosen ? "t13s" : "t13"),
                detail);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(32);
        row.getStyleClass().add("found");
        if (isChosen) {
            row.getStyleClass().add("chosen");
        }
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(hit.kind() + " " + hit.title() + ", " + hit.detail());
        row.setOnMouseClicked(event -> hit.go().run());
        return row;
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int shown = Math.min(MOST, hits.size());
        if (step != 0 && shown > 0) {
            chosen = Math.floorMod(chosen + step, shown);
            draw();
            field.setAccessibleHelp(
                    hits.get(chosen).kind() + " " + hits.get(chosen).title());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !hits.isEmpty()) {
            hits.get(chosen).go().run();
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }
}
