// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.shell.Shortcut.Reach;
import dev.kobe.ui.shell.Shortcut.Where;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Takes the keys of the whole window before any control does, and hands them to the first shortcut they belong to.
final class Keyboard {
    private final List<Shortcut> shortcuts;
    private final Supplier<Where> where;
    private final BooleanSupplier covered;

    /// @param covered whether a dialog is open
    Keyboard(List<Shortcut> shortcuts, Supplier<Where> where, BooleanSupplier covered) {
        this.shortcuts = List.copyOf(shortcuts);
        this.where = where;
        this.covered = covered;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, scene.getFocusOwner()));
    }

    /// The keys that do something here, those of this place first.
    List<Shortcut> here() {
        return shortcuts.stream()
                .filter(one -> one.where().contains(where.get()))
                .sorted((one, other) ->
                        Integer.compare(one.where().size(), other.where().size()))
                .toList();
    }

    private void onKey(KeyEvent event, Node owner) {
        for (Shortcut one : shortcuts) {
            if (one.on().test(event) && mayAct(one, event, owner) && one.act().test(event)) {
                event.consume();
                return;
            }
        }
    }

    private boolean mayAct(Shortcut one, KeyEvent event, Node owner) {
        if (one.reach() == Reach.EVERYWHERE) {
            return true;
        }
        boolean typing = owner instanceof TextInputControl && !event.isShortcutDown();
        return !typing && !covered.getAsBoolean() && one.where().contains(where.get());
    }
}
