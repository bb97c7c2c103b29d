// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// One line of the list of keys, and what pressing them does: the list and the keyboard cannot disagree.
///
/// @param keys as printed, for example `Ctrl+Shift+H`
/// @param where the places in which it does something
/// @param reach whether it also acts in fields and under dialogs
/// @param act does it; false where there was nothing to do, so that the key goes on to the control
record Shortcut(
        String keys, String does, Set<Where> where, Reach reach, Predicate<KeyEvent> on, Predicate<KeyEvent> act) {

    /// Where one can be.
    enum Where {
        TODAY,
        TICKET,
        PAGE;

        static final Set<Where> ALL = EnumSet.allOf(Where.class);
    }

    /// How far a key reaches.
    enum Reach {
        /// Everywhere, also while a dialog is open and a field has the focus.
        EVERYWHERE,
        /// Where no dialog is open; a single letter also needs that nothing is being typed.
        CONTENT,
        /// The control that has the focus acts on it itself: here it is only listed.
        CONTROL
    }

    static Shortcut everywhere(String keys, String does, Runnable act, KeyCombination... on) {
        return new Shortcut(keys, does, Where.ALL, Reach.EVERYWHERE, any(on), done(act));
    }

    static Shortcut content(String keys, String does, Set<Where> where, Predicate<KeyEvent> act, KeyCombination... on) {
        return new Shortcut(keys, does, where, Reach.CONTENT, any(on), act);
    }

    static Shortcut content(String keys, String does, Runnable act, KeyCombination... on) {
        return new Shortcut(keys, does, Where.ALL, Reach.CONTENT, any(on), done(act));
    }

    static Shortcut listed(String keys, String does, Set<Where> where) {
        return new Shortcut(keys, does, where, Reach.CONTROL, event -> false, event -> false);
    }

    static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private static Predicate<KeyEvent> any(KeyCombination... combinations) {
        List<KeyCombination> all = List.of(combinations);
        return event -> all.stream().anyMatch(one -> one.match(event));
    }

    static Predicate<KeyEvent> done(Runnable act) {
        return event -> {
            act.run();
            return true;
        };
    }
}
