// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Format;
import java.time.Instant;

/// One pane of Today: it is handed its view and draws it; it never asks for anything.
public interface Pane<V> {
    /// Its frame, always the same one.
    PaneFrame node();

    /// Shows a view; the format prints the figures and masks money in privacy mode. FX thread only.
    void show(V view, Format format);

    /// Once a second: ages are counted here, so that they go on even when nothing is published any more.
    default void tick(Instant now) {}

    /// Whether it is shown alone, with room for all that it has.
    default void enlarged(boolean alone) {}

    /// Runs when something in it wants the pane to be shown alone.
    default void asksForRoom(Runnable enlarge) {}

    /// Steps back inside the pane; false where there is nothing to leave.
    default boolean back() {
        return false;
    }

    /// The D key: the figures as a table, where there is one.
    default void toggleTable() {}

    /// The bracket keys: a shorter or longer period, where there is one.
    default void period(int step) {}
}
