// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.ui.dialog.DialogCard;
import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxThread;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.whatif.BreakerTrials.History;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Moves the levels of one breaker and shows at once what that would have done on a history, against the levels that
/// are set and against never halting. It changes no limit.
public final class WhatIfSheet extends DialogCard {
    private static final double WIDTH = 1060;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final BreakerTrials trials;
    private final FxThread fx;
    private final ChartInk ink;
    private Format format;
    private final String asked;
    private final VBox body = new VBox();
    private final Button close = new Button("Close");
    private Optional<Trial> trial = Optional.empty();

    /// @param breaker the one to begin with, by its id
    public WhatIfSheet(
            BreakerTrials trials, FxThread fx, ChartInk ink, Format format, String breaker, Runnable dismiss) {
        super("What if the limits of a breaker were others", WIDTH);
        this.trials = trials;
        this.fx = fx;
        this.ink = ink;
        this.format = format;
        this.asked = breaker;
        close.setGraphic(Lettering.key("Esc"));
        close.setAccessibleText("Close; no limit was changed");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> dismiss.run());
        body.getStyleClass().add("what-if");
        getChildren()
                .addAll(
                        title(
                                Lettering.line("What if the limits were others", "t15"),
                                Lettering.spring(),
                                Lettering.line("a trial on history", "t13", "muted")),
                        read(body),
                        actions(
                                Lettering.line(
                                        "This changes no limit: limits are changed in the settings file.", "t13"),
                                Lettering.spring(),
                                close));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event) && trial.isPresent()) {
                trial.get().undo();
                event.consume();
            }
        });
        // What is under way when the sheet is closed is of no interest any more.
        sceneProperty().addListener((property, old, now) -> {
            if (now == null) {
                trial.ifPresent(Trial::cancel);
            }
        });
        message(
                "Reading the history…",
                "Prices are read and the strategy is lived again. The window goes on meanwhile.");
        trials.history(found -> fx.run(() -> found(found)));
    }

    private void found(Outcome<History> found) {
        switch (found) {
            case Outcome.Ok<History>(History history) -> {
                message(
                        "Replaying " + Format.count(history.equity().size()) + " closes at the levels set…",
                        history.told());
                trials.replay(history, history.rules(), set -> fx.run(() -> replayed(history, set)));
            }
            case Outcome<History> absent ->
                message(
                        "There is no history to try other limits on.",
                        absent.reason().orElseThrow());
        }
    }

    private void replayed(History history, Outcome<BreakerReplay> set) {
        switch (set) {
            case Outcome.Ok<BreakerReplay>(BreakerReplay replay) -> begin(new Baseline(history, replay));
            case Outcome<BreakerReplay> absent ->
                message(
                        "The history could not be replayed at the levels set.",
                        absent.reason().orElseThrow());
        }
    }

    private void begin(Baseline baseline) {
        boolean waited = getScene() != null && getScene().getFocusOwner() == close;
        Trial begun = new Trial(trials, fx, ink, format, baseline, asked);
        trial = Optional.of(begun);
        body.getChildren().setAll(begun);
        close.setAccessibleHelp("");
        if (waited) {
            begun.requestFocus();
        }
    }

    /// Prints everything in another way, as when money is masked.
    public void print(Format next) {
        format = next;
        trial.ifPresent(one -> one.print(next));
    }

    private void message(String sentence, String more) {
        var box = new VBox(
                8,
                Lettering.paragraph(sentence, "t15", "paragraph"),
                Lettering.paragraph(format.sentence(more), "t13", "paragraph", "muted"));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinHeight(120);
        body.getChildren().setAll(box);
        close.setAccessibleHelp(sentence + " " + more);
    }

    @Override
    public void requestFocus() {
        trial.ifPresentOrElse(Trial::requestFocus, close::requestFocus);
    }
}
