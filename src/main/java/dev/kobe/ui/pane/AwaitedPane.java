// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Format;
import java.time.Instant;
import javafx.scene.layout.Region;

/// A pane that keeps its place until its figures are computed: it shows a state in words and never a figure.
public final class AwaitedPane implements Pane<PaneState> {
    private final PaneFrame frame;
    private final Sketch sketch;

    public AwaitedPane(int key, String title, Sketch sketch) {
        frame = new PaneFrame(key, title);
        this.sketch = sketch;
    }

    @Override
    public PaneFrame node() {
        return frame;
    }

    @Override
    public void show(PaneState state, Format format) {
        frame.show(state, sketch, Region::new);
    }

    @Override
    public void tick(Instant now) {
        frame.tick(now);
    }
}
