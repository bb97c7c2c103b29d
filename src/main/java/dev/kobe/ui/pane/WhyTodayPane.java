// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Format;
import javafx.scene.layout.Region;

/// Where the day's profit or loss came from, once the parts of it are computed; this version says that it does not.
public final class WhyTodayPane implements Pane<WhyTodayPane.View> {
    private final PaneFrame frame = new PaneFrame(3, "Why today");

    /// What the pane shows: a state in words.
    public record View(PaneState state) {}

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void show(View view, Format format) {
        frame.body(Sketch.body(Sketch.BARS, view.state()));
        frame.state(view.state());
    }
}
