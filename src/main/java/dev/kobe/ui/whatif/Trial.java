// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxThread;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Segments;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The trial itself: which breaker, its levels in fields, and what they would have done. The line under the fields
/// always says of which levels the figures are.
final class Trial extends VBox {
    private final Baseline baseline;
    private Format format;
    private final Segments<Breaker> choice;
    private final HBox room = new HBox();
    private final Button undo = new Button("Back to the levels set");
    private final Label status = Lettering.paragraph("", "t13", "paragraph");
    private final Label told = Lettering.paragraph("", "t13", "paragraph");
    private final TrialFigures figures;
    private final Newest<Asked, Outcome<BreakerReplay>> newest;
    private LevelFields fields;
    private Asked shown;
    private BreakerReplay tried;

    /// Levels of a breaker.
    private record Asked(Breaker breaker, Levels levels) {
        String words() {
            return breaker.title() + ", " + LevelsTyped.words(levels, breaker.scale());
        }
    }

    Trial(BreakerTrials trials, FxThread fx, ChartInk ink, Format format, Baseline baseline, String asked) {
        super(8);
        this.baseline = baseline;
        this.format = format;
        Breaker first = baseline.first(asked);
        figures = new TrialFigures(ink);
        fields = new LevelFields(first, this::changed);
        shown = new Asked(first, first.levels());
        newest = new Newest<>(
                (question, answer) -> trials.replay(
                        baseline.history(),
                        baseline.history().with(question.breaker().id(), question.levels()),
                        done -> fx.run(() -> answer.accept(done))),
                this::replayed);
        choice = new Segments<>(
                "Breaker",
                baseline.replayed().stream()
                        .map(one -> new Segments.Choice<>(one.title(), one.title() + ": " + one.protects(), one))
                        .toList(),
                first,
                this::choose);
        undo.setGraphic(Lettering.key("Ctrl+Z"));
        undo.getStyleClass().add("small");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setOnAction(event -> undo());
        room.getChildren().setAll(fields);
        var levels = new HBox(24, room, Lettering.spring(), undo);
        levels.setAlignment(Pos.CENTER_LEFT);
        levels.setMinHeight(40);
        getChildren()
                .addAll(
                        new VBox(told, Lettering.paragraph(baseline.notReplayed(asked), "t12", "paragraph", "muted")),
                        choice,
                        levels,
                        status,
                        figures);
        tried = baseline.set();
        print(format);
    }

    /// Prints everything in another way; what is under way is asked for once more.
    void print(Format next) {
        format = next;
        told.setText(next.sentence(baseline.history().told()));
        show(shown, tried);
        changed();
    }

    private void choose(Breaker breaker) {
        fields = new LevelFields(breaker, this::changed);
        room.getChildren().setAll(fields);
        changed();
    }

    void undo() {
        fields.undo();
        fields.requestFocus();
    }

    void cancel() {
        newest.cancel();
    }

    private void changed() {
        Breaker breaker = fields.breaker();
        undo.setDisable(fields.isAsSet());
        switch (fields.levels()) {
            case Outcome.Ok<Levels>(Levels levels)
            when fields.isAsSet() -> {
                newest.cancel();
                show(new Asked(breaker, breaker.levels()), baseline.set());
            }
            case Outcome.Ok<Levels>(Levels levels) -> {
                Asked next = new Asked(breaker, levels);
                say("Replaying " + next.words() + "… " + still());
                newest.wish(next);
            }
            case Outcome<Levels> absent -> {
                newest.cancel();
                say(absent.reason().orElseThrow() + " " + still());
            }
        }
    }

    private void replayed(Asked question, Outcome<BreakerReplay> answer) {
        switch (answer) {
            case Outcome.Ok<BreakerReplay>(BreakerReplay replay) -> show(question, replay);
            case Outcome<BreakerReplay> absent -> say(absent.reason().orElseThrow() + " " + still());
        }
    }

    private String still() {
        return "The figures are still those of " + shown.words() + ".";
    }

    private void show(Asked question, BreakerReplay replay) {
        shown = question;
        tried = replay;
        undo.setDisable(fields.isAsSet());
        var comparison =
                new Comparison(question.breaker().id(), baseline.history().currency(), baseline.set(), replay);
        figures.show(comparison, format);
        Money more = comparison.againstSet();
        say(question.words()
                + (question.levels().equals(question.breaker().levels())
                        ? ": the levels that are set. Move one to see what it would have done."
                        : more.isZero()
                                ? ": the same money at the end as with the levels set."
                                : ": " + format.money(more.abs()) + " "
                                        + (more.isNegative() ? "less" : "more")
                                        + " at the end than with the levels set."));
    }

    private void say(String sentence) {
        status.setText(sentence);
    }

    @Override
    public void requestFocus() {
        fields.requestFocus();
    }
}
