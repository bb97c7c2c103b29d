// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.ui.fx.Format;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.layout.Region;

/// A place of the window beside Today and the ticket: it fills the content and is reached by the rail.
public interface Screen {
    /// Its node, always the same one.
    Region node();

    /// Shows its part of what was published; FX thread only.
    void show(PagesView view, Format format);

    /// Runs each time its owner comes here.
    default void entered(Instant now) {}

    /// Once a second.
    ///
    /// @param silence how long the guardian has not been heard, by the wall's clock
    default void tick(Instant now, Duration silence) {}

    /// Arranges itself for a window of this width, in pixels.
    default void fit(double windowWidth) {}

    /// Puts the focus on its first control.
    void focusFirst();
}
