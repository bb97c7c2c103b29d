// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The three steps that stand above Today before there is a desk: look around, connect, set limits.
final class FirstRun extends HBox {
    static final double HEIGHT = 152;

    private final Button demonstration = button("Open the demonstration desk", "primary", "semibold");

    FirstRun(Runnable openDemonstration, Runnable reviewLimits) {
        getStyleClass().add("first-run");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        demonstration.setOnAction(event -> {
            demonstration.setDisable(true);
            openDemonstration.run();
        });
        Button connect = button("Connect a paper account");
        connect.setDisable(true);
        Button limits = button("Review limits");
        limits.setOnAction(event -> reviewLimits.run());
        getChildren()
                .addAll(
                        step(
                                1,
                                "Look around",
                                "A simulated desk with eight months of history. Nothing leaves this computer.",
                                demonstration),
                        step(
                                2,
                                "Connect a paper account",
                                "This version has no link to a broker: nothing can be connected, and no order can"
                                        + " leave.",
                                connect,
                                Mark.node(Condition.ABSENT, 12),
                                Lettering.line("not in this version", "t13", "muted")),
                        step(
                                3,
                                "Set your limits",
                                "They come from config.yaml; kobe check proves that they can execute the strategy.",
                                limits));
    }

    private static Node step(int number, String title, String words, Node... controls) {
        Label badge = Lettering.line(String.valueOf(number), "step-number", "semibold");
        var row = new HBox(12, controls);
        row.setAlignment(Pos.CENTER_LEFT);
        var room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        var text = new VBox(
                4, Lettering.line(title, "t13s"), Lettering.paragraph(words, "t13", "paragraph", "muted"), room, row);
        HBox.setHgrow(text, Priority.ALWAYS);
        var step = new HBox(12, badge, text);
        step.getStyleClass().add("first-run-step");
        HBox.setHgrow(step, Priority.ALWAYS);
        step.setPrefWidth(400);
        step.setMinWidth(0);
        return step;
    }

    private static Button button(String text, String... classes) {
        var button = new Button(text);
        button.getStyleClass().add("small");
        button.getStyleClass().addAll(List.of(classes));
        button.setAccessibleText(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void focusFirst() {
        demonstration.requestFocus();
    }
}
