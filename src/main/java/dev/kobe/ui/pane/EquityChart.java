// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.pane.EquityPane.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// The drawing of the equity curve: equity over its dashed benchmark, the distance below the peak under it, and the
/// last values at the right; gaps stay gaps.
public final class EquityChart extends Pane {
    private final EquityPlots plots;
    private final Canvas canvas = new Canvas();
    private final Scale shrink = new Scale(1, 1, 0, 0);
    private final Label equityLast = last(true);
    private final Label benchmarkLast = last(false);
    private final Label depthLast = last(true);
    private final Region dot = new Region();
    private EquitySeries series = EquitySeries.of(List.of(), false);

    public EquityChart(ChartInk ink) {
        plots = new EquityPlots(ink);
        canvas.setMouseTransparent(true);
        canvas.getTransforms().add(shrink);
        localToSceneTransformProperty().addListener((property, old, now) -> requestLayout());
        dot.getStyleClass().add("dot-last");
        dot.setManaged(false);
        dot.setVisible(false);
        getChildren().addAll(canvas, dot, equityLast, benchmarkLast, depthLast);
        ink.onChange(() -> {
            plots.colour();
            requestLayout();
        });
        setMinSize(200, 140);
    }

    /// A stretch of time that is shaded, both ends at a close.
    public record Stretch(LocalDate from, LocalDate to) {}

    /// Shades these stretches behind the curve from the next drawing on, and no others.
    public void shade(List<Stretch> stretches) {
        plots.shade(stretches);
        requestLayout();
    }

    private static Label last(boolean strong) {
        var label = new Label();
        label.getStyleClass().addAll(strong ? "t12s" : "t12", strong ? "ink" : "muted");
        label.setManaged(false);
        label.setTextOverrun(OverrunStyle.CLIP);
        return label;
    }

    /// Draws these points; in privacy mode as percent from the first of them.
    public void show(List<Point> points, boolean privacy) {
        series = EquitySeries.of(points, privacy);
        if (!points.isEmpty()) {
            LocalDate to = points.getLast().date();
            plots.show(series, points.getFirst().date(), to, privacy);
        }
        equityLast.setText(tagged(series.lastEquity(), privacy));
        benchmarkLast.setText(tagged(series.lastBenchmark(), privacy));
        depthLast.setText(
                Double.isNaN(series.lastDepth()) ? "" : Format.percent(BigDecimal.valueOf(series.lastDepth()), 1));
        requestLayout();
    }

    private static String tagged(double value, boolean privacy) {
        if (Double.isNaN(value)) {
            return "";
        }
        return privacy ? Format.signedPercent(BigDecimal.valueOf(value), 1) : EquityPlots.thousands(value, 1);
    }

    /// Which point stands under that place, as a share of the width from 0 to 1.
    double share(double x) {
        return Math.clamp(
                (x - EquityPlots.LEFT) / Math.max(1, getWidth() - EquityPlots.LEFT - EquityPlots.RIGHT), 0, 1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        // A canvas is a picture: where everything is drawn larger it needs as many more pixels to stay sharp.
        double sharpness =
                Math.max(1, canvas.getParent().getLocalToSceneTransform().getMxx());
        canvas.setWidth(width * sharpness);
        canvas.setHeight(height * sharpness);
        shrink.setX(1 / sharpness);
        shrink.setY(1 / sharpness);
        plots.draw(canvas.getGraphicsContext2D(), width, height, sharpness);
        double x = width - EquityPlots.RIGHT;
        double equityY = plots.curveY(series.lastEquity(), height);
        dot.setVisible(!Double.isNaN(equityY));
        dot.resizeRelocate(x - 3, equityY - 3, 6, 6);
        double[] apart = apart(equityY, plots.curveY(series.lastBenchmark(), height));
        place(equityLast, x + 9, apart[0]);
        place(benchmarkLast, x + 9, apart[1]);
        place(depthLast, x + 9, plots.depthY(series.lastDepth(), height));
    }

    /// Two labels never closer than 14 pixels: they are pushed apart by the same way.
    static double[] apart(double one, double other) {
        double distance = other - one;
        if (Double.isNaN(distance) || Math.abs(distance) >= 14) {
            return new double[] {one, other};
        }
        double push = (14 - Math.abs(distance)) / 2;
        return distance >= 0 ? new double[] {one - push, other + push} : new double[] {one + push, other - push};
    }

    private static void place(Label label, double x, double y) {
        label.setVisible(!Double.isNaN(y));
        if (!Double.isNaN(y)) {
            label.autosize();
            label.resizeRelocate(x, Math.rint(y - label.getHeight() / 2), EquityPlots.RIGHT - 9, label.getHeight());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 216;
    }
}
