// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Format;
import javafx.scene.layout.Region;

/// Whether each strategy's edge is alive, once it is judged; this version says that it does not.
public final class AlphaHealthPane implements Pane<AlphaHealthPane.View> {
    private final PaneFrame frame = new PaneFrame(5, "Alpha health");

    /// What the pane shows: a state in words.
    public record View(PaneState state) {}

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void show(View view, Format format) {
        frame.body(Sketch.body(Sketch.STATES, view.state()));
        frame.state(view.state());
    }
}
