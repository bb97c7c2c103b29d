// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.Mode;
import dev.kobe.ui.fx.RowTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The ticket in its frame: same place and size through all states, only the middle and the action bar change.
///
/// Approving is never the default button: it needs its own click or Ctrl+Enter, and every reason against it is listed
/// beside it. While the undo window runs, Undo has the focus and nothing has been sent.
public final class TicketScreen extends HBox {
    private static final double WIDE = 1440;

    private final TicketCommands commands;
    private final VBox frame = new VBox();
    private final HBox head = new HBox();
    private final VBox middle = new VBox();
    private final HBox actions = new HBox();
    private final SidePanes side = new SidePanes();
    private final Label countdown = Lettering.line("", "t13s");
    private final Label readCount = Lettering.line("", "t13", "muted");
    private final Region countdownFill = new Region();
    private final Pane countdownTrack = new Pane();
    private final Set<Integer> read = new HashSet<>();
    // A refusal changes nothing that is published; after a while the button may be tried again.
    private final PauseTransition unanswered = new PauseTransition(javafx.util.Duration.seconds(2));
    private Format format = new Format(false);
    private @Nullable TicketView view;
    private @Nullable RowTable table;
    private @Nullable Button approve;
    private @Nullable String readFor;
    private boolean sideUnder;

    public TicketScreen(TicketCommands commands) {
        super(12);
        this.commands = commands;
        unanswered.setOnFinished(event -> showActions());
        head.getStyleClass().add("ticket-head");
        actions.getStyleClass().add("action-bar");
        middle.setPadding(new Insets(14, 15, 8, 15));
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        frame.getStyleClass().add("ticket");
        frame.getChildren().addAll(head, scroll, actions);
        frame.setAccessibleRole(AccessibleRole.NODE);
        HBox.setHgrow(frame, Priority.ALWAYS);
        getChildren().addAll(frame, side);
        countdownTrack.getStyleClass().add("progress-track");
        countdownTrack.setMinHeight(8);
        countdownTrack.setPrefHeight(8);
        countdownTrack.setMaxHeight(8);
        countdownFill.getStyleClass().add("progress-fill");
        countdownFill.setManaged(false);
        countdownTrack.getChildren().add(countdownFill);
    }

    /// Shows a ticket; a ticket with another hash forgets which notes were read. What has not changed is left alone, so
    /// that focus and place stay where the reader put them.
    public void show(TicketView next, Format printed, Instant now) {
        if (next.equals(view) && printed.equals(format)) {
            return;
        }
        unanswered.stop();
        boolean moved =
                view == null || view.state() != next.state() || !view.id().equals(next.id());
        boolean within = hasFocusWithin();
        view = next;
        format = printed;
        if (!next.hash().equals(readFor)) {
            read.clear();
            readFor = next.hash();
        }
        frame.getStyleClass().removeAll("paper", "live");
        frame.getStyleClass().add(next.mode() == Mode.LIVE ? "live" : "paper");
        frame.setAccessibleText(next.title() + ", " + next.state().word());
        showHead(next);
        showMiddle(next);
        if (sideUnder) {
            middle.getChildren().add(side);
        }
        side.show(next, printed);
        showActions();
        tick(now);
        // A dialog over the ticket keeps its focus.
        if (within && (moved || !hasFocusWithin())) {
            focusFirst();
        }
    }

    private boolean hasFocusWithin() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /// In a narrow window the side panes stand under the ticket's own sections.
    public void fit(double windowWidth) {
        boolean under = windowWidth > 0 && windowWidth < WIDE;
        if (under == sideUnder) {
            return;
        }
        sideUnder = under;
        middle.getChildren().remove(side);
        getChildren().setAll(frame);
        if (under) {
            middle.getChildren().add(side);
        } else {
            getChildren().add(side);
        }
    }

    /// Where the focus belongs when the screen opens or the state changes.
    public void focusFirst() {
        if (view != null && view.state() == TicketState.COUNTING_DOWN) {
            actions.getChildren().stream()
                    .filter(Button.class::isInstance)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        } else if (table != null) {
            table.focusRow();
        }
    }

    /// Counts down; called often while the undo window runs.
    public void tick(Instant now) {
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
    public void approve() {
        if (approve != null && !approve.isDisabled()) {
            approve.fire();
        }
    }

    /// Esc: stops the undo window; false when there is none.
    public boolean undo() {
        if (view == null || view.state() != TicketState.COUNTING_DOWN) {
            return false;
        }
        commands.undo(view.id());
        return true;
    }

    private String orders() {
        int count = view == null ? 0 : view.lines().size();
        return count == 1 ? "1 order" : count + " orders";
    }

    private void showHead(TicketView next) {
        head.getChildren()
                .setAll(
                        Lettering.line(next.title(), "t15"),
                        Lettering.line(next.strategy(), "t13", "muted"),
                        Lettering.spring());
        if (next.simulated()) {
            head.getChildren().add(Lettering.line("SIMULATED", "badge", "semibold"));
        }
        head.getChildren()
                .addAll(
                        next.mode().block(true),
                        Lettering.line(next.account(), "mono12", "mono", "muted"),
                        Lettering.line(next.id().toString(), "mono12", "mono", "muted"));
    }

    private void showMiddle(TicketView next) {
        middle.getChildren().clear();
        Label status = Lettering.paragraph(format.sentence(next.status()), "t12", "paragraph", "muted");
        VBox.setMargin(status, new Insets(10, 0, 8, 0));
        boolean progress = next.showsProgress();
        table = progress ? PlanTables.progress(next, format) : PlanTables.plan(next, format);
        middle.getChildren().addAll(new Steps(next.state(), progress), status);
        if (!next.notice().isEmpty()) {
            middle.getChildren().add(notice(format.sentence(next.notice())));
        }
        middle.getChildren().addAll(table, totals(next));
        if (progress) {
            if (!next.state().isFinal()) {
                middle.getChildren().addAll(section("If the rest does not fill", ""), consequences(next), rule());
            }
            middle.getChildren().addAll(section("Events", ""), events(next, format));
            return;
        }
        if (!next.reasons().isEmpty()) {
            middle.getChildren().addAll(rule(), section("Against it", reasonCount(next)));
            next.reasons().forEach(reason -> middle.getChildren().add(against(format.sentence(reason))));
        }
        if (!next.notes().isEmpty()) {
            middle.getChildren().addAll(rule(), section("Notes to read", readCount));
            next.notes().forEach(note -> middle.getChildren().add(note(note, next.state())));
        }
        if (!next.ranking().isEmpty()) {
            RowTable ranking = PlanTables.ranking(next);
            middle.getChildren().addAll(rule(), section("Why these", next.rankingTitle()), ranking);
        }
    }

    private static Node notice(String sentence) {
        var row = new HBox(10, Mark.node(Condition.WARNING, 12), Lettering.paragraph(sentence, "t13", "paragraph"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(28);
        return row;
    }

    private static String reasonCount(TicketView view) {
        int count = view.reasons().size();
        return count == 1 ? "1 reason" : count + " reasons";
    }

    private static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("rule");
        VBox.setMargin(rule, new Insets(8, 0, 4, 0));
        return rule;
    }

    private static HBox section(String title, String words) {
        return section(title, Lettering.line(words, "t13", "muted"));
    }

    private static HBox section(String title, Label words) {
        var box = new HBox(12, Lettering.line(title, "t13s"), words);
        box.setMinHeight(28);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node totals(TicketView next) {
        var box = new HBox(24);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinHeight(44);
        box.setMinWidth(0);
        TicketView.Totals totals = next.totals();
        totals.converts().ifPresent(money -> box.getChildren().add(sum("Converts ", format.money(money))));
        if (next.showsProgress()) {
            if (totals.sells().isPositive()) {
                box.getChildren()
                        .add(sum(
                                "Sold ",
                                totals.sold().map(format::money).orElse(Format.UNKNOWN) + " of "
                                        + format.money(totals.sells())));
            }
            if (totals.buys().isPositive()) {
                box.getChildren()
                        .add(sum(
                                "Bought ",
                                totals.bought().map(format::money).orElse(Format.UNKNOWN) + " of "
                                        + format.money(totals.buys())));
            }
            box.getChildren()
                    .addAll(
                            sum("Costs about ", format.money(totals.costs())),
                            Lettering.spring(),
                            Lettering.line(totals.rate().orElse(""), "t12", "muted"));
            return box;
        }
        if (totals.sells().isPositive()) {
            box.getChildren().add(sum("Sells ", format.money(totals.sells())));
        }
        if (totals.buys().isPositive()) {
            box.getChildren().add(sum("Buys ", format.money(totals.buys())));
        }
        box.getChildren().add(sum("Costs about ", format.money(totals.costs())));
        // A conversion moves two currencies; both stand beside, under "Before and after".
        for (TicketView.CashMove move :
                totals.converts().isPresent() ? List.<TicketView.CashMove>of() : totals.cash()) {
            if (move.before().equals(move.after())) {
                continue;
            }
            box.getChildren().add(sum("Cash ", format.money(move.before()) + " → " + format.money(move.after())));
        }
        box.getChildren()
                .addAll(Lettering.spring(), Lettering.line(totals.rate().orElse(""), "t12", "muted"));
        return box;
    }

    private static HBox sum(String label, String amount) {
        var box = new HBox(Lettering.line(label, "t13", "muted"), Lettering.line(amount, "t13"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node against(String reason) {
        Label label = Lettering.paragraph(reason, "t13", "paragraph");
        var row = new HBox(10, Mark.node(Condition.STOPPED, 12), label);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(28);
        row.getStyleClass().add("reason");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText("Against it: " + reason);
        return row;
    }

    private Node note(TicketView.Note note, TicketState state) {
        var tick = new CheckBox("I have read this");
        tick.setSelected(read.contains(note.number()));
        tick.setAccessibleText("I have read note " + note.number() + ": " + note.sentence());
        tick.setDisable(state != TicketState.READY && state != TicketState.CHECKED);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setOnAction(event -> {
            if (tick.isSelected()) {
                read.add(note.number());
            } else {
                read.remove(note.number());
            }
            showActions();
        });
        Label sentence = Lettering.paragraph(format.sentence(note.sentence()), "t13", "paragraph");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(
                8,
                Mark.node(Condition.WARNING, 12),
                Lettering.cell("note " + note.number(), 66, false, "t13", "muted"),
                sentence,
                tick,
                Lettering.key("Space"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(32);
        return row;
    }

    private static Node consequences(TicketView next) {
        var box = new VBox(
                consequence(
                        "At " + Format.minute(next.closes().minus(DeskRules.LAST_CALL)),
                        "sells that hold up a buy are cancelled; the buy shrinks to the cash that is free"),
                consequence("At " + Format.minute(next.closes()), "whatever is left is cancelled"),
                consequence(
                        "If the link drops", "nothing is sent again; Kobe asks the broker by order reference first"),
                consequence("If prices move", "limits stay as approved; a new limit needs a new ticket"));
        return box;
    }

    private static Node consequence(String when, String what) {
        var row = new HBox(Lettering.cell(when, 120, false, "t13", "muted"), Lettering.line(what, "t13"));
        row.setMinHeight(28);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node events(TicketView next, Format format) {
        var box = new VBox();
        for (TicketView.Happening one : next.events()) {
            var row = new HBox(
                    Lettering.cell(Format.clock(one.at()), 96, false, "mono12", "mono", "muted"),
                    Lettering.cell(one.reference(), 160, false, "mono12", "mono", "muted"),
                    Lettering.line(format.sentence(one.sentence()), "t13"));
            row.setMinHeight(24);
            row.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(row);
        }
        return box;
    }

    private void showActions() {
        TicketView shown = view;
        if (shown == null) {
            return;
        }
        actions.getChildren().clear();
        approve = null;
        switch (shown.state()) {
            case PROPOSED, CHECKED, BLOCKED, READY -> approvalBar(shown);
            case COUNTING_DOWN -> countdownBar();
            case TRANSMITTING, WORKING, UNCERTAIN -> workingBar(shown);
            case PARTLY_FILLED, CANCELLED, EXPIRED, SKIPPED, FILLED -> endBar(shown);
        }
        readCount.setText(read.size() + " of " + shown.notes().size() + " read");
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
        commit.setAccessibleHelp(against.isEmpty() ? "Control Enter" : "Not possible: " + String.join("; ", against));
        TicketId id = shown.id();
        String hash = shown.hash();
        commit.setOnAction(event -> {
            // A second click before the answer arrives must find nothing to press.
            commit.setDisable(true);
            unanswered.playFromStart();
            commands.approve(id, hash);
        });
        approve = commit;
        actions.getChildren().addAll(again, Lettering.spring(), reasons, Lettering.gap(8), commit);
    }

    /// Every reason against approving: the guardian's, then the notes that are not ticked.
    private List<String> against(TicketView shown) {
        List<String> against = new ArrayList<>(shown.reasons());
        if (shown.state() == TicketState.PROPOSED) {
            against.add("The checks have not finished.");
        }
        for (TicketView.Note note : shown.notes()) {
            if (!read.contains(note.number())) {
                against.add("Tick note " + note.number());
            }
        }
        return against;
    }

    private static Label reason(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("t12", "reason");
        label.setMaxWidth(420);
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
        return view.checks().passed() + " checks pass" + notes;
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
        actions.getChildren().addAll(box, undo);
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
        actions.getChildren()
                .addAll(Lettering.spring(), Lettering.line(words, "t12", "muted"), Lettering.gap(8), cancel);
    }

    private void endBar(TicketView shown) {
        Button again = button(
                shown.state() == TicketState.PARTLY_FILLED ? "Propose again from what is left" : "Propose again", "");
        again.setOnAction(event -> commands.propose());
        again.setVisible(shown.state() != TicketState.FILLED);
        String words = shown.showsProgress() ? tally(shown) : "Nothing was sent";
        actions.getChildren().addAll(again, Lettering.spring(), Lettering.line(words, "t12", "muted"));
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
