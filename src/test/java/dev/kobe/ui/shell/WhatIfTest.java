// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.ReplayRules;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.fx.Words;
import dev.kobe.ui.whatif.BreakerTrials;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The trial of other levels by keys, on a window that stands on a stage of 1180 by 720: what is asked, what is shown
/// meanwhile, and that the figures are those of the replay by hand.
@Tag("window")
class WhatIfTest implements BreakerTrials {
    /// Falls of exactly 2 % and 3 %, each made good on the next session.
    private static final List<String> CURVE =
            List.of("100000", "98000", "100000", "100000", "100000", "100000", "97000", "100000", "100000");

    private final Deque<Consumer<Outcome<History>>> histories = new ArrayDeque<>();
    private final Deque<Runnable> replays = new ArrayDeque<>();
    private final List<String> tried = new ArrayList<>();
    private boolean fails;
    private KobeWindow window;
    private Stage stage;

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    @AfterEach
    void closeTheStage() {
        fx(() -> {
            stage.close();
            return null;
        });
    }

    @Override
    public void history(Consumer<Outcome<History>> answer) {
        histories.add(answer);
    }

    @Override
    public void replay(History history, ReplayRules rules, Consumer<Outcome<BreakerReplay>> answer) {
        tried.add(rules.limits().set().toString());
        replays.add(() -> answer.accept(
                fails
                        ? Outcome.missing("trial", "The trial failed.")
                        : Outcome.ok(BreakerReplay.of(history.equity(), rules))));
    }

    private static History curve() {
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        LocalDate day = LocalDate.of(2026, 3, 2);
        for (String value : CURVE) {
            days.put(day, new BigDecimal(value));
            day = TradingCalendar.of(Venue.NEW_YORK).next(day);
        }
        return new History(
                "A curve worked by hand.",
                Currency.GBP,
                days,
                new ReplayRules(new BreakerLimits(Map.of()), Optional.empty(), OptionalInt.of(5), Bps.of("0")));
    }

    private static <T> T fx(Supplier<T> work) {
        return FxLauncher.onFx(work);
    }

    private void open() {
        fx(() -> {
            window = new KobeWindow(
                    Desks.normal(),
                    new DeskPorts(Scenes.nowhere(), NoPorts.ports().files(), this, look -> {}, () -> {}),
                    () -> Desks.NOW,
                    () -> Desks.NOW,
                    Look.of(Theme.DARK));
            stage = new Stage();
            stage.setWidth(1180);
            stage.setHeight(720);
            WindowStage.stand(window, stage, () -> {});
            window.places().focusFirst();
            return null;
        });
    }

    private void press(KeyCode code, boolean control) {
        fx(() -> {
            Node owner = window.scene().getFocusOwner();
            KeyEvent.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return null;
        });
        settle();
    }

    private void press(KeyCode code) {
        press(code, false);
    }

    private void settle() {
        for (int turn = 0; turn < Scenes.TURNS; turn++) {
            fx(() -> null);
        }
        fx(() -> {
            window.root().applyCss();
            window.root().layout();
            return null;
        });
    }

    private void answerHistory(Outcome<History> found) {
        histories.remove().accept(found);
        settle();
    }

    private void answerReplay() {
        replays.remove().run();
        settle();
    }

    /// A sheet on the curve, past both answers.
    private void opened() {
        open();
        press(KeyCode.W);
        answerHistory(Outcome.ok(curve()));
        answerReplay();
    }

    private List<TextField> fields() {
        return fx(() -> window.root().lookupAll(".what-if .text-field").stream()
                .map(TextField.class::cast)
                .toList());
    }

    private void type(String... levels) {
        fx(() -> {
            Scenes.type(window, levels);
            return null;
        });
        settle();
    }

    private Set<String> said() {
        return fx(() -> Words.all(window.root().lookup(".dialog-card")));
    }

    private String line(String title) {
        return fx(() -> window.root().lookupAll(".dialog-card *").stream()
                .map(Node::getAccessibleText)
                .filter(text -> text != null && text.startsWith(title + ": "))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void theKeyOpensItAndItSaysThatItChangesNothing() {
        open();
        press(KeyCode.W);
        assertThat(said())
                .contains("Reading the history…", "This changes no limit: limits are changed in the settings file.");
        assertThat(tried).isEmpty();

        answerHistory(Outcome.ok(curve()));
        assertThat(said()).contains("Replaying 9 closes at the levels set…");

        answerReplay();
        assertThat(said()).contains("A curve worked by hand.");
        // The fall of 2 % halts: flat for a session, then a quarter, a half, three quarters; so does that of 3 %.
        assertThat(line("Trips: halts, pauses, reductions")).contains("levels set 2, 0, 0, tried 2, 0, 0");
        assertThat(line("Days out, nothing held")).contains("levels set 2, tried 2");
        press(KeyCode.ESCAPE);
        assertThat(fx(() -> window.root().lookup(".dialog-card"))).isNull();
    }

    @Test
    void aHigherHaltLetsTheSmallerFallPass() {
        opened();
        type("1", "2.5");
        assertThat(said())
                .contains("Replaying Day drawdown, alert at 1 %, halt at 2.5 %… The figures are still those of "
                        + "Day drawdown, alert at 1 %, halt at 2 %.");
        answerReplay();

        assertThat(tried).last().isEqualTo("{drawdown.day=0.01 alert, 0.025 halt}");
        // 97,000 kept flat over the rise back to 100,000, against 98,000 x 97 % = 95,060 kept as well.
        assertThat(line("Money at the end"))
                .isEqualTo("Money at the end: levels set £95,060.00, tried £97,000.00, never halting £100,000.00");
        assertThat(line("Saved against never halting")).contains("levels set −£4,940.00, tried −£3,000.00");
        assertThat(said())
                .contains(
                        "Day drawdown, alert at 1 %, halt at 2.5 %: £1,940.00 more at the end than with the levels set.");
    }

    @Test
    void aReplayThatFailsLeavesNoWaitingSentence() {
        fails = true;
        open();
        press(KeyCode.W);
        answerHistory(Outcome.ok(curve()));
        answerReplay();
        assertThat(said())
                .contains("The history could not be replayed at the levels set.", "The trial failed.")
                .noneMatch(text -> text.startsWith("Replaying"));
    }

    @Test
    void aTrialThatFailsKeepsTheFiguresThatStandAndTheNextOneIsTried() {
        opened();
        fails = true;
        type("1", "2.5");
        answerReplay();
        assertThat(said())
                .contains("The trial failed. The figures are still those of Day drawdown, alert at 1 %, halt at 2 %.")
                .noneMatch(text -> text.startsWith("Replaying"));
        fails = false;
        type("1", "3.5");
        answerReplay();
        assertThat(line("Money at the end")).contains("tried £100,000.00");
    }

    @Test
    void onlyTheNewestLevelsAreTried() {
        opened();
        type("1", "2.5");
        type("1", "2.6");
        type("1", "3.5");
        answerReplay();
        assertThat(replays).hasSize(1);
        answerReplay();

        assertThat(tried)
                .containsExactly(
                        "{}", "{drawdown.day=0.01 alert, 0.025 halt}", "{drawdown.day=0.01 alert, 0.035 halt}");
        assertThat(line("Money at the end")).contains("tried £100,000.00");
    }

    @Test
    void whatCannotBeReadIsSaidAndTriesNothing() {
        opened();
        type("3", "2");
        assertThat(said())
                .contains("Levels rise: the halt at 2 % is not above the alert at 3 %. The figures are still those of "
                        + "Day drawdown, alert at 1 %, halt at 2 %.");
        // The first of the two fields was changed before the second and was refused as well.
        assertThat(tried).containsExactly("{}");

        press(KeyCode.Z, true);
        assertThat(fields()).extracting(TextField::getText).containsExactly("1", "2");
        assertThat(said())
                .contains("Day drawdown, alert at 1 %, halt at 2 %: the levels that are set. "
                        + "Move one to see what it would have done.");
    }

    @Test
    void anArrowMovesALevelByAStep() {
        opened();
        assertThat(fx(() -> window.scene().getFocusOwner().getAccessibleText()))
                .isEqualTo("Halt of Day drawdown in %, set to 2");
        press(KeyCode.UP);
        assertThat(fields()).extracting(TextField::getText).containsExactly("1", "2.1");
        press(KeyCode.DOWN);
        assertThat(fields()).extracting(TextField::getText).containsExactly("1", "2");
    }

    @Test
    void anotherBreakerBringsItsOwnLevels() {
        opened();
        fx(() -> {
            window.root().lookupAll(".what-if .segment").stream()
                    .map(ToggleButton.class::cast)
                    .filter(one -> one.getText().equals("Week drawdown"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        settle();
        assertThat(fields().getLast().getAccessibleText()).startsWith("Halt of Week drawdown in %");
        assertThat(tried).containsExactly("{}");
        assertThat(said()).noneMatch(words -> words.equals("VIX"));
        assertThat(said()).anyMatch(words -> words.startsWith("Daily closes do not tell of: VIX, "));
    }

    @Test
    void withoutAHistoryItSaysWhatBringsOne() {
        open();
        press(KeyCode.W);
        answerHistory(Outcome.missing("history", "Import daily prices of its universe with kobe import prices."));
        assertThat(said())
                .contains(
                        "There is no history to try other limits on.",
                        "Import daily prices of its universe with kobe import prices.");
        assertThat(fields()).isEmpty();
    }

    @Test
    void whatComesAfterItWasClosedIsDropped() {
        opened();
        type("1", "2.5");
        type("1", "3.5");
        press(KeyCode.ESCAPE);
        answerReplay();
        assertThat(replays).isEmpty();
        assertThat(fx(() -> window.root().lookup(".dialog-card"))).isNull();
    }

    @Test
    void theEnlargedBreakerOffersItByAButton() {
        open();
        fx(() -> {
            Scenes.breaker(window, "drawdown.week");
            window.root().applyCss();
            window.root().layout();
            window.root().lookupAll(".pane .button").stream()
                    .map(Button.class::cast)
                    .filter(one -> one.getText().equals("What if…"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
        assertThat(said()).contains("Reading the history…");
    }
}
