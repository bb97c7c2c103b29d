// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A shape drawn in a box of 12 by 12, scaled: state rings and triangles, ticks, arrows and the icons of the rail.
///
/// The text font has no half circle and no hexagon, so shapes are paths, not letters. They carry no accessible text:
/// the word beside them does.
public enum Mark {
    RING(stroke("M6 1.25A4.75 4.75 0 1 1 6 10.75A4.75 4.75 0 1 1 6 1.25Z")),
    HALF(stroke("M6 1.25A4.75 4.75 0 1 1 6 10.75A4.75 4.75 0 1 1 6 1.25Z"), fill("M6 1.25a4.75 4.75 0 0 0 0 9.5Z")),
    TRIANGLE(stroke("M6 1.3 11.2 10.7H.8Z")),
    TRIANGLE_FILLED(stroke("M6 1.3 11.2 10.7H.8Z"), fill("M6 1.3 11.2 10.7H.8Z")),
    HEXAGON(fill("M3.4 1h5.2L11.3 6 8.6 11H3.4L.7 6Z")),
    HALT(stroke("M3.6 1.4h4.8L10.8 6 8.4 10.6H3.6L1.2 6Z")),
    UNKNOWN(
            new Part("M6 1A5 5 0 1 1 6 11A5 5 0 1 1 6 1Z", "mark-dashed"),
            thin("M4.5 4.6A1.5 1.5 0 1 1 6.6 6.1Q6 6.4 6 7.1"),
            fill("M5.4 8.1h1.2v1.1H5.4Z")),
    RECONCILING(thin("M1 4h9M8 1.8 10.2 4 8 6.2M11 8.5H2M4 6.3 1.8 8.5 4 10.7")),
    TICK(new Part("M1.8 6.4 4.8 9.3 10.3 2.9", "mark-tick")),
    PAPER(thin("M1 1h10v10H1Z"), fill("M3.6 3.6h4.8v4.8H3.6Z")),
    LIVE(fill("M6 .6 11.4 6 6 11.4.6 6Z")),
    UP(fill("M6 3.4 9 8.6H3Z")),
    DOWN(fill("M6 8.6 9 3.4H3Z")),
    DISC(fill("M6 1.5A4.5 4.5 0 1 1 6 10.5A4.5 4.5 0 1 1 6 1.5Z")),
    STEP(new Part("M6 2.2A3.8 3.8 0 1 1 6 9.8A3.8 3.8 0 1 1 6 2.2Z", "mark-hair")),
    NOT(thin("M3 6h6")),

    TODAY(rail("M1.5 9.8h9M3 9.6V5.6M5 9.6V3.4M7 9.6V6.2M9 9.6V2.2M3 5.6h0")),
    TRADES(rail("M2 4h8M8 2 10 4 8 6M10 8.2H2M4 6.2 2 8.2 4 10.2")),
    SIGNALS(rail("M2 10V7.2M4.7 10V4.4M7.4 10V2M10 10V5.6")),
    ALT_DATA(rail("M6 1.5 10.7 4 6 6.5 1.3 4ZM1.3 6 6 8.5 10.7 6M1.3 8 6 10.5 10.7 8")),
    REPORTS(rail("M2.6 1.2h4.6L9.6 3.6v7.2h-7ZM7 1.4V4h2.4M4.4 6.2h3.4M4.4 8.2h3.4")),
    JOURNAL(
            rail(
                    "M3 9V1.6h7V9.4a1.4 1.4 0 0 1-1.4 1.4H2.6A1.4 1.4 0 0 1 1.2 9.4V8.6H7v.8a1.4 1.4 0 0 0 1.5 1.4M5 4h3.2M5 6h3.2")),
    SERVICES(rail("M1.6 1.8h8.8v3.4H1.6ZM1.6 6.8h8.8v3.4H1.6ZM3.4 3.5h.6M3.4 8.5h.6")),
    SETTINGS(rail("M1.2 3h4M8 3h2.8M6.6 1.7v2.6M1.2 6H3M5.6 6h5.2M4.3 4.7v2.6M1.2 9h5.2M9 9h1.8M7.7 7.7v2.6"));

    private final List<Part> parts;

    Mark(Part... parts) {
        this.parts = List.of(parts);
    }

    private record Part(String path, String styleClass) {}

    private static Part stroke(String path) {
        return new Part(path, "mark-stroke");
    }

    private static Part thin(String path) {
        return new Part(path, "mark-thin");
    }

    private static Part fill(String path) {
        return new Part(path, "mark-fill");
    }

    private static Part rail(String path) {
        return new Part(path, "mark-rail");
    }

    /// The shape that says this condition.
    public static Mark of(Condition condition) {
        return switch (condition) {
            case NORMAL -> RING;
            case REDUCED -> HALF;
            case WARNING -> TRIANGLE;
            case PAUSED -> TRIANGLE_FILLED;
            case STOPPED -> HEXAGON;
            case UNKNOWN -> UNKNOWN;
            case RECONCILING -> RECONCILING;
            case ABSENT -> NOT;
        };
    }

    /// The shape and colour of a condition, so many pixels wide.
    public static Region node(Condition condition, double size) {
        Region node = of(condition).node(size);
        node.getStyleClass().add(condition.styleClass());
        return node;
    }

    /// The shape in the ink of its surroundings, so many pixels wide.
    public Region node(double size) {
        var box = new Pane();
        box.getStyleClass().add("mark");
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        for (Part part : parts) {
            var path = new SVGPath();
            path.setContent(part.path());
            path.getStyleClass().add(part.styleClass());
            path.getTransforms().add(new Scale(size / 12, size / 12));
            path.setManaged(false);
            box.getChildren().add(path);
        }
        return box;
    }
}
