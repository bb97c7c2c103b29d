// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The three steps that stand above Today before there is a desk: look around, connect, set limits.
final class FirstRun extends HBox {

    private final Button demonstration = button("Open the demonstration desk", "primary", "semibold");

    FirstRun(Runnable openDemonstration, Runnable reviewLimits) {
        getStyleClass().add("first-run");
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        demonstration.setOnAction(event -> {
            demonstration.setDisable(true);
            openDemonstration.run();
        });
        Button connect = button("Connect a paper account");
        connect.setDisable(true);
        var absent =
                new HBox(8, Mark.node(Condition.ABSENT, 12), Lettering.line("not in this version", "t13", "muted"));
        absent.setAlignment(Pos.CENTER_LEFT);
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
                                "In a terminal, kobe open begins a desk on it; from then on Kobe starts with that desk's"
                                        + " window.",
                                connect,
                                absent),
                        step(
                                3,
                                "Set your limits",
                                "They come from config.yaml; kobe check proves that they can execute the strategy.",
                                limits));
    }

    private static Node step(int number, String title, String words, Node... controls) {
        Label badge = Lettering.line(String.valueOf(number), "step-number", "semibold");
        // What does not fit beside its button at the larger text stands under it.
        var row = new FlowPane(12, 6, controls);
        row.setRowValignment(VPos.CENTER);
        var room = new Region();
        room.setMinHeight(8);
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
