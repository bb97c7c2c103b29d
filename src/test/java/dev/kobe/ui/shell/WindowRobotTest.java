// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.PaneLayout;
import dev.kobe.ui.fx.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Real clicks and keys on a stage of 1180 by 720; every action of the robot is slow, so there are few.
@Tag("window")
class WindowRobotTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<Acceptance> accepted = new CopyOnWriteArraySet<>();
    private final List<PaneLayout> kept = new CopyOnWriteArrayList<>();
    private final FxRobot robot = new FxRobot();
    private KobeWindow window;
    private Stage stage;

    private final class Recorder implements DeskCommands {
        @Override
        public void approve(TicketId ticket, String hash, Set<Acceptance> accepted) {
            asked.add("approve " + hash);
            WindowRobotTest.this.accepted.addAll(accepted);
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
        public void acknowledge(AlarmId alarm, String note) {
            asked.add("acknowledge " + alarm + " " + note);
        }

        @Override
        public void shelve(AlarmId alarm, Duration time, String reason) {
            asked.add("shelve " + alarm + " " + time + " " + reason);
        }

        @Override
        public void unshelve(AlarmId alarm) {}

        @Override
        public void propose() {
            asked.add("propose");
        }

        @Override
        public void halt(String reason) {
            asked.add("halt");
        }

        @Override
        public void resume(String reason, boolean rebase) {
            asked.add("resume " + reason + " " + rebase);
        }
    }

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    @AfterEach
    void closeTheStage() {
        FxLauncher.onFx(() -> {
            stage.close();
            return null;
        });
    }

    private void open(DeskView view) {
        FxLauncher.onFx(() -> {
            window = new KobeWindow(
                    view,
                    new DeskPorts(
                            new Recorder(),
                            NoPorts.ports().files(),
                            NoPorts.ports().trials(),
                            look -> kept.add(look.panes()),
                            () -> {}),
                    () -> Desks.NOW,
                    () -> Desks.NOW,
                    Look.of(Theme.DARK));
            stage = new Stage();
            WindowStage.show(window, stage, () -> Desks.NOW);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1180);
            stage.setHeight(720);
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.targetWindow(stage);
    }

    private Button button(String text) {
        return robot.lookup(node ->
                        node instanceof Button button && button.getText().startsWith(text))
                .queryAs(Button.class);
    }

    @Test
    void oneClickOnHaltHalts() {
        open(Desks.normal());
        robot.clickOn(button("Halt"));
        assertThat(asked).containsExactly("halt");
    }

    private Node title(String text) {
        return robot.lookup(
                        node -> node instanceof Label label && label.getText().equals(text))
                .query();
    }

    private double top(String title) {
        return FxLauncher.onFx(() -> title(title).localToScene(0, 0).getY());
    }

    @Test
    void aPaneDrawnByItsTitleOntoAnotherChangesPlacesWithItAndAltWithAnArrowMovesItBack() {
        open(Desks.normal());
        double first = top("Equity curve");
        double second = top("Why today");
        robot.drag(title("Equity curve")).dropTo(title("Why today"));
        assertThat(kept).containsExactly(PaneLayout.STANDARD.swapped(1, 3));
        assertThat(top("Why today")).isEqualTo(first);
        assertThat(top("Equity curve")).isEqualTo(second);
        robot.push(KeyCode.DIGIT1);
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(kept).last().isEqualTo(PaneLayout.STANDARD);
        assertThat(top("Equity curve")).isEqualTo(first);
    }

    @Test
    void escWhileAPaneIsDrawnLeavesItWhereItWas() {
        open(Desks.normal());
        robot.drag(title("Equity curve")).moveTo(title("Why today"));
        robot.push(KeyCode.ESCAPE);
        robot.drop();
        robot.drag(title("Breakers")).dropTo(title("Why today"));
        assertThat(kept).as("nor can the breakers be drawn away").isEmpty();
    }

    @Test
    void oneClickOnApproveApprovesWhatIsSeenOnceAndTheKeysFindNothingLeftToPress() {
        open(Desks.with(Desks.ready()));
        robot.push(KeyCode.R);
        robot.doubleClickOn(button("Approve"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(asked).containsExactly("approve " + Desks.ticket("paper").hash());
    }

    @Test
    void theFirstMinutesAloneAreOverriddenByATickByKeys() {
        CheckResult early =
                Desks.check(9, Result.DENY, "1 SXLU", "An exchange opened at 14:30; nothing is sent before 14:35.");
        open(Desks.with(Desks.view(TicketState.BLOCKED, List.of(early))));
        robot.push(KeyCode.R);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(asked).as("blocked until it is ticked").isEmpty();
        for (int step = 0; step < 12 && !(focused() instanceof CheckBox); step++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(focused().getAccessibleText())
                .isEqualTo("I override check 9 for this ticket: An exchange opened at 14:30; nothing is sent before"
                        + " 14:35.");
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(asked).containsExactly("approve " + Desks.ticket("paper").hash());
        assertThat(accepted).containsExactly(early.acceptance());
    }

    @Test
    void beingTooEarlyIsNotOverriddenWhereAnythingElseStandsAgainstTheTicket() {
        CheckResult early = Desks.check(9, Result.DENY, "1 SXLU", "An exchange opened at 14:30.");
        CheckResult large = Desks.check(18, Result.DENY, "1 SXLU", "The order is too large.");
        open(Desks.with(Desks.view(TicketState.BLOCKED, List.of(early, large))));
        robot.push(KeyCode.R);
        assertThat(robot.lookup(node -> node instanceof CheckBox).tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(asked).isEmpty();
    }

    @Test
    void escUndoesTheCountDown() {
        open(Desks.with(Desks.countingDown()));
        robot.push(KeyCode.R);
        robot.push(KeyCode.ESCAPE);
        assertThat(asked).containsExactly("undo");
    }

    @Test
    void haltingAgainNeedsNoKeyButResumingNeedsTypedWordsAndATick() {
        open(Desks.halted(true));
        robot.clickOn(button("Resume…"));
        robot.clickOn(robot.lookup(node -> node instanceof TextField).queryAs(TextField.class));
        robot.write("pr2 calm now", 0);
        robot.clickOn(robot.lookup(node -> node instanceof CheckBox).queryAs(CheckBox.class));
        robot.clickOn(button("Resume at"));
        assertThat(asked).containsExactly("resume pr2 calm now true");
    }

    private Node focused() {
        return FxLauncher.onFx(() -> stage.getScene().getFocusOwner());
    }

    private void tabTo(String text) {
        for (int step = 0; step < 12; step++) {
            if (focused() instanceof Button button && button.getText().startsWith(text)) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not reach " + text);
    }

    private void reviewThePause() {
        open(Desks.paused());
        robot.push(KeyCode.DIGIT2);
        robot.push(KeyCode.ENTER);
        FxLauncher.onFx(() -> {
            Scenes.breaker(window, "streak.losses");
            return null;
        });
        tabTo("Resume…");
        robot.push(KeyCode.ENTER);
    }

    @Test
    void aPauseThatOnlyItsOwnerEndsIsResumedFromItsEvidenceByKeysWithAReason() {
        reviewThePause();
        assertThat(asked).as("asking for the review resumes nothing").isEmpty();
        assertThat(focused()).isSameAs(button("Stay paused"));
        assertThat(robot.lookup(node -> node instanceof CheckBox).tryQuery()).isEmpty();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.write("read pr2", 0);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        assertThat(focused()).as("a reason of 8 letters is too short").isInstanceOf(TextField.class);
        robot.push(KeyCode.END);
        robot.write(" twice", 0);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        assertThat(asked).containsExactly("resume read pr2 twice false");
    }

    @Test
    void aReviewClosesWhenWhatHoldsHasMeanwhileBecomeAHalt() {
        reviewThePause();
        FxLauncher.onFx(() -> {
            window.publish(Desks.halted(true));
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".dialog-card").tryQuery()).isEmpty();
        assertThat(asked).isEmpty();
    }
}
