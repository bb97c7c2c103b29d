// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Shows as much of its content as there is room for and scrolls up and down to the rest; never sideways, and never a
/// stop of the Tab key itself.
///
/// Its wanted height is that of its content at the width it is given, so that text which breaks into lines asks for all
/// of them.
public final class Scroll extends ScrollPane {
    public Scroll(Node content) {
        super(content);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
