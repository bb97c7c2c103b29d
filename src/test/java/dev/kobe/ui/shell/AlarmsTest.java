// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static dev.kobe.ui.shell.AlarmScenes.FAILED;
import static dev.kobe.ui.shell.AlarmScenes.HAND;
import static dev.kobe.ui.shell.AlarmScenes.PAUSE;
import static dev.kobe.ui.shell.AlarmScenes.STALE;
import static dev.kobe.ui.shell.AlarmScenes.seen;
import static dev.kobe.ui.shell.AlarmScenes.shelved;
import static dev.kobe.ui.shell.AlarmScenes.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import dev.kobe.ui.Desks;
import dev.kobe.ui.alarm.AlarmsView;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Kept;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.fx.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The banner, the drawer and the evidence by keys, on a window that stands on a stage of 1180 by 720.
@Tag("window")
class AlarmsTest {
    private final List<String> asked = new ArrayList<>();
    private Instant now = Desks.NOW;
    private KobeWindow window;
    private Stage stage;

    /// Records what is said of alarms, and that anything else was asked.
    private final class Recorder implements DeskCommands {
        @Override
        public void acknowledge(AlarmId alarm, String note) {
            asked.add("acknowledge " + alarm + " " + note);
        }

        @Override
        public void shelve(AlarmId alarm, Duration time, String reason) {
            asked.add("shelve " + alarm + " " + time + " " + reason);
        }

        @Override
        public void unshelve(AlarmId alarm) {
            asked.add("unshelve " + alarm);
        }

        @Override
        public void halt(String reason) {
            asked.add("halt");
        }

        @Override
        public void resume(String reason, boolean rebase) {
            asked.add("resume");
        }

        @Override
        public void approve(TicketId ticket, String hash, Set<Acceptance> accepted) {
            asked.add("approve");
        }

        @Override
        public void undo(TicketId ticket) {
            asked.add("undo");
        }

        @Override
        public void cancelRest(TicketId ticket) {
            asked.add("cancel");
        }

        @Override
        public void propose() {
            asked.add("propose");
        }
    }

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

    private static <T> T fx(Supplier<T> work) {
        return FxLauncher.onFx(work);
    }

    private void open(AlarmsView alarms, Theme theme) {
        fx(() -> {
            window = new KobeWindow(
                    Desks.with(alarms), NoPorts.with(new Recorder()), () -> now, () -> now, Look.of(theme));
            stage = new Stage();
            stage.setWidth(1180);
            stage.setHeight(720);
            WindowStage.stand(window, stage, () -> {});
            window.root().applyCss();
            window.root().layout();
            return null;
        });
    }

    private void open(AlarmsView alarms) {
        open(alarms, Theme.DARK);
    }

    private void publish(DeskView next) {
        now = now.plusSeconds(1);
        window.publish(next);
        // Two turns of the FX thread: the hand-over, and whatever it asked for.
        fx(() -> null);
        fx(() -> null);
    }

    private void press(KeyCode code, boolean shift) {
        fx(() -> {
            Node owner = window.scene().getFocusOwner();
            Event.fireEvent(
                    owner == null ? window.root() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
            return null;
        });
    }

    private void press(KeyCode code) {
        press(code, false);
    }

    private Set<String> words() {
        return fx(() -> {
            window.root().applyCss();
            window.root().layout();
            return Words.visible(window.root());
        });
    }

    private Node focused() {
        return fx(() -> window.scene().getFocusOwner());
    }

    private String spoken() {
        return String.valueOf(focused().getAccessibleText());
    }

    private void type(String text) {
        fx(() -> {
            ((TextField) window.scene().getFocusOwner()).setText(text);
            return null;
        });
    }

    private boolean isDrawerOpen() {
        return fx(() -> window.root().lookup(".drawer") != null);
    }

    private Button button(String text) {
        return fx(() -> window.root().lookupAll(".drawer .button").stream()
                .map(Button.class::cast)
                .filter(one -> one.getText().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button '" + text + "'")));
    }

    private void fire(Button button) {
        fx(() -> {
            button.fire();
            return null;
        });
    }

    @Test
    void theBannerSaysWhatTheWorstDoesAndWhatEndsItAndAAcknowledgesIt() {
        open(view(PAUSE, STALE));
        assertThat(words())
                .contains(
                        "URGENT",
                        "Week drawdown 3.1 %, pauses at 3 %, since 14:58",
                        "What it does",
                        "What ends it",
                        "The price of SXLU is 4m 10s old, since 14:57");
        assertThat(spoken()).as("it takes no focus").startsWith("Equity curve");
        press(KeyCode.A);
        assertThat(asked).containsExactly("acknowledge breaker.pause:drawdown.week ");
        publish(Desks.with(view(seen(PAUSE), STALE)));
        assertThat(words()).doesNotContain("What ends it");
        press(KeyCode.A);
        assertThat(asked).as("nothing is left to acknowledge").hasSize(1);
    }

    @Test
    void theBannerReadsAsASentenceAndIsARegionOfItsOwn() {
        open(view(PAUSE));
        press(KeyCode.F6, true);
        press(KeyCode.F6, true);
        assertThat(spoken())
                .startsWith("URGENT. Week drawdown 3.1 %, pauses at 3 %, since 14:58. What it does: Stops: New");
    }

    @Test
    void anEmergencyHatchesTheStripIsNamedInTheTitleAndStaysWhenItIsSeen() {
        open(view(FAILED, PAUSE));
        assertThat(window.title()).startsWith("EMERGENCY · ");
        assertThat(fx(() -> window.root().lookup(".strip.emergency"))).isNotNull();
        Region row = (Region) window.root().lookup(".banner-row");
        Label word = (Label) row.lookup(".level");
        assertThat(row.getBackground().getFills().getLast().getFill())
                .as("the words stand on the inverse colour")
                .isNotEqualTo(word.getTextFill());
        publish(Desks.with(view(seen(FAILED))));
        assertThat(words()).contains("EMERGENCY", "Not flat after the halt of drawdown.peak ✓ since 15:34");
        publish(Desks.with(view()));
        assertThat(words()).doesNotContain("EMERGENCY");
        assertThat(fx(() -> window.root().lookup(".strip.emergency"))).isNull();
    }

    @Test
    void anEmergencyIsAcknowledgedWithASentenceAndEscLeavesTheFormFirst() {
        open(view(FAILED));
        press(KeyCode.A);
        assertThat(asked).isEmpty();
        assertThat(focused()).isInstanceOf(TextField.class);
        press(KeyCode.ESCAPE);
        assertThat(isDrawerOpen()).isTrue();
        press(KeyCode.A);
        type("sold by hand at the broker");
        fire(button("Acknowledge"));
        assertThat(asked).containsExactly("acknowledge flatten.failed sold by hand at the broker");
        press(KeyCode.ESCAPE);
        assertThat(isDrawerOpen()).isFalse();
    }

    @Test
    void shelvingAsksForAReasonThatNewsDoNotTakeAway() {
        open(view(PAUSE));
        press(KeyCode.S);
        assertThat(button("Shelve for 1 h").isDisabled()).isTrue();
        type("I know, it is the dividend");
        Node field = focused();
        publish(Desks.with(view(PAUSE, STALE)));
        assertThat(focused()).isSameAs(field);
        press(KeyCode.S);
        fire(button("Shelve for 1 h"));
        assertThat(asked).containsExactly("shelve breaker.pause:drawdown.week PT1H I know, it is the dividend");
    }

    @Test
    void whatLiesOnTheShelfIsTakenBackByAKeyAndByAButton() {
        open(view(AlarmScenes.shelved(PAUSE)));
        press(KeyCode.L);
        assertThat(button("Unshelve").isDisabled()).isFalse();
        press(KeyCode.U);
        fire(button("Unshelve"));
        assertThat(asked)
                .containsExactly("unshelve breaker.pause:drawdown.week", "unshelve breaker.pause:drawdown.week");
    }

    @Test
    void theListIsWalkedByArrowsAndActsOnTheChosenOne() {
        open(view(PAUSE, HAND, STALE));
        press(KeyCode.L);
        assertThat(spoken())
                .as("the newer of two that are as bad")
                .startsWith("Level URGENT, Since 15:14, What Halted");
        press(KeyCode.DOWN);
        press(KeyCode.A);
        assertThat(asked).containsExactly("acknowledge breaker.pause:drawdown.week ");
        asked.clear();
        press(KeyCode.A, true);
        assertThat(asked)
                .as("all of its level, and not the warning")
                .containsExactly("acknowledge halt.hand ", "acknowledge breaker.pause:drawdown.week ");
        press(KeyCode.ESCAPE);
        assertThat(isDrawerOpen()).isFalse();
    }

    @Test
    void theChosenAlarmStaysChosenWhenAWorseOneComes() {
        open(view(PAUSE, STALE));
        press(KeyCode.L);
        press(KeyCode.DOWN);
        publish(Desks.with(view(FAILED, PAUSE, STALE)));
        press(KeyCode.A);
        assertThat(asked).containsExactly("acknowledge price.stale:SXLU@LSEETF ");
    }

    @Test
    void aFloodUnfoldsByItsArrow() {
        open(view(AlarmScenes.flood()));
        press(KeyCode.L);
        assertThat(words()).contains("The link to the broker is down · 11 consequences");
        press(KeyCode.RIGHT);
        assertThat(words()).contains("The link to the broker is down", "↳ The price of F7 is old");
        press(KeyCode.LEFT);
        assertThat(words()).doesNotContain("↳ The price of F7 is old");
    }

    @Test
    void theStripsCellOpensTheListWhichSaysWhenItIsEmpty() {
        open(view());
        fire((Button) window.root().lookup(".check-button"));
        assertThat(words()).contains("No alarms", "Nothing asks you to act. There is no desk, so nothing is watched.");
        assertThat(spoken()).isEqualTo("Close the alarms");
    }

    @Test
    void enterOnTheBannerShowsTheBreakerAndEscGoesBackStepByStep() {
        open(view(PAUSE));
        press(KeyCode.F6, true);
        press(KeyCode.F6, true);
        press(KeyCode.ENTER);
        assertThat(words()).contains("Trips", "If unknown", "Pauses new positions at once, and never flattens.");
        press(KeyCode.ESCAPE);
        assertThat(words()).doesNotContain("Trips").contains("Peak drawdown", "Week drawdown");
        assertThat(spoken()).as("the row it came from").startsWith("Week drawdown");
        press(KeyCode.ENTER);
        assertThat(words()).contains("Trips");
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        assertThat(spoken()).startsWith("Breakers");
        assertThat(asked).isEmpty();
    }

    @Test
    void newsLeaveTheFocusOnTheRowOfABreaker() {
        open(view());
        press(KeyCode.DIGIT2);
        press(KeyCode.ENTER);
        fx(() -> {
            window.root().lookup(".breaker-row").requestFocus();
            return null;
        });
        assertThat(spoken()).startsWith("Day drawdown 0.00");
        publish(Desks.halted(false));
        assertThat(spoken()).startsWith("Day drawdown 2.04");
    }

    @Test
    void aTicketIsShownAsEvidenceAndNeverAskedFor() {
        open(view(FAILED));
        press(KeyCode.L);
        press(KeyCode.ENTER);
        assertThat(isDrawerOpen()).isFalse();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCutInAnyTheme(Theme theme) {
        Alarm aside = shelved(AlarmScenes.raised("service.down", "market", "Service market is down", 60 * 20));
        open(view(FAILED, HAND, PAUSE, STALE, aside), theme);
        fx(() -> {
            window.openAlarms();
            Kept.drawn("all/alarms-full-" + theme.name().toLowerCase(Locale.ROOT), window.picture());
            return null;
        });
        assertThat(fx(() -> Words.shortened(window.root()))).isEmpty();
        assertThat(fx(() -> Words.spilling(window.root()))).isEmpty();
        press(KeyCode.ESCAPE);
        fx(() -> {
            Kept.drawn("all/banner-full-" + theme.name().toLowerCase(Locale.ROOT), window.picture());
            return null;
        });
        assertThat(fx(() -> Words.shortened(window.root()))).isEmpty();
    }
}
