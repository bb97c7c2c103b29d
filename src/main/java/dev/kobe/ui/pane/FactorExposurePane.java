// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Format;
import javafx.scene.layout.Region;

/// How the portfolio leans on common factors, once they are measured; this version says that it does not.
public final class FactorExposurePane implements Pane<FactorExposurePane.View> {
    private final PaneFrame frame = new PaneFrame(4, "Factor exposure");

    /// What the pane shows: a state in words.
    public record View(PaneState state) {}

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void show(View view, Format format) {
        frame.body(Sketch.body(Sketch.DOTS, view.state()));
        frame.state(view.state());
    }
}
