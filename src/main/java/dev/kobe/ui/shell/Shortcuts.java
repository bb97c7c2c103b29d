// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static dev.kobe.ui.shell.Shortcut.alt;
import static dev.kobe.ui.shell.Shortcut.control;
import static dev.kobe.ui.shell.Shortcut.done;
import static dev.kobe.ui.shell.Shortcut.key;
import static dev.kobe.ui.shell.Shortcut.shift;

import dev.kobe.ui.fx.PaneLayout;
import dev.kobe.ui.shell.Shortcut.Where;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Every key of the window: a new one is one line here, and the list of keys shows it.
final class Shortcuts {
    private static final Set<Where> TODAY = EnumSet.of(Where.TODAY);
    private static final Set<Where> TICKET = EnumSet.of(Where.TICKET);

    private final KobeWindow window;

    Shortcuts(KobeWindow window) {
        this.window = window;
    }

    List<Shortcut> all() {
        return List.of(
                Shortcut.everywhere(
                        "Ctrl+Shift+H",
                        "halt: cancels all orders, from anywhere",
                        window::halt,
                        new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
                Shortcut.everywhere(
                        "Esc", "undo in the count-down; otherwise back", window::escape, key(KeyCode.ESCAPE)),
                Shortcut.everywhere("Ctrl+T", "next theme", window::nextTheme, control(KeyCode.T)),
                Shortcut.everywhere("F1", "this list, from a field as well", window::toggleKeys, key(KeyCode.F1)),
                Shortcut.everywhere("F6", "next region of the window", () -> window.nextRegion(1), key(KeyCode.F6)),
                Shortcut.everywhere("Shift+F6", "region before", () -> window.nextRegion(-1), shift(KeyCode.F6)),
                Shortcut.content(
                        "Ctrl+Enter",
                        "approve, when nothing stands against it",
                        TICKET,
                        done(() -> window.places().ticket().approve()),
                        control(KeyCode.ENTER)),
                Shortcut.listed("Space", "tick the note on this row", TICKET),
                Shortcut.content("R", "open the ticket, or ask for one", window::openTicket, key(KeyCode.R)),
                Shortcut.content("L", "list of alarms", window::openAlarms, key(KeyCode.L)),
                Shortcut.content(
                        "A",
                        "acknowledge the alarm of the banner",
                        Where.ALL,
                        event -> window.alarms().acknowledge(),
                        key(KeyCode.A)),
                Shortcut.content(
                        "S",
                        "put the alarm of the banner aside",
                        Where.ALL,
                        event -> window.alarms().shelve(),
                        key(KeyCode.S)),
                Shortcut.content("J", "journal", () -> window.go(Page.JOURNAL), key(KeyCode.J)),
                Shortcut.content("Ctrl+F", "find a holding, an order, an event", window::find, control(KeyCode.F)),
                Shortcut.content("Ctrl+P", "make the monthly report", window::report, control(KeyCode.P)),
                Shortcut.content("P", "privacy: mask money", window::togglePrivacy, key(KeyCode.P)),
                Shortcut.content(
                        "Enter",
                        "enlarge the pane",
                        TODAY,
                        event -> window.alarms().evidence()
                                || window.places().today().enlarge(),
                        key(KeyCode.ENTER)),
                Shortcut.content(
                        "Enter",
                        "on the banner, show its evidence",
                        EnumSet.complementOf(EnumSet.of(Where.TODAY)),
                        event -> window.alarms().evidence(),
                        key(KeyCode.ENTER)),
                Shortcut.content(
                        "D",
                        "the chart as a table, and back",
                        TODAY,
                        done(() -> window.places().today().toggleTable()),
                        key(KeyCode.D)),
                Shortcut.content(
                        "W",
                        "what other limits of a breaker would have done",
                        TODAY,
                        done(window::whatIf),
                        key(KeyCode.W)),
                Shortcut.content("[", "shorter period", TODAY, done(() -> period(-1)), key(KeyCode.OPEN_BRACKET)),
                Shortcut.content("]", "longer period", TODAY, done(() -> period(1)), key(KeyCode.CLOSE_BRACKET)),
                Shortcut.content(
                        "Alt+Arrows",
                        "move the pane that way",
                        TODAY,
                        event -> window.movePane(event.getCode()),
                        alt(KeyCode.LEFT),
                        alt(KeyCode.RIGHT),
                        alt(KeyCode.UP),
                        alt(KeyCode.DOWN)),
                Shortcut.content(
                        "Alt+0", "all panes, in the standard order", window::standardPanes, alt(KeyCode.DIGIT0)),
                Shortcut.listed("Arrows", "move in a table or a chart", Where.ALL),
                Shortcut.listed("Ctrl+C", "copy the row as text", Where.ALL),
                new Shortcut(
                        "1 to 6",
                        "go to a pane of Today",
                        Where.ALL,
                        Shortcut.Reach.CONTENT,
                        event -> pane(event) > 0,
                        event -> window.focusPane(pane(event))),
                Shortcut.content("?", "this list", window::toggleKeys, shift(KeyCode.SLASH)));
    }

    /// The pane that a digit names; 0 for any other key.
    private static int pane(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        int number = event.getCode().ordinal() - KeyCode.DIGIT0.ordinal();
        return plain && event.getCode().isDigitKey() && number >= 1 && number <= PaneLayout.COUNT ? number : 0;
    }

    private void period(int step) {
        window.places().today().period(step);
    }
}
