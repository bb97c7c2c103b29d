// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.ChartInk.Token;
import dev.kobe.ui.fx.Fonts;
import dev.kobe.ui.fx.Format;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TimeZone;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickMarkPosition;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.SamplingXYLineRenderer;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;

/// The equity curve as JFreeChart draws it: the curve and its dashed benchmark, and the distance below the peak in a
/// plot of its own under it; paints come from the theme.
final class EquityPlots {
    static final double LEFT = 44;
    static final double RIGHT = 64;
    static final double TOP = 7;
    static final double GAP = 14;
    static final double DEPTH_HEIGHT = 44;
    private static final double FOOT = 22;
    private static final int AIMED_TICKS = 5;

    private final ChartInk ink;
    private final XYPlot curve = new XYPlot();
    private final XYPlot below = new XYPlot();
    private final DateAxis time = new DateAxis();
    private final NumberAxis money = new FixedAxis();
    private final NumberAxis depth = new FixedAxis();
    private final SamplingXYLineRenderer lines = new SamplingXYLineRenderer();
    private final XYAreaRenderer area = new XYAreaRenderer();
    private final JFreeChart chart;
    private List<IntervalMarker> shaded = List.of();

    EquityPlots(ChartInk ink) {
        this.ink = ink;
        time.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        time.setTickMarkPosition(DateTickMarkPosition.START);
        time.setAxisLineVisible(true);
        time.setTickMarkOutsideLength(4);
        time.setTickLabelInsets(new RectangleInsets(4, 0, 0, 0));
        time.setLowerMargin(0);
        time.setUpperMargin(0);
        for (NumberAxis axis : List.of(money, depth)) {
            axis.setAxisLineVisible(false);
            axis.setTickMarksVisible(false);
            axis.setTickLabelInsets(new RectangleInsets(0, 6, 0, 0));
            axis.setAutoRangeIncludesZero(false);
        }
        depth.setNumberFormatOverride(Ticks.printed(value -> Format.percent(BigDecimal.valueOf(value), 0)));
        prepare(curve, money, lines);
        prepare(below, depth, area);
        lines.setSeriesStroke(0, new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        lines.setSeriesStroke(
                1, new BasicStroke(1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {4f, 3f}, 0f));
        area.setOutline(true);
        area.setDefaultOutlineStroke(new BasicStroke(1f));
        area.setAutoPopulateSeriesPaint(false);
        area.setAutoPopulateSeriesOutlinePaint(false);
        area.setAutoPopulateSeriesOutlineStroke(false);
        chart = new JFreeChart(null, null, combined(), false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(TOP, 0, 0, RIGHT));
        chart.setBorderVisible(false);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        colour();
    }

    private CombinedDomainXYPlot combined() {
        var combined = new CombinedDomainXYPlot(time);
        combined.setGap(GAP);
        combined.setInsets(RectangleInsets.ZERO_INSETS);
        combined.setAxisOffset(RectangleInsets.ZERO_INSETS);
        combined.setOutlineVisible(false);
        combined.setBackgroundPaint(null);
        combined.add(curve, 3);
        combined.add(below, 1);
        var foot = new AxisSpace();
        foot.setBottom(FOOT);
        combined.setFixedDomainAxisSpace(foot);
        return combined;
    }

    /// A value axis of one width: a combined plot ignores a fixed space, and the last values are placed by it.
    private static final class FixedAxis extends NumberAxis {
        @Override
        public AxisSpace reserveSpace(
                Graphics2D pen, Plot plot, Rectangle2D area, RectangleEdge edge, @Nullable AxisSpace given) {
            AxisSpace space = given == null ? new AxisSpace() : given;
            space.ensureAtLeast(LEFT, edge);
            return space;
        }
    }

    private static void prepare(XYPlot plot, NumberAxis axis, XYItemRenderer renderer) {
        plot.setRangeAxis(axis);
        plot.setRenderer(renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setRangeZeroBaselineVisible(false);
    }

    /// Takes the series, and axes that fit them, from the first day to the last.
    void show(EquitySeries series, LocalDate from, LocalDate to, boolean privacy) {
        chart.setNotify(false);
        curve.setDataset(series.curve());
        below.setDataset(series.depth());
        double start = series.start();
        double low = series.low();
        double high = series.high();
        double step = Ticks.step(Math.max(high - low, Math.max(Math.abs(start) / 1000, 0.001)) / AIMED_TICKS);
        money.setTickUnit(new NumberTickUnit(step));
        money.setRange(new Range(low - step / 4, high + step / 4));
        money.setNumberFormatOverride(Ticks.printed(
                privacy
                        ? value -> Format.signedPercent(BigDecimal.valueOf(value), step >= 0.01 ? 0 : 1)
                        : value -> thousands(value, step >= 1000 ? 0 : step >= 100 ? 1 : 2)));
        double depthStep = Ticks.depthStep(series.worst());
        depth.setTickUnit(new NumberTickUnit(depthStep));
        depth.setRange(new Range(
                Math.min(-depthStep, Math.floor(series.worst() / depthStep) * depthStep) * 1.02, depthStep / 50));
        curve.clearRangeMarkers();
        curve.addRangeMarker(new ValueMarker(start, ink.paint(Token.RULE_STRONG), new BasicStroke(1f)));
        long first = EquitySeries.millis(from);
        time.setRange(new Range(first, Math.max(EquitySeries.millis(to), first + 1)));
        time.setTickUnit(Ticks.ofDays(ChronoUnit.DAYS.between(from, to)));
        chart.setNotify(true);
    }

    /// Shades these stretches behind the curve, and no others.
    void shade(List<EquityChart.Stretch> stretches) {
        shaded = stretches.stream()
                .map(one -> new IntervalMarker(EquitySeries.millis(one.from()), EquitySeries.millis(one.to())))
                .toList();
        curve.clearDomainMarkers();
        shaded.forEach(one -> curve.addDomainMarker(one, Layer.BACKGROUND));
        colourShades();
    }

    private void colourShades() {
        shaded.forEach(one -> one.setPaint(ink.paint(Token.INK_MUTED, 28)));
    }

    static String thousands(double value, int decimals) {
        return Format.number(BigDecimal.valueOf(value / 1000), decimals) + "k";
    }

    /// Takes the paints of the present theme.
    void colour() {
        curve.setRangeGridlinePaint(ink.paint(Token.TRACK));
        below.setRangeGridlinePaint(ink.paint(Token.TRACK));
        time.setAxisLinePaint(ink.paint(Token.RULE_STRONG));
        time.setTickMarkPaint(ink.paint(Token.RULE_STRONG));
        time.setTickLabelPaint(ink.paint(Token.INK_MUTED));
        time.setTickLabelFont(Fonts.bundled().chart(11, false));
        for (NumberAxis axis : List.of(money, depth)) {
            axis.setTickLabelPaint(ink.paint(Token.INK_MUTED));
            axis.setTickLabelFont(Fonts.bundled().chart(11, false));
        }
        lines.setSeriesPaint(0, ink.paint(Token.INK));
        lines.setSeriesPaint(1, ink.paint(Token.INK_MUTED));
        area.setDefaultPaint(ink.paint(Token.INK_MUTED, 32));
        area.setDefaultOutlinePaint(ink.paint(Token.INK_MUTED));
        colourShades();
        var markers = curve.getRangeMarkers(Layer.FOREGROUND);
        if (markers != null) {
            for (Object marker : List.copyOf(markers)) {
                ((ValueMarker) marker).setPaint(ink.paint(Token.RULE_STRONG));
            }
        }
    }

    /// Height of the curve in a chart of that height.
    static double curveHeight(double height) {
        return Math.max(20, height - TOP - FOOT - GAP - DEPTH_HEIGHT);
    }

    /// How far down a value of the curve stands in a chart of that height; `NaN` stays `NaN`.
    double curveY(double value, double height) {
        return y(value, money.getRange(), TOP, curveHeight(height));
    }

    /// How far down a value of the plot below stands.
    double depthY(double value, double height) {
        return y(value, depth.getRange(), TOP + curveHeight(height) + GAP, DEPTH_HEIGHT);
    }

    private static double y(double value, Range range, double top, double height) {
        return top + height * (1 - (value - range.getLowerBound()) / range.getLength());
    }

    /// Draws into the pen. A painter of its own for every drawing: one that is kept believes that its font is still set
    /// after the canvas has forgotten it.
    ///
    /// @param sharpness pixels of the pen for each pixel of the chart
    void draw(GraphicsContext pen, double width, double height, double sharpness) {
        curve.setWeight((int) Math.round(curveHeight(height)));
        below.setWeight((int) DEPTH_HEIGHT);
        pen.clearRect(0, 0, width * sharpness, height * sharpness);
        if (width > LEFT + RIGHT && height > FOOT + GAP + DEPTH_HEIGHT) {
            pen.save();
            pen.scale(sharpness, sharpness);
            chart.draw(new FXGraphics2D(pen), new Rectangle2D.Double(0, 0, width, height));
            pen.restore();
        }
    }
}
