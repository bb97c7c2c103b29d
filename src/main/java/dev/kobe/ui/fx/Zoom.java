// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// The root of a scene: it shows its content larger or smaller and gives it as much room as is then left, so that
/// everything grows together and keeps its proportions.
///
/// Example: at 150 % a window of 1440 by 900 lays its content out in 960 by 600.
public final class Zoom extends Pane {
    private final Region content;
    private final Scale scale = new Scale(1, 1, 0, 0);

    public Zoom(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /// Sets the size in percent.
    void percent(int percent) {
        scale.setX(percent / 100.0);
        scale.setY(percent / 100.0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
    }
}
