// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A bar from zero to the level that stops, 204 pixels wide in a row of the pane: how close a reading is to its limits.
///
/// A reading that is not known has neither fill nor marker, so it cannot be taken for zero.
final class LimitBar extends Pane {
    static final double WIDTH = 204;
    private static final double HEIGHT = 20;

    private final double width;

    /// The reading and the limits below the stop are on the scale of the stop level.
    private LimitBar(double width, OptionalDouble reading, List<Double> limits, double stop, Condition condition) {
        this.width = width;
        setMinSize(width, HEIGHT);
        setPrefSize(width, HEIGHT);
        setMaxSize(width, HEIGHT);
        add("limit-track", 0, 7, width, 6);
        if (reading.isPresent()) {
            add("limit-fill", 0, 7, at(reading.getAsDouble(), stop), 6, tone(condition));
        }
        add("limit-cap", 0, 3, 1, 14);
        for (double limit : limits) {
            add("limit-tick", at(limit, stop) - 1, 4, 1, 12);
        }
        add("limit-cap", width - 1, 3, 1, 14);
        if (reading.isPresent()) {
            double x = Math.clamp(at(reading.getAsDouble(), stop) - 1, 0, width - 2);
            add("limit-marker", x, 3, 2, 14, tone(condition));
        }
    }

    /// The bar of a breaker, so many pixels wide.
    static LimitBar of(BreakersPane.Row row, double width) {
        return new LimitBar(
                width,
                row.value().map(known -> OptionalDouble.of(known.doubleValue())).orElse(OptionalDouble.empty()),
                row.limits().stream().map(BigDecimal::doubleValue).toList(),
                row.stop().doubleValue(),
                row.condition());
    }

    private static String tone(Condition condition) {
        return switch (condition) {
            case STOPPED -> "stopped";
            case WARNING, PAUSED, REDUCED -> "caution";
            case NORMAL, UNKNOWN, RECONCILING, ABSENT -> "calm";
        };
    }

    private double at(double value, double stop) {
        return Math.rint(Math.clamp(value / stop, 0, 1) * width);
    }

    private void add(String styleClass, double x, double y, double width, double height, String... more) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.getStyleClass().addAll(more);
        region.setManaged(false);
        region.resizeRelocate(x, y, width, height);
        getChildren().add(region);
    }
}
