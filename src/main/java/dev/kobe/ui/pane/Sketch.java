// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Lettering;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// The line drawing of a pane that has nothing to show yet, with the sentences that say why.
public enum Sketch {
    CURVE("M.5.5V48.5H160", "M6 40 22 34 42 37 62 25 86 27 108 13 132 14 156 6"),
    BARS("M.5.5V48M.5 6.5H70V14M70 14.5H100V22M84 22.5H100M84 22.5V32M84 32.5H94M.5 42.5H86", ""),
    DOTS(
            "M.5 8.5H160M.5 26.5H160M.5 44.5H160M80.5.5V50M96 8.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M60 26.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M88 44.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
            ""),
    STATES(
            "M22 8.5H70M86 8.5l14-3 14 5 14-6 16 5 16-4M22 26.5H70M86 26.5l14-3 14 5 14-6 16 5 16-4M22 44.5H70M86 44.5l14-3 14 5 14-6 16 5 16-4",
            "M4 8.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 26.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 44.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0"),
    ROWS(
            "M.5 6.5H32M48 6.5H100M128 6.5H160M.5 20.5H32M48 20.5H100M128 20.5H160M.5 34.5H32M48 34.5H100M128 34.5H160M.5 48.5H32M48 48.5H100M128 48.5H160",
            "");

    private final String solid;
    private final String dashed;

    Sketch(String solid, String dashed) {
        this.solid = solid;
        this.dashed = dashed;
    }

    /// The body of a pane in a state without figures.
    VBox body(PaneState state) {
        var box = new VBox();
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("pane-body");
        switch (state) {
            case PaneState.FirstUse(String sentence, String next) ->
                box.getChildren().addAll(drawing(), gap(), middle(sentence, "ink"), middle(next, "muted"));
            case PaneState.NotBuilt(String sentence, String instead) ->
                box.getChildren().addAll(drawing(), gap(), middle(sentence, "ink"), middle(instead, "muted"));
            case PaneState.Empty(String sentence, String last) ->
                box.getChildren().addAll(middle(sentence, "muted"), middle(last, "muted"));
            case PaneState.Failed(String sentence, String code) ->
                box.getChildren()
                        .addAll(middle(sentence, "ink"), gap(), Lettering.line(code, "mono12", "mono", "muted"));
            case PaneState.Loading loading -> box.getChildren().add(skeleton());
            case PaneState.Fresh fresh -> {}
            case PaneState.Stale stale -> {}
            case PaneState.Partial partial -> {}
        }
        return box;
    }

    private Node skeleton() {
        Node drawing = drawing();
        drawing.getStyleClass().add("skeleton");
        return drawing;
    }

    private static Node middle(String text, String tone) {
        var label = Lettering.paragraph(text, "t13", "paragraph", "centre", tone);
        label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        return label;
    }

    private static Region gap() {
        var gap = new Region();
        gap.setMinHeight(14);
        return gap;
    }

    private Node drawing() {
        var group = new Group();
        group.getChildren().add(path(solid, "sketch"));
        if (!dashed.isEmpty()) {
            group.getChildren().add(path(dashed, "sketch-dashed"));
        }
        return group;
    }

    private static SVGPath path(String content, String styleClass) {
        var path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(styleClass);
        return path;
    }
}
