// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.GainColours;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.PaneLayout;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.fx.ThemeChoice;
import dev.kobe.ui.fx.Words;
import dev.kobe.ui.page.DeskFiles;
import dev.kobe.ui.page.JournalView;
import dev.kobe.ui.page.JournalView.Entry;
import dev.kobe.ui.page.JournalView.Kind;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The places beside Today, told with keys and clicks: what they ask of the desk's folder and what they say of its
/// answer.
@Tag("window")
class PlacesTest implements DeskFiles {
    private static final JournalView JOURNAL = new JournalView(
            List.of(
                    new Entry(3, Desks.NOW, Kind.PROTECTION, "board.moved", "halted by hand: lunch"),
                    new Entry(2, Desks.NOW, Kind.DESK, "session.struck", "session 2026-05-29 struck: 104028.30 GBP"),
                    new Entry(1, Desks.NOW, Kind.DESK, "desk.opened", "desk opened with 100000.00 GBP")),
            3,
            "abcdef0123456789");

    private final List<Look> kept = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Outcome<JournalView> journal = Outcome.ok(JOURNAL);
    private Outcome<Report> made =
            Outcome.ok(new Report(YearMonth.of(2026, 5), Instant.parse("2026-06-01T08:00:00Z"), 81_234));
    private boolean silent;
    private Instant now = Desks.NOW;
    private KobeWindow window;
    private Stage stage;

    @Override
    public void journal(Consumer<Outcome<JournalView>> answer) {
        asked.add("journal");
        if (!silent) {
            answer.accept(journal);
        }
    }

    @Override
    public void reports(Consumer<Outcome<List<Report>>> answer) {
        asked.add("reports");
        answer.accept(
                Outcome.ok(List.of(new Report(YearMonth.of(2026, 4), Instant.parse("2026-05-01T07:12:00Z"), 90_500))));
    }

    @Override
    public void makeReport(YearMonth month, Consumer<Outcome<Report>> answer) {
        asked.add("make " + month);
        answer.accept(made);
    }

    @Override
    public void openReport(YearMonth month, Consumer<Outcome<Report>> answer) {
        asked.add("open " + month);
        answer.accept(Outcome.refused(Refusal.of(new RefusalCode("VIEWER_NONE"), "There is no program here.")));
    }

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    @AfterEach
    void close() {
        fx(() -> {
            stage.close();
            return null;
        });
    }

    private static <T> T fx(Supplier<T> work) {
        return FxLauncher.onFx(work);
    }

    private void open() {
        open(Desks.normal(), Look.of(Theme.DARK));
    }

    private void open(DeskView view, Look look) {
        fx(() -> {
            window = new KobeWindow(
                    view,
                    new DeskPorts(
                            Scenes.nowhere(),
                            this,
                            NoPorts.ports().trials(),
                            kept::add,
                            () -> asked.add("demonstration")),
                    () -> now,
                    () -> now,
                    look);
            stage = new Stage();
            stage.setWidth(1180);
            stage.setHeight(720);
            WindowStage.stand(window, stage, () -> {});
            return null;
        });
    }

    private void press(KeyCode code, boolean control) {
        fx(() -> {
            Node owner = window.scene().getFocusOwner();
            Event.fireEvent(
                    owner == null ? window.root() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return null;
        });
        // The answer of a file comes in a turn of its own.
        fx(() -> null);
    }

    private Set<String> words() {
        return fx(() -> {
            window.root().applyCss();
            window.root().layout();
            return Words.visible(window.root());
        });
    }

    private void click(String spoken) {
        fx(() -> {
            window.root().applyCss();
            window.root().lookupAll("*").stream()
                    .filter(ButtonBase.class::isInstance)
                    .map(ButtonBase.class::cast)
                    .filter(one -> spoken.equals(one.getAccessibleText()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button that says " + spoken))
                    .fire();
            return null;
        });
        fx(() -> null);
    }

    @Test
    void theJournalIsReadWhenOneComesAndSaysThatItsChainIsProven() {
        open();
        assertThat(asked).isEmpty();
        press(KeyCode.J, false);
        assertThat(asked).containsExactly("journal");
        assertThat(words())
                .contains("halted by hand: lunch", "board.moved", "Chain proven: 3 entries, last hash abcdef012345");
        press(KeyCode.ESCAPE, false);
        assertThat(words()).doesNotContain("halted by hand: lunch").contains("Equity curve");
    }

    @Test
    void aJournalThatDoesNotHoldIsNeverCalledProven() {
        journal = Outcome.refused(
                Refusal.of(new RefusalCode("JOURNAL_NOT_PROVEN"), "Line 7 does not follow the line before it."));
        open();
        press(KeyCode.J, false);
        assertThat(words())
                .contains("Line 7 does not follow the line before it.", "JOURNAL_NOT_PROVEN", "cannot compute")
                .noneMatch(text -> text.startsWith("Chain proven"));
    }

    @Test
    void theJournalIsFilteredByKindAndByWords() {
        open();
        press(KeyCode.J, false);
        click("Show events about: Protection");
        assertThat(words()).contains("halted by hand: lunch").doesNotContain("desk.opened");
        click("Show all kinds of events");
        fx(() -> {
            ((TextField) window.root().lookup(".text-field")).setText("OPENED");
            return null;
        });
        assertThat(words()).contains("desk.opened").doesNotContain("halted by hand: lunch");
    }

    @Test
    void whatPrivacyMasksCannotBeFoundByTypingIt() {
        open();
        press(KeyCode.J, false);
        fx(() -> {
            ((TextField) window.root().lookup(".text-field")).setText("104028.30");
            return null;
        });
        assertThat(words()).contains("session.struck");
        fx(() -> {
            window.togglePrivacy();
            return null;
        });
        assertThat(words()).doesNotContain("session.struck");
    }

    @Test
    void aJournalThatTakesLongSaysWhatItWaitsFor() {
        silent = true;
        open();
        press(KeyCode.J, false);
        now = Desks.NOW.plusSeconds(10);
        fx(() -> {
            window.tick();
            return null;
        });
        assertThat(words()).contains("Reading and proving the journal… waits for the disk");
    }

    @Test
    void theLookTakesEffectAtOnceAndIsKept() {
        open();
        click("Settings");
        click("Theme: light");
        click("Text at 120 percent");
        click("Gains and losses: green and red");
        click("Privacy on: money is masked");
        click("Show Alpha health on Today");
        assertThat(kept.getLast())
                .isEqualTo(
                        new Look(ThemeChoice.LIGHT, GainColours.GREEN_RED, 120, true, PaneLayout.STANDARD.toggled(5)));
        assertThat(window.root().getStyleClass()).contains("kobe-light", "gl-green-red");
        assertThat(words()).anyMatch(text -> text.startsWith("Read only.")).doesNotContain("£40,000.00");
        press(KeyCode.ESCAPE, false);
        assertThat(words()).contains("Breakers", "Why today").doesNotContain("Alpha health");
    }

    @Test
    void theBreakersCannotBeHidden() {
        open();
        click("Settings");
        boolean disabled = fx(() -> window.root().lookupAll(".check-box").stream()
                .filter(one -> "Show Breakers on Today".equals(one.getAccessibleText()))
                .allMatch(Node::isDisabled));
        assertThat(disabled).isTrue();
    }

    @Test
    void settingsMovesAPaneAndBringsTheStandardLayoutBack() {
        open();
        click("Settings");
        click("Earlier: Why today");
        assertThat(kept.getLast().panes().order())
                .as("past the breakers, which keep their place")
                .containsExactly(3, 2, 1, 4, 5, 6);
        String focused = fx(() -> window.scene().getFocusOwner().getAccessibleText());
        assertThat(focused)
                .as("the focus goes with the line, which has no earlier place any more")
                .isEqualTo("Later: Why today");
        click("Show all panes of Today in the standard order, Alt 0");
        assertThat(kept.getLast().panes()).isEqualTo(PaneLayout.STANDARD);
    }

    @Test
    void panesStandInTheOrderThatWasKeptAndTabWalksThemSo() {
        open(
                Desks.normal(),
                Look.of(Theme.DARK).with(PaneLayout.STANDARD.swapped(1, 6).toggled(3)));
        List<String> walked = fx(() -> TabWalk.of(window).stream()
                .filter(name -> name.matches("(Equity curve|Breakers|Factor exposure|Alpha health|Holdings)(,.*)?"))
                .map(name -> name.replaceAll(",.*", ""))
                .toList());
        assertThat(walked)
                .containsSubsequence("Holdings", "Breakers", "Factor exposure", "Alpha health", "Equity curve");
    }

    @Test
    void aReportIsMadeOpenedAndItsAnswerIsSaid() {
        open();
        press(KeyCode.P, true);
        assertThat(asked).containsExactly("reports", "make 2026-05");
        assertThat(words())
                .contains(
                        "The report of May 2026 has been made.",
                        "made 1 Jun 2026 09:00:00, 81 kB",
                        "made 1 May 2026 08:12:00, 90 kB");
        click("Open the report of April 2026");
        assertThat(words()).contains("There is no program here.");
    }

    @Test
    void aReportThatCannotBeMadeSaysWhy() {
        made = Outcome.missing("report", "The month has no close yet.");
        open();
        press(KeyCode.P, true);
        assertThat(words())
                .anyMatch(text -> text.contains("The month has no close yet."))
                .contains("not made yet");
    }

    @Test
    void findGoesToAHoldingAnOrderAndTheJournal() {
        open(Desks.with(Desks.ready()), Look.of(Theme.DARK));
        find("SXLI");
        press(KeyCode.ENTER, false);
        assertThat(fx(() -> window.scene().getFocusOwner().getAccessibleText())).startsWith("Holdings");
        find("sxlv");
        assertThat(words()).contains("BUY SXLV", "2 found; Enter goes there");
        press(KeyCode.ENTER, false);
        assertThat(words()).contains("Rebalance 1 June 2026");
        find("lunch");
        press(KeyCode.ENTER, false);
        assertThat(fx(() -> ((TableView<?>) window.root().lookup(".table-view"))
                        .getItems()
                        .size()))
                .isEqualTo(1);
    }

    private void find(String words) {
        press(KeyCode.F, true);
        fx(() -> {
            ((TextField) window.root().lookup(".dialog-card .text-field")).setText(words);
            return null;
        });
    }

    @Test
    void theListOfKeysIsThatOfThePlaceWhereOneIs() {
        open();
        press(KeyCode.F1, false);
        assertThat(words()).contains("enlarge the pane", "Ctrl+Shift+H").doesNotContain("Ctrl+Enter");
        press(KeyCode.ESCAPE, false);
        press(KeyCode.J, false);
        press(KeyCode.F1, false);
        assertThat(words()).contains("Ctrl+Shift+H").doesNotContain("enlarge the pane");
    }

    @Test
    void noTwoKeysAreTheSameInOnePlace() {
        open();
        List<Shortcut> all = fx(() -> new Shortcuts(window).all());
        for (Shortcut.Where where : Shortcut.Where.values()) {
            assertThat(all.stream().filter(one -> one.where().contains(where)).map(Shortcut::keys))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void beforeThereIsADeskTheStepsStandAboveTheLimits() {
        DeskView first = Desks.normal();
        open(
                new DeskView(
                        first.strip(),
                        first.today(),
                        first.ticket(),
                        first.resume(),
                        first.alarms(),
                        first.footer(),
                        first.pages(),
                        true),
                Look.of(Theme.DARK));
        assertThat(words()).contains("Look around", "not in this version", "Breakers");
        click("Open the demonstration desk");
        assertThat(asked).containsExactly("demonstration");
        click("Review limits");
        assertThat(words()).contains("Largest order in money");
    }

    @Test
    void anEmergencyStandsInABarOfItsOwnUnderTheStrip() {
        DeskView calm = Desks.normal();
        open(
                new DeskView(
                        calm.strip().inEmergency("the journal cannot be written"),
                        calm.today(),
                        calm.ticket(),
                        calm.resume(),
                        calm.alarms(),
                        calm.footer(),
                        calm.pages(),
                        false),
                Look.of(Theme.DARK));
        assertThat(words())
                .contains("EMERGENCY", "Gate shut: the journal cannot be written", "gate shut · no order leaves");
        assertThat(fx(() -> window.root().lookup(".emergency-bar").isVisible())).isTrue();
    }

    @Test
    void largeTextKeepsTheWholeStripAndHalt() {
        open(Desks.halted(true), Look.of(Theme.DARK).withText(150));
        assertThat(words())
                .contains("HALTED", "all orders cancelled · holding 3 positions", "Resume…", "£104,212.40", "10.04 %");
        double[] right = fx(() -> {
            Node halt = window.root().lookup(".halt");
            return new double[] {
                halt.localToScene(halt.getBoundsInLocal()).getMaxX(),
                window.scene().getWidth()
            };
        });
        assertThat(right[0]).isLessThanOrEqualTo(right[1]).isGreaterThan(right[1] - 40);
    }
}
