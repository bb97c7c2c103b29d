// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.quantity.Money;
import dev.kobe.ui.whatif.BreakerTrials;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// Brings a window to the place that a picture shows.
public final class Scenes {
    /// So many turns of the FX thread later everything in a picture has been answered.
    public static final int TURNS = 6;

    private Scenes() {}

    public static void today(KobeWindow window) {
        window.places().focusFirst();
    }

    public static void table(KobeWindow window) {
        window.places().focusFirst();
        window.places().today().toggleTable();
    }

    /// The P key.
    public static void mask(KobeWindow window) {
        window.togglePrivacy();
        window.root().applyCss();
        window.root().layout();
    }

    /// Whether the button that opens the ticket reaches into the corner of Halt.
    public static boolean overlapsHalt(KobeWindow window) {
        Node halt = window.root().lookup(".halt");
        Node open = window.root().lookup(".strip-open");
        return open.isVisible()
                && open.localToScene(open.getBoundsInLocal()).intersects(halt.localToScene(halt.getBoundsInLocal()));
    }

    /// Whether the dialog, if one is open, covers neither the strip nor the footer.
    public static boolean dialogFits(KobeWindow window) {
        Node card = window.root().lookup(".dialog-card");
        if (card == null) {
            return true;
        }
        Bounds room = card.getParent().localToScene(card.getParent().getLayoutBounds());
        return room.contains(card.localToScene(card.getLayoutBounds()));
    }

    /// What the strip says the desk is worth.
    public static Optional<Money> equity(DeskView view) {
        return view.strip().equity().toOptional();
    }

    public static void trades(KobeWindow window) {
        window.go(Page.TRADES);
    }

    /// Puts the window on a stage, without the clock that beats.
    public static void stand(KobeWindow window, Stage stage) {
        WindowStage.stand(window, stage, () -> {});
    }

    public static void ticket(KobeWindow window) {
        window.openTicket();
    }

    public static void resume(KobeWindow window) {
        ((Button) window.root().lookup(".halt")).fire();
    }

    /// The review of a pause, out of the evidence of the breaker that pauses.
    public static void resumePause(KobeWindow window) {
        breaker(window, "streak.losses");
        window.root().applyCss();
        window.root().layout();
        window.root().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(one -> one.getText().equals("Resume…"))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    public static void journal(KobeWindow window) {
        window.go(Page.JOURNAL);
    }

    public static void services(KobeWindow window) {
        window.go(Page.SERVICES);
    }

    public static void settings(KobeWindow window) {
        window.go(Page.SETTINGS);
    }

    public static void reports(KobeWindow window) {
        window.go(Page.REPORTS);
    }

    public static void find(KobeWindow window) {
        window.find();
        ((TextField) window.root().lookup(".dialog-card .text-field")).setText("sxl");
    }

    /// The L key.
    public static void alarms(KobeWindow window) {
        window.openAlarms();
    }

    /// The first breaker in full, as a click on its row shows it.
    public static void breaker(KobeWindow window, String breaker) {
        window.places().focusFirst();
        window.places().today().show(breaker);
    }

    public static void keys(KobeWindow window) {
        window.toggleKeys();
    }

    /// Commands that lead nowhere.
    public static DeskCommands nowhere() {
        return NoPorts.ports().commands();
    }

    /// Trials that answer nothing.
    public static BreakerTrials untried() {
        return NoPorts.ports().trials();
    }

    /// What other levels of a breaker would have done, with these typed into its fields.
    public static void whatIf(KobeWindow window, String breaker, String... typed) {
        breaker(window, breaker);
        whatIf(window);
        // The history and its replay are answered in a turn each.
        Platform.runLater(() -> Platform.runLater(() -> Platform.runLater(() -> type(window, typed))));
    }

    /// The W key.
    public static void whatIf(KobeWindow window) {
        window.whatIf();
    }

    /// Types levels into the fields of an open trial.
    public static void type(KobeWindow window, String... typed) {
        // What stands in a scroll pane is in the scene only once that has been dressed.
        window.root().applyCss();
        window.root().layout();
        List<TextField> fields = window.root().lookupAll(".what-if .text-field").stream()
                .map(TextField.class::cast)
                .toList();
        for (int at = 0; at < typed.length; at++) {
            fields.get(at).setText(typed[at]);
        }
    }
}
