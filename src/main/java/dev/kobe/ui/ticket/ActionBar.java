// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The bar under a ticket: approving with every reason against it, undoing while it counts down, cancelling what is
/// left, or proposing again.
///
/// Approving is never the default button. A second click before the answer arrives finds nothing to press.
final class ActionBar extends HBox {
    private final TicketCommands commands;
    private final Label countdown = Lettering.line("", "t13s");
    private final Region countdownFill = new Region();
    private final Pane countdownTrack = new Pane();
    // A refusal changes nothing that is published; after a while the button may be tried again.
    private final PauseTransition unanswered = new PauseTransition(javafx.util.Duration.seconds(2));
    private Format format = new Format(false);
    private Set<Acceptance> read = Set.of();
    private @Nullable TicketView view;
    private @Nullable Button approve;

    ActionBar(TicketCommands commands) {
        this.commands = commands;
        unanswered.setOnFinished(event -> draw());
        getStyleClass().add("action-bar");
        countdownTrack.getStyleClass().add("progress-track");
        countdownTrack.setMinHeight(8);
        countdownTrack.setPrefHeight(8);
        countdownTrack.setMaxHeight(8);
        countdownFill.getStyleClass().add("progress-fill");
        countdownFill.setManaged(false);
        countdownTrack.getChildren().add(countdownFill);
    }

    /// Shows what can be done with a ticket, of whose notes these have been read.
    void show(TicketView next, Format printed, Set<Acceptance> readNotes) {
        unanswered.stop();
        view = next;
        format = printed;
        read = Set.copyOf(readNotes);
        draw();
    }

    /// Counts down; called often while the undo window runs.
    void tick(Instant now) {
        TicketView shown = view;
        if (shown == null || shown.state() != TicketState.COUNTING_DOWN) {
            return;
        }
        Instant end = shown.sendsAt().orElse(now);
        Instant start = shown.undoStarted().orElse(end);
        Duration left = end.isBefore(now) ? Duration.ZERO : Duration.between(now, end);
        countdown.setText(left.isZero() ? "Sending " + orders() : "Sending " + orders() + " in " + Format.left(left));
        double whole = Math.max(1, Duration.between(start, end).toMillis());
        double share = Math.clamp(1 - left.toMillis() / whole, 0, 1);
        countdownFill.resizeRelocate(0, 0, Math.rint(countdownTrack.getWidth() * share), 8);
    }

    /// Ctrl+Enter: the same as the button, and only when the button could be pressed.
    void approve() {
        if (approve != null && !approve.isDisabled()) {
            approve.fire();
        }
    }

    /// Esc: stops the undo window; false when there is none.
    boolean undo() {
        if (view == null || view.state() != TicketState.COUNTING_DOWN) {
            return false;
        }
        commands.undo(view.id());
        return true;
    }

    /// Undo while it counts down, else the first button there is.
    void focusFirst() {
        getChildren().stream().filter(Button.class::isInstance).findFirst().ifPresent(Node::requestFocus);
    }

    private String orders() {
        int count = view == null ? 0 : view.lines().size();
        return count == 1 ? "1 order" : count + " orders";
    }

    private void draw() {
        TicketView shown = view;
        if (shown == null) {
            return;
        }
        getChildren().clear();
        approve = null;
        switch (shown.state()) {
            case PROPOSED, CHECKED, BLOCKED, READY -> approvalBar(shown);
            case COUNTING_DOWN -> countdownBar();
            case TRANSMITTING, WORKING, UNCERTAIN -> workingBar(shown);
            case PARTLY_FILLED, CANCELLED, EXPIRED, SKIPPED, FILLED -> endBar(shown);
        }
    }

    private void approvalBar(TicketView shown) {
        List<String> against = against(shown);
        Button again = button("Propose again", "");
        again.setOnAction(event -> commands.propose());
        var reasons = new VBox();
        reasons.setAlignment(Pos.CENTER_RIGHT);
        if (against.isEmpty()) {
            reasons.getChildren()
                    .addAll(
                            Lettering.line(passing(shown), "t12", "muted"),
                            Lettering.line("Nothing stands against it", "t12", "muted"));
        } else {
            against.stream().limit(3).forEach(reason -> reasons.getChildren().add(reason(format.sentence(reason))));
            if (against.size() > 3) {
                reasons.getChildren()
                        .add(Lettering.line("and " + (against.size() - 3) + " more above", "t12", "muted"));
            }
        }
        Button commit = button(approveText(shown, format), "Ctrl+Enter", "commit", "primary", "semibold");
        commit.setDisable(!against.isEmpty());
        commit.setAccessibleText(commit.getText());
        commit.setAccessibleHelp(
                against.isEmpty() ? "Control Enter" : format.sentence("Not possible: " + String.join("; ", against)));
        TicketId id = shown.id();
        String hash = shown.hash();
        commit.setOnAction(event -> {
            // A second click before the answer arrives must find nothing to press.
            commit.setDisable(true);
            unanswered.playFromStart();
            commands.approve(id, hash, read);
        });
        approve = commit;
        getChildren().addAll(again, Lettering.spring(), reasons, Lettering.gap(8), commit);
    }

    /// Every reason against approving: the guardian's, then the notes that are not ticked.
    private List<String> against(TicketView shown) {
        List<String> against = new ArrayList<>(shown.reasons());
        if (shown.state() == TicketState.PROPOSED) {
            against.add("The checks have not finished.");
        }
        for (TicketView.Note note : shown.notes()) {
            if (!read.contains(note.accepts())) {
                against.add("Tick note " + note.number());
            }
        }
        for (TicketView.Override one : shown.overrides()) {
            if (!read.containsAll(one.accepts())) {
                against.add("Tick the override of check " + one.check());
            }
        }
        return against;
    }

    private static Label reason(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("t12", "reason");
        label.setMaxWidth(460);
        label.setTooltip(new Tooltip(text));
        label.setFocusTraversable(true);
        label.setAccessibleText("Not possible yet: " + text);
        return label;
    }

    private static String passing(TicketView view) {
        String notes = view.notes().isEmpty()
                ? ""
                : view.notes().size() == 1
                        ? ", 1 note read"
                        : ", " + view.notes().size() + " notes read";
        String overridden =
                view.overrides().isEmpty() ? "" : ", " + view.overrides().size() + " overridden";
        return view.checks().passed() + " checks pass" + notes + overridden;
    }

    /// What approving does, in the button's own words: "Approve 3 orders · sell £38.0k · buy £35.4k".
    static String approveText(TicketView view, Format format) {
        int count = view.lines().size();
        var text = new StringBuilder("Approve ").append(count).append(count == 1 ? " order" : " orders");
        view.totals().converts().ifPresent(money -> text.append(" · convert ").append(format.brief(money)));
        if (view.totals().sells().isPositive()) {
            text.append(" · sell ").append(format.brief(view.totals().sells()));
        }
        if (view.totals().buys().isPositive()) {
            text.append(" · buy ").append(format.brief(view.totals().buys()));
        }
        return text.toString();
    }

    private void countdownBar() {
        var words = new HBox(
                12,
                countdown,
                Lettering.line(
                        "stops by itself if a price leaves its collar, a breaker trips or data turns stale",
                        "t12",
                        "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(5, words, countdownTrack);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(box, Priority.ALWAYS);
        Button undo = button("Undo", "Esc", "commit", "semibold");
        undo.setAccessibleText("Undo: nothing has been sent");
        undo.setOnAction(event -> undo());
        HBox.setMargin(undo, new Insets(0, 0, 0, 8));
        // Who asked the system for less motion reads the seconds only.
        countdownTrack.setVisible(!Platform.getPreferences().isReducedMotion());
        getChildren().addAll(box, undo);
    }

    private void workingBar(TicketView shown) {
        boolean uncertain = shown.state() == TicketState.UNCERTAIN;
        Button cancel = button("Cancel everything that is left", "", "semibold");
        cancel.setOnAction(event -> {
            cancel.setDisable(true);
            commands.cancelRest(shown.id());
        });
        String words = uncertain
                ? "Kobe asks the broker what became of it; nothing is sent again"
                : tally(shown) + " · window closes " + Format.minute(shown.closes());
        getChildren().addAll(Lettering.spring(), Lettering.line(words, "t12", "muted"), Lettering.gap(8), cancel);
    }

    private void endBar(TicketView shown) {
        Button again = button(
                shown.state() == TicketState.PARTLY_FILLED ? "Propose again from what is left" : "Propose again", "");
        again.setOnAction(event -> commands.propose());
        again.setVisible(shown.state() != TicketState.FILLED);
        String words = shown.showsProgress() ? tally(shown) : "Nothing was sent";
        getChildren().addAll(again, Lettering.spring(), Lettering.line(words, "t12", "muted"));
    }

    /// How many orders stand where: "1 filled, 1 partly filled, 1 waiting".
    static String tally(TicketView view) {
        var counts = new java.util.LinkedHashMap<String, Integer>();
        view.progress().forEach(one -> counts.merge(one.word().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((word, count) -> words.add(count + " " + word));
        return String.join(", ", words);
    }

    private static Button button(String text, String key, String... classes) {
        var button = new Button(text);
        button.getStyleClass().addAll(classes);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(text);
        if (!key.isEmpty()) {
            button.setGraphic(Lettering.key(key));
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
        return button;
    }
}
