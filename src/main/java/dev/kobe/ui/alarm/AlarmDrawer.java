// SPDX-License-Identifier: MIT
package dev.kobe.ui.alarm;

import dev.kobe.core.alarm.AlarmId;
import dev.kobe.ui.alarm.AlarmsView.Group;
import dev.kobe.ui.alarm.AlarmsView.Line;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.RowTable;
import dev.kobe.ui.fx.RowTable.Cell;
import dev.kobe.ui.fx.RowTable.Column;
import dev.kobe.ui.fx.Scroll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every alarm in a list at the right of the window, the chosen one with its evidence, its consequence, what to do and
/// by when, and the buttons that acknowledge it, put it aside and lead to its evidence.
///
/// The arrows choose, A acknowledges, Shift+A does so for all of the chosen one's level, S shelves, U takes from the
/// shelf, Enter shows the evidence; none of them acts while something is typed.
public final class AlarmDrawer extends VBox {
    private static final double WIDTH = 720;

    private final AlarmCommands commands;
    private final Consumer<Line> evidence;
    private final RowTable table = new RowTable(
            "Alarms",
            38,
            List.of(
                    Column.left("Level", 116),
                    Column.left("Since", 60),
                    Column.left("What", 0),
                    Column.left("State", 104),
                    Column.left("Pane", 84)));
    private final Label summary = Lettering.line("", "t13", "muted");
    private final Button close = new Button("Close");
    private final Scroll list = new Scroll(table);
    private final Scroll read = new Scroll(new VBox());
    private final VBox below = new VBox();
    private final Set<AlarmId> unfolded = new HashSet<>();
    private List<Line> rows = List.of();
    private Optional<AlarmId> chosen = Optional.empty();
    private AlarmsView view = AlarmsView.NONE;
    private Format format = new Format(false);
    private Optional<AlarmForm> form = Optional.empty();

    /// @param evidence leads to where the evidence of an alarm stands
    public AlarmDrawer(AlarmCommands commands, Consumer<Line> evidence, Runnable dismiss) {
        this.commands = commands;
        this.evidence = evidence;
        getStyleClass().add("drawer");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMinHeight(0);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("Alarms");
        close.setGraphic(Lettering.key("Esc"));
        close.setAccessibleText("Close the alarms");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> dismiss.run());
        var title = new HBox(12, Lettering.line("Alarms", "t15"), summary, Lettering.spring(), close);
        title.getStyleClass().add("drawer-title");
        list.setMinHeight(64);
        read.setMinHeight(120);
        setVgrow(read, Priority.ALWAYS);
        below.getStyleClass().add("drawer-actions");
        below.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, list, read, below);
        table.choosing(this::pick);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        draw();
    }

    /// Shows what is published; the chosen alarm stays chosen.
    public void show(AlarmsView next, Format printed) {
        if (next.equals(view) && printed.equals(format)) {
            return;
        }
        view = next;
        format = printed;
        if (form.isPresent() && chosenLine().isEmpty()) {
            form = Optional.empty();
        }
        draw();
    }

    /// Chooses an alarm; one that is no longer there leaves the choice alone.
    public void choose(AlarmId alarm) {
        view.listed().stream()
                .filter(group ->
                        group.consequences().stream().anyMatch(one -> one.id().equals(alarm)))
                .forEach(group -> unfolded.add(group.first().id()));
        chosen = Optional.of(alarm);
        form = Optional.empty();
        draw();
    }

    /// Leaves the form that is open; false where none is.
    public boolean back() {
        if (form.isEmpty()) {
            return false;
        }
        form = Optional.empty();
        draw();
        table.focusRow();
        return true;
    }

    /// Says that an alarm was seen; asks for the sentence first where its level wants one.
    public void acknowledge(Line line) {
        if (!line.mayBeAcknowledged()) {
            return;
        }
        if (line.level().needsNote()) {
            ask(line, AlarmForm.note(words -> done(() -> commands.acknowledge(line.id(), words)), this::back));
        } else {
            commands.acknowledge(line.id(), "");
        }
    }

    /// Asks for how long and why an alarm is put aside.
    public void shelve(Line line) {
        if (line.mayBeShelved()) {
            ask(line, AlarmForm.shelf((time, why) -> done(() -> commands.shelve(line.id(), time, why)), this::back));
        }
    }

    /// Takes an alarm from the shelf at once.
    private void unshelve(Line line) {
        if (line.mayBeUnshelved()) {
            commands.unshelve(line.id());
        }
    }

    private void ask(Line line, AlarmForm asked) {
        choose(line.id());
        form = Optional.of(asked);
        draw();
        asked.requestFocus();
    }

    private void done(Runnable act) {
        act.run();
        back();
    }

    private void pick(int row) {
        chosen = Optional.of(rows.get(row).id());
        form = Optional.empty();
        list.setVvalue(row / Math.max(1.0, rows.size() - 1.0));
        detail();
    }

    private Optional<Line> chosenLine() {
        return rows.stream()
                .filter(one -> chosen.filter(one.id()::equals).isPresent())
                .findFirst();
    }

    private void draw() {
        summary.setText(view.summary());
        List<Line> shown = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (Group group : view.listed()) {
            boolean folded = !unfolded.contains(group.first().id());
            shown.add(group.first());
            cells.add(row(group.first(), folded ? AlarmDetail.follows(group.consequences()) : "", ""));
            if (!folded) {
                group.consequences().forEach(one -> {
                    shown.add(one);
                    cells.add(row(one, "", "↳ "));
                });
            }
        }
        view.history().forEach(one -> {
            shown.add(one);
            cells.add(row(one, "", ""));
        });
        rows = List.copyOf(shown);
        if (chosenLine().isEmpty()) {
            chosen = rows.stream().findFirst().map(Line::id);
        }
        chosenLine().ifPresent(one -> table.choose(rows.indexOf(one)));
        table.show(cells);
        boolean empty = rows.isEmpty();
        list.setVisible(!empty);
        list.setManaged(!empty);
        detail();
    }

    private List<Cell> row(Line line, String more, String before) {
        String weight = line.isUnseen() ? "t13s" : "t13";
        boolean aside = line.condition() == dev.kobe.ui.fx.Condition.ABSENT;
        String tone = aside ? "muted" : "ink";
        var level = new HBox(
                8, Mark.node(line.condition(), 12), Lettering.line(line.level().name(), weight, tone));
        level.setAlignment(Pos.CENTER_LEFT);
        return List.of(
                Cell.of(level, line.level().name()),
                Cell.of(line.since(), "t13", "muted"),
                Cell.of(before + format.sentence(line.alarm().sentence()) + more, weight, tone),
                Cell.of(line.stands(), "t12", "muted"),
                Cell.of(line.pane(), "t12", "muted"));
    }

    private void detail() {
        Optional<Line> line = chosenLine();
        List<Line> follows = line.map(this::consequences).orElse(List.of());
        boolean within = below.isFocusWithin() && form.isEmpty();
        read.setContent(line.map(one -> AlarmDetail.of(one, follows, format))
                .orElseGet(() -> AlarmDetail.none(view.watched())));
        below.setVisible(line.isPresent());
        below.setManaged(line.isPresent());
        // What is being typed is never taken away by news.
        if (form.isEmpty() || !below.getChildren().equals(List.of(form.get()))) {
            below.getChildren()
                    .setAll(form.<Node>map(one -> one).or(() -> line.map(one -> actions(one, follows))).stream()
                            .toList());
        }
        if (within) {
            requestFocus();
        }
    }

    private List<Line> consequences(Line line) {
        return view.listed().stream()
                .filter(group -> group.first().id().equals(line.id()))
                .flatMap(group -> group.consequences().stream())
                .toList();
    }

    private Node actions(Line line, List<Line> follows) {
        var buttons = new HBox(
                12,
                button("Acknowledge", "A", line.mayBeAcknowledged(), () -> acknowledge(line)),
                line.mayBeUnshelved()
                        ? button("Unshelve", "U", true, () -> unshelve(line))
                        : button("Shelve…", "S", line.mayBeShelved(), () -> shelve(line)),
                button("Evidence", "Enter", true, () -> evidence.accept(line)));
        if (!follows.isEmpty()) {
            boolean folded = !unfolded.contains(line.id());
            buttons.getChildren()
                    .add(button(folded ? "Unfold" : "Fold", folded ? "→" : "←", true, () -> fold(line, !folded)));
        }
        var box = new VBox(8, buttons);
        String against = AlarmDetail.against(line);
        if (!against.isEmpty()) {
            box.getChildren().add(Lettering.paragraph(against, "t12", "paragraph", "muted"));
        }
        return box;
    }

    private static Button button(String word, String key, boolean possible, Runnable act) {
        var button = new Button(word);
        button.setGraphic(Lettering.key(key));
        button.setDisable(!possible);
        button.setAccessibleText(word.replace("…", "") + " this alarm");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    private void fold(Line line, boolean away) {
        boolean changed =
                !consequences(line).isEmpty() && (away ? unfolded.remove(line.id()) : unfolded.add(line.id()));
        if (changed) {
            draw();
            table.focusRow();
        }
    }

    private void onKey(KeyEvent event) {
        Optional<Line> line = chosenLine();
        if (line.isEmpty() || event.getTarget() instanceof TextInputControl || event.isShortcutDown()) {
            return;
        }
        boolean taken = true;
        switch (event.getCode()) {
            case A -> {
                if (event.isShiftDown()) {
                    acknowledgeAll(line.get());
                } else {
                    acknowledge(line.get());
                }
            }
            case S -> shelve(line.get());
            case U -> unshelve(line.get());
            case RIGHT, LEFT -> fold(line.get(), event.getCode() == KeyCode.LEFT);
            case ENTER -> {
                taken = !(event.getTarget() instanceof Button);
                if (taken) {
                    evidence.accept(line.get());
                }
            }
            default -> taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    /// All that are shown of a level, but for emergencies: each of those wants its own sentence.
    private void acknowledgeAll(Line of) {
        rows.stream()
                .filter(one -> one.level() == of.level() && one.mayBeAcknowledged())
                .filter(one -> !one.level().needsNote())
                .forEach(one -> commands.acknowledge(one.id(), ""));
    }

    @Override
    public void requestFocus() {
        if (form.isPresent()) {
            form.get().requestFocus();
        } else if (rows.isEmpty()) {
            close.requestFocus();
        } else {
            table.focusRow();
        }
    }
}
