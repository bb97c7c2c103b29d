// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.RowTable;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.pane.PaneFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Stories told with keys and clicks on a window that stands on a stage of 1180 by 720, without the robot.
@Tag("window")
class KobeWindowTest {
    private final List<String> asked = new ArrayList<>();
    private Instant now = Desks.NOW;
    private KobeWindow window;
    private Stage stage;

    private final class Recorder implements DeskCommands {
        @Override
        public void approve(TicketId ticket, String hash, Set<Acceptance> accepted) {
            asked.add("approve " + ticket + " " + hash + (accepted.isEmpty() ? "" : " accepting " + accepted));
        }

        @Override
        public void undo(TicketId ticket) {
            asked.add("undo " + ticket);
        }

        @Override
        public void cancelRest(TicketId ticket) {
            asked.add("cancel " + ticket);
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
            asked.add("halt " + reason);
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
        fx(() -> {
            stage.close();
            return null;
        });
    }

    private static <T> T fx(Supplier<T> work) {
        return FxLauncher.onFx(work);
    }

    private void open(DeskView view) {
        fx(() -> {
            window = new KobeWindow(view, NoPorts.with(new Recorder()), () -> now, () -> now, Look.of(Theme.DARK));
            stage = new Stage();
            stage.setWidth(1180);
            stage.setHeight(720);
            WindowStage.stand(window, stage, () -> {});
            window.root().applyCss();
            return null;
        });
    }

    private void press(KeyCode code, boolean control, boolean shift) {
        fx(() -> {
            Node owner = window.scene().getFocusOwner();
            Event.fireEvent(
                    owner == null ? window.root() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
            return null;
        });
    }

    private void press(KeyCode code) {
        press(code, false, false);
    }

    private Button button(String text) {
        return window.root().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(one -> one.getText().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button '" + text + "'"));
    }

    private Set<String> texts() {
        return fx(() -> {
            window.root().applyCss();
            window.root().layout();
            return window.root().lookupAll(".label").stream()
                    .map(node -> ((Label) node).getText())
                    .collect(Collectors.toSet());
        });
    }

    private Node focused() {
        return fx(() -> window.scene().getFocusOwner());
    }

    private String focusedText() {
        return focused() instanceof Labeled labeled ? labeled.getText() : String.valueOf(focused());
    }

    @Test
    void opensWithTheFocusOnAPaneAndNeverOnHalt() {
        open(Desks.normal());
        assertThat(focused()).isInstanceOf(PaneFrame.class);
        assertThat(focused().getAccessibleText()).startsWith("Equity curve");
    }

    @Test
    void haltAsksNothing() {
        open(Desks.normal());
        fx(() -> {
            button("Halt").fire();
            return null;
        });
        assertThat(asked).containsExactly("halt halted from the window");
    }

    @Test
    void haltWorksFromTheKeyboardEvenUnderTheListOfKeys() {
        open(Desks.normal());
        press(KeyCode.F1);
        assertThat(texts()).contains("Keys");
        press(KeyCode.H, true, true);
        assertThat(asked).containsExactly("halt halted from the window");
        press(KeyCode.ESCAPE);
        assertThat(texts()).doesNotContain("Keys");
    }

    @Test
    void controlEnterApprovesExactlyWhatIsSeenAndOnlyOnce() {
        open(Desks.with(Desks.ready()));
        press(KeyCode.R);
        press(KeyCode.ENTER, true, false);
        press(KeyCode.ENTER, true, false);
        assertThat(asked)
                .containsExactly("approve T-2026-06-01 " + Desks.ticket("paper").hash());
    }

    @Test
    void enterAndSpaceApproveNothing() {
        open(Desks.with(Desks.ready()));
        press(KeyCode.R);
        assertThat(focused().getParent().getParent()).isInstanceOf(RowTable.class);
        press(KeyCode.ENTER);
        press(KeyCode.SPACE);
        assertThat(asked).isEmpty();
        assertThat(fx(() -> button("Approve").isDefaultButton())).isFalse();
    }

    @Test
    void aNoteThatIsNotTickedStandsAgainstApproving() {
        open(Desks.with(Desks.view(TicketState.CHECKED, List.of(Desks.note()))));
        press(KeyCode.R);
        press(KeyCode.ENTER, true, false);
        assertThat(asked).isEmpty();
        assertThat(fx(() -> button("Approve").isDisabled())).isTrue();
        assertThat(texts()).contains("Tick note 1", "0 of 1 read");
        fx(() -> {
            ((CheckBox) window.root().lookup(".check-box")).fire();
            return null;
        });
        assertThat(texts()).contains("Nothing stands against it", "1 of 1 read");
        press(KeyCode.ENTER, true, false);
        assertThat(asked).singleElement().asString().endsWith("accepting [19 on 2 SXLV]");
    }

    @Test
    void aBlockedTicketListsEveryReasonAndCannotBeApproved() {
        open(Desks.with(Desks.view(
                TicketState.BLOCKED,
                List.of(
                        Desks.check(17, dev.kobe.core.gate.CheckResult.Result.DENY, "2 SXLV", "Too many shares."),
                        Desks.check(
                                18, dev.kobe.core.gate.CheckResult.Result.DENY, "1 SXLU", "Too large an order.")))));
        press(KeyCode.R);
        assertThat(texts()).contains("Too many shares.", "Too large an order.", "Blocked", "2 reasons");
        press(KeyCode.ENTER, true, false);
        fx(() -> {
            button("Approve").fire();
            return null;
        });
        assertThat(asked).isEmpty();
    }

    @Test
    void undoHasTheFocusWhileItCountsDownAndEscUndoes() {
        now = Desks.NOW.minusSeconds(6);
        open(Desks.with(Desks.countingDown()));
        press(KeyCode.R);
        assertThat(focusedText()).isEqualTo("Undo");
        assertThat(texts()).contains("Sending 2 orders in 9 s", "Sending in 9 s");
        press(KeyCode.ESCAPE);
        assertThat(asked).containsExactly("undo T-2026-06-01");
    }

    @Test
    void anUncertainTicketOffersNoWayToSendAgain() {
        open(Desks.with(Desks.view(TicketState.UNCERTAIN, List.of())));
        press(KeyCode.R);
        assertThat(texts()).contains("Uncertain", "Kobe asks the broker what became of it; nothing is sent again");
        assertThat(fx(() -> window.root().lookupAll(".button").stream()
                        .map(node -> ((Button) node).getText())
                        .toList()))
                .noneMatch(text -> text.startsWith("Approve") || text.startsWith("Propose") || text.contains("gain"));
    }

    private void publish(DeskView view) {
        now = now.plusSeconds(1);
        window.publish(view);
        // Two turns of the FX thread: the hand-over, and whatever it asked for.
        fx(() -> null);
        fx(() -> null);
    }

    @Test
    void newsElsewhereLeavesTheTicketsTickAndFocusAlone() {
        DeskView ticked = Desks.with(Desks.view(TicketState.CHECKED, List.of(Desks.note())));
        open(ticked);
        press(KeyCode.R);
        fx(() -> {
            CheckBox tick = (CheckBox) window.root().lookup(".check-box");
            tick.requestFocus();
            tick.fire();
            return null;
        });
        Node before = focused();
        publish(new DeskView(
                ticked.strip(),
                ticked.today(),
                ticked.ticket(),
                ticked.resume(),
                ticked.alarms(),
                Desks.footer("something else"),
                ticked.pages(),
                false));
        assertThat(texts()).anyMatch(text -> text.endsWith("something else"));
        assertThat(focused()).isSameAs(before);
        assertThat(fx(() -> ((CheckBox) window.root().lookup(".check-box")).isSelected()))
                .isTrue();
    }

    @Test
    void theFocusStaysOnTheTicketWhenItMovesOn() {
        open(Desks.with(Desks.ready()));
        press(KeyCode.R);
        publish(Desks.with(Desks.countingDown()));
        assertThat(focusedText()).isEqualTo("Undo");
        publish(Desks.with(Desks.working()));
        assertThat(focused().getAccessibleText()).startsWith("Order SELL, SXLU");
    }

    @Test
    void aTicketWithOtherPricesForgetsWhichNotesWereRead() {
        open(Desks.with(Desks.view(TicketState.CHECKED, List.of(Desks.note()))));
        press(KeyCode.R);
        fx(() -> {
            ((CheckBox) window.root().lookup(".check-box")).fire();
            return null;
        });
        publish(Desks.with(dev.kobe.ui.ticket.TicketMapping.view(
                Desks.record(Desks.funded(), TicketState.CHECKED, List.of(Desks.note()), ""),
                List.of(),
                List.of(),
                java.util.Optional.empty(),
                true,
                java.util.Map.of())));
        assertThat(texts()).contains("0 of 1 read", "Tick note 1");
    }

    @Test
    void anOpenDialogKeepsTheFocusWhenTheTicketMovesOn() {
        open(Desks.with(Desks.ready()));
        press(KeyCode.R);
        press(KeyCode.F1);
        publish(Desks.with(Desks.working()));
        assertThat(focusedText()).isEqualTo("Close");
    }

    @Test
    void aLiveTicketHasASolidFrameAndSaysLiveAndAPaperOneIsDashed() {
        open(Desks.with(Desks.ready()));
        press(KeyCode.R);
        assertThat(texts()).contains("SIMULATED");
        assertThat(dashes()).isNotEmpty();
        publish(Desks.with(Desks.live()));
        assertThat(texts()).contains("LIVE", "U··88");
        assertThat(dashes()).isEmpty();
    }

    private List<Double> dashes() {
        return fx(() -> {
            window.root().applyCss();
            return ((Region) window.root().lookup(".ticket"))
                    .getBorder()
                    .getStrokes()
                    .getFirst()
                    .getTopStyle()
                    .getDashArray();
        });
    }

    @Test
    void withoutATicketTheKeyAsksForOne() {
        open(Desks.normal());
        press(KeyCode.R);
        assertThat(asked).containsExactly("propose");
    }

    @Test
    void resumingNeedsAReasonAndTheReBase() {
        open(Desks.halted(true));
        assertThat(texts()).contains("HALTED", "all orders cancelled · holding 3 positions");
        fx(() -> {
            button("Resume…").fire();
            return null;
        });
        assertThat(focusedText()).isEqualTo("Stay halted");
        assertThat(texts()).contains("Not possible yet: the reason is empty, the re-base is not ticked.");
        fx(() -> {
            ((TextField) window.root().lookup(".text-field")).setText("too short");
            return null;
        });
        assertThat(texts())
                .contains("Not possible yet: the reason is shorter than 10 characters, the re-base is not ticked.");
        fx(() -> {
            ((TextField) window.root().lookup(".text-field")).setText("reviewed with a clear head");
            ((CheckBox) window.root().lookup(".check-box")).fire();
            button("Resume at").fire();
            return null;
        });
        assertThat(asked).containsExactly("resume reviewed with a clear head true");
    }

    @Test
    void aDayHaltOffersNoReBase() {
        open(Desks.halted(false));
        fx(() -> {
            button("Resume…").fire();
            ((TextField) window.root().lookup(".text-field")).setText("reviewed with a clear head");
            return null;
        });
        assertThat(fx(() -> window.root().lookup(".check-box"))).isNull();
        fx(() -> {
            button("Resume at").fire();
            return null;
        });
        assertThat(asked).containsExactly("resume reviewed with a clear head false");
    }

    @Test
    void stayingHaltedAsksNothing() {
        open(Desks.halted(true));
        fx(() -> {
            button("Resume…").fire();
            button("Stay halted").fire();
            return null;
        });
        assertThat(asked).isEmpty();
        assertThat(texts()).doesNotContain("Resume trading");
    }

    @Test
    void lettersDoNothingWhileAFieldHasTheFocus() {
        open(Desks.halted(true));
        fx(() -> {
            button("Resume…").fire();
            window.root().lookup(".text-field").requestFocus();
            return null;
        });
        press(KeyCode.P);
        press(KeyCode.R);
        press(KeyCode.DIGIT2);
        assertThat(texts()).contains("£104,212.40", "Resume trading");
        assertThat(asked).isEmpty();
    }

    @Test
    void privacyMasksMoneyAndKeepsPercentages() {
        open(Desks.normal());
        press(KeyCode.P);
        assertThat(texts()).contains("£•••••", "3.04\u202F%", "33.3").doesNotContain("£104,212.40", "34,598.52");
        press(KeyCode.P);
        assertThat(texts()).contains("£104,212.40");
    }

    @Test
    void numbersFocusPanesAndEnterEnlargesThem() {
        open(Desks.normal());
        press(KeyCode.DIGIT6);
        assertThat(focused().getAccessibleText()).startsWith("Holdings");
        press(KeyCode.ENTER);
        assertThat(focusedText()).isEqualTo("Back");
        assertThat(texts()).contains("›").doesNotContain("Equity curve");
        press(KeyCode.ESCAPE);
        assertThat(texts()).contains("Equity curve").doesNotContain("›");
    }

    @Test
    void theChartHasATableOneKeyAway() {
        open(Desks.normal());
        press(KeyCode.D);
        assertThat(fx(() -> ((TableView<?>) window.root().lookup(".table-view"))
                        .getItems()
                        .size()))
                .isGreaterThan(90);
        press(KeyCode.D);
        assertThat(fx(() -> window.root().lookup(".table-view"))).isNull();
    }

    @Test
    void bracketsChangeThePeriod() {
        open(Desks.normal());
        press(KeyCode.OPEN_BRACKET);
        press(KeyCode.D);
        assertThat(fx(() -> ((TableView<?>) window.root().lookup(".table-view"))
                        .getItems()
                        .size()))
                .as("three months of sessions")
                .isBetween(60, 68);
    }

    @Test
    void theArrowsWalkAlongTheChart() {
        open(Desks.normal());
        press(KeyCode.LEFT);
        assertThat(texts()).anyMatch(text -> text.startsWith("29 May: £104,028.30"));
        press(KeyCode.LEFT);
        assertThat(texts()).anyMatch(text -> text.startsWith("28 May: £"));
        press(KeyCode.P);
        press(KeyCode.LEFT);
        assertThat(texts()).anyMatch(text -> text.startsWith("29 May: £•••••"));
    }

    @Test
    void theThemeChangesWithoutARestart() {
        open(Desks.normal());
        assertThat(window.root().getStyleClass()).contains("kobe-dark");
        press(KeyCode.T, true, false);
        assertThat(window.root().getStyleClass()).contains("kobe-light").doesNotContain("kobe-dark");
    }

    @Test
    void f6GoesRoundTheRegions() {
        open(Desks.normal());
        press(KeyCode.F6);
        assertThat(focusedText()).isEqualTo("Privacy off");
        press(KeyCode.F6);
        assertThat(focusedText()).isEqualTo("Halt");
        press(KeyCode.F6);
        assertThat(focused().getAccessibleText()).isEqualTo("Today");
        press(KeyCode.F6);
        assertThat(focused()).isInstanceOf(PaneFrame.class);
    }

    @Test
    void placesThatAreNotBuiltSaySo() {
        open(Desks.normal());
        fx(() -> {
            window.root().lookupAll(".rail-item").stream()
                    .filter(node -> "Trades".equals(node.getAccessibleText()))
                    .forEach(node -> ((javafx.scene.control.ToggleButton) node).fire());
            return null;
        });
        assertThat(texts()).contains("Trades is not part of this version");
    }

    @Test
    void agesGoOnCountingAndTurnStaleThoughNothingIsPublished() {
        open(Desks.normal());
        assertThat(texts()).contains("2 s", "0.4 s");
        now = Desks.NOW.plusSeconds(248);
        fx(() -> {
            window.tick();
            return null;
        });
        assertThat(texts()).contains("STALE 4m 10s", "4m 10s");
    }

    @Test
    void afterTenSilentSecondsTheWholeWindowSaysThatItIsFrozen() {
        open(Desks.normal());
        now = Desks.NOW.plusMillis(9_999);
        fx(() -> {
            window.tick();
            return null;
        });
        assertThat(fx(() -> window.root().lookup(".frozen").isVisible())).isFalse();
        now = Desks.NOW.plusSeconds(10);
        fx(() -> {
            window.tick();
            return null;
        });
        assertThat(fx(() -> window.root().lookup(".frozen").isVisible())).isTrue();
        assertThat(texts()).contains("Screen frozen at 15:44:31 London");
        fx(() -> {
            button("Halt").fire();
            return null;
        });
        assertThat(asked).as("halt still works").containsExactly("halt halted from the window");
    }

    @Test
    void theStripKeepsItsPlaceWhenEverythingInItChanges() {
        open(Desks.normal());
        var halt = fx(() -> button("Halt").localToScene(button("Halt").getBoundsInLocal()));
        fx(() -> {
            stage.close();
            return null;
        });
        open(Desks.halted(true));
        var resume = fx(() -> button("Resume…").localToScene(button("Resume…").getBoundsInLocal()));
        assertThat(resume).isEqualTo(halt);
        assertThat(resume.getMaxX())
                .as("in the corner")
                .isEqualTo(fx(() -> window.scene().getWidth()) - 12);
    }

    /// Every stop of the Tab key has a name, a role and a ring that shows where it is.
    @Test
    void tabReachesEverythingAndEveryStopHasNameRoleAndRing() {
        open(Desks.with(Desks.view(TicketState.CHECKED, List.of(Desks.note()))));
        Set<String> today = fx(() -> TabWalk.of(window));
        assertThat(today)
                .contains("Today", "Settings", "Privacy off, P", "All keys, F1", "Open the ticket", "Show year to date")
                .anyMatch(name -> name.startsWith("Halt"))
                .anyMatch(name -> name.startsWith("Equity curve"))
                .anyMatch(name -> name.startsWith("Breakers"))
                .anyMatch(name -> name.startsWith("Name SXLI"));
        press(KeyCode.R);
        assertThat(fx(() -> TabWalk.of(window)))
                .anyMatch(name -> name.startsWith("sell, Name SXLU"))
                .anyMatch(name -> name.startsWith("I have read note 1"))
                .anyMatch(name -> name.startsWith("Not possible yet"))
                .contains("Propose again");
    }
}
