// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.order.Acceptance;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.Mode;
import dev.kobe.ui.fx.RowTable;
import dev.kobe.ui.fx.Scroll;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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

    private final VBox frame = new VBox();
    private final HBox head = new HBox();
    private final VBox middle = new VBox();
    private final ActionBar actions;
    private final SidePanes side = new SidePanes();
    private final Label readCount = Lettering.line("", "t13", "muted");
    private final Set<Acceptance> read = new HashSet<>();
    private Format format = new Format(false);
    private @Nullable TicketView view;
    private @Nullable RowTable table;
    private @Nullable String readFor;
    private boolean sideUnder;

    public TicketScreen(TicketCommands commands) {
        super(12);
        actions = new ActionBar(commands);
        head.getStyleClass().add("ticket-head");
        middle.setPadding(new Insets(14, 15, 8, 15));
        var scroll = new Scroll(middle);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        frame.getStyleClass().add("ticket");
        frame.getChildren().addAll(head, scroll, actions);
        frame.setAccessibleRole(AccessibleRole.NODE);
        HBox.setHgrow(frame, Priority.ALWAYS);
        getChildren().addAll(frame, side);
    }

    /// Shows a ticket; a ticket with another hash forgets which notes were read. What has not changed is left alone, so
    /// that focus and place stay where the reader put them.
    public void show(TicketView next, Format printed, Instant now) {
        if (next.equals(view) && printed.equals(format)) {
            return;
        }
        boolean moved =
                view == null || view.state() != next.state() || !view.id().equals(next.id());
        boolean within = hasFocusWithin();
        view = next;
        format = printed;
        if (!next.hash().equals(readFor)) {
            read.clear();
            readFor = next.hash();
        }
        // A warning that went and comes back is to be read again.
        read.retainAll(Stream.concat(
                        next.notes().stream().map(TicketView.Note::accepts),
                        next.overrides().stream().flatMap(one -> one.accepts().stream()))
                .toList());
        frame.getStyleClass().removeAll("paper", "live");
        frame.getStyleClass().add(next.mode() == Mode.LIVE ? "live" : "paper");
        frame.setAccessibleText(next.title() + ", " + next.state().word());
        showHead(next);
        showMiddle(next);
        if (sideUnder) {
            middle.getChildren().add(side);
        }
        side.show(next, printed);
        showActions(next);
        actions.tick(now);
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
            actions.focusFirst();
        } else if (table != null) {
            table.focusRow();
        }
    }

    /// Counts down; called often while the undo window runs.
    public void tick(Instant now) {
        actions.tick(now);
    }

    /// Ctrl+Enter: the same as the button, and only when the button could be pressed.
    public void approve() {
        actions.approve();
    }

    /// Esc: stops the undo window; false when there is none.
    public boolean undo() {
        return actions.undo();
    }

    private void showActions(TicketView shown) {
        actions.show(shown, format, read);
        long ticked = shown.notes().stream()
                .filter(note -> read.contains(note.accepts()))
                .count();
        readCount.setText(ticked + " of " + shown.notes().size() + " read");
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
            middle.getChildren().add(TicketSections.notice(format.sentence(next.notice())));
        }
        middle.getChildren().addAll(table, TicketSections.totals(next, format));
        if (progress) {
            if (!next.state().isFinal()) {
                middle.getChildren()
                        .addAll(
                                TicketSections.section("If the rest does not fill", ""),
                                TicketSections.consequences(next),
                                TicketSections.rule());
            }
            middle.getChildren().addAll(TicketSections.section("Events", ""), TicketSections.events(next, format));
            return;
        }
        if (!next.reasons().isEmpty()) {
            middle.getChildren()
                    .addAll(
                            TicketSections.rule(),
                            TicketSections.section("Against it", TicketSections.reasonCount(next)));
            next.reasons().forEach(reason -> middle.getChildren().add(TicketSections.against(format.sentence(reason))));
        }
        if (!next.overrides().isEmpty()) {
            middle.getChildren()
                    .addAll(
                            TicketSections.rule(),
                            TicketSections.section("Against it", "alone; you may override it for this ticket"));
            next.overrides().forEach(one -> middle.getChildren().add(override(one, next)));
        }
        if (!next.notes().isEmpty()) {
            middle.getChildren().addAll(TicketSections.rule(), TicketSections.section("Notes to read", readCount));
            next.notes().forEach(note -> middle.getChildren().add(note(note, next)));
        }
        if (!next.ranking().isEmpty()) {
            RowTable ranking = PlanTables.ranking(next);
            middle.getChildren()
                    .addAll(TicketSections.rule(), TicketSections.section("Why these", next.rankingTitle()), ranking);
        }
    }

    private Node note(TicketView.Note note, TicketView shown) {
        CheckBox tick = tick("I have read this", Set.of(note.accepts()), shown);
        tick.setAccessibleText("I have read note " + note.number() + ": " + format.sentence(note.sentence()));
        tick.setDisable(shown.overrides().isEmpty()
                && shown.state() != TicketState.READY
                && shown.state() != TicketState.CHECKED);
        return ticked(Condition.WARNING, "note " + note.number(), note.sentence(), tick);
    }

    private Node override(TicketView.Override one, TicketView shown) {
        CheckBox tick = tick("I override it for this ticket", one.accepts(), shown);
        tick.setAccessibleText(
                "I override check " + one.check() + " for this ticket: " + format.sentence(one.sentence()));
        return ticked(Condition.STOPPED, "check " + one.check(), one.sentence(), tick);
    }

    private CheckBox tick(String text, Set<Acceptance> accepts, TicketView shown) {
        var tick = new CheckBox(text);
        tick.setSelected(read.containsAll(accepts));
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setOnAction(event -> {
            if (tick.isSelected()) {
                read.addAll(accepts);
            } else {
                read.removeAll(accepts);
            }
            showActions(shown);
        });
        return tick;
    }

    private Node ticked(Condition condition, String name, String words, CheckBox tick) {
        Label sentence = Lettering.paragraph(format.sentence(words), "t13", "paragraph");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(
                8,
                Mark.node(condition, 12),
                Lettering.cell(name, 66, false, "t13", "muted"),
                sentence,
                tick,
                Lettering.key("Space"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(32);
        return row;
    }
}
