// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.ChartInk.Token;
import dev.kobe.ui.fx.Fonts;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.pane.EquityPane.Point;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickMarkPosition;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.SamplingXYLineRenderer;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;

/// The drawing of the equity curve: equity over its dashed benchmark, the distance below the peak under it, and the
/// last values at the right; gaps stay gaps.
final class EquityChart extends Pane {
    private static final double LEFT = 44;
    private static final double RIGHT = 64;
    private static final double DOMAIN = 22;
    private static final double GAP = 14;
    private static final double TOP = 7;
    private static final double DRAWDOWN = 44;
    private static final int AIMED_TICKS = 5;

    private final ChartInk ink;
    private final CombinedDomainXYPlot combined;
    private final XYPlot curve = new XYPlot();
    private final XYPlot below = new XYPlot();
    private final DateAxis time = new DateAxis();
    private final NumberAxis money = new FixedAxis();
    private final NumberAxis depth = new FixedAxis();
    private final SamplingXYLineRenderer lines = new SamplingXYLineRenderer();
    private final XYAreaRenderer area = new XYAreaRenderer();
    private final JFreeChart chart;
    private final Canvas canvas = new Canvas();
    private final Label equityLast = last(true);
    private final Label benchmarkLast = last(false);
    private final Label depthLast = last(true);
    private final Region dot = new Region();
    private double lastEquity = Double.NaN;
    private double lastBenchmark = Double.NaN;
    private double lastDepth = Double.NaN;

    EquityChart(ChartInk ink) {
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
        depth.setNumberFormatOverride(printed(value -> Format.percent(BigDecimal.valueOf(value), 0)));
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
        combined = new CombinedDomainXYPlot(time);
        combined.setGap(GAP);
        combined.setInsets(RectangleInsets.ZERO_INSETS);
        combined.setAxisOffset(RectangleInsets.ZERO_INSETS);
        combined.setOutlineVisible(false);
        combined.setBackgroundPaint(null);
        combined.add(curve, 3);
        combined.add(below, 1);
        combined.setFixedDomainAxisSpace(foot());

        chart = new JFreeChart(null, null, combined, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(TOP, 0, 0, RIGHT));
        chart.setBorderVisible(false);
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setMouseTransparent(true);
        dot.getStyleClass().add("dot-last");
        dot.setManaged(false);
        dot.setVisible(false);
        getChildren().addAll(canvas, dot, equityLast, benchmarkLast, depthLast);
        ink.onChange(() -> {
            colour();
            requestLayout();
        });
        colour();
        setMinSize(200, 140);
    }

    private static AxisSpace foot() {
        var space = new AxisSpace();
        space.setBottom(DOMAIN);
        return space;
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

    private static void prepare(XYPlot plot, NumberAxis axis, org.jfree.chart.renderer.xy.XYItemRenderer renderer) {
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

    private static Label last(boolean strong) {
        var label = new Label();
        label.getStyleClass().addAll(strong ? "t12s" : "t12", strong ? "ink" : "muted");
        label.setManaged(false);
        label.setTextOverrun(javafx.scene.control.OverrunStyle.CLIP);
        return label;
    }

    /// Draws these points; in privacy mode as percent from the first of them.
    void show(List<Point> points, boolean privacy) {
        double start = points.stream()
                .flatMap(point -> point.equity().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst()
                .orElse(1);
        DoubleUnaryOperator shown = privacy ? value -> value / start - 1 : value -> value;
        double scale = benchmarkScale(points);
        var equity = new XYSeries("Equity", true, false);
        var benchmark = new XYSeries("Benchmark", true, false);
        var drawdown = new XYSeriesCollection();
        XYSeries run = new XYSeries("Below peak 0", true, false);
        // What is not known at the last session has no last value either, so each point starts from nothing.
        lastEquity = Double.NaN;
        lastBenchmark = Double.NaN;
        lastDepth = Double.NaN;
        for (Point point : points) {
            lastEquity = plotted(point.equity(), 1, shown);
            lastBenchmark = plotted(point.benchmark(), scale, shown);
            lastDepth = plotted(point.drawdown(), -1, value -> value);
            add(equity, point, lastEquity);
            add(benchmark, point, lastBenchmark);
            if (!Double.isNaN(lastDepth)) {
                add(run, point, lastDepth);
            } else if (run.getItemCount() > 0) {
                drawdown.addSeries(run);
                run = new XYSeries("Below peak " + drawdown.getSeriesCount(), true, false);
            }
        }
        drawdown.addSeries(run);
        var both = new XYSeriesCollection();
        both.addSeries(equity);
        both.addSeries(benchmark);
        chart.setNotify(false);
        curve.setDataset(both);
        below.setDataset(drawdown);
        ranges(points, equity, benchmark, worst(points), shown.applyAsDouble(start));
        money.setNumberFormatOverride(printed(
                privacy
                        ? value -> Format.signedPercent(BigDecimal.valueOf(value), percentDecimals())
                        : value -> thousands(value, money.getTickUnit().getSize())));
        equityLast.setText(tagged(lastEquity, privacy));
        benchmarkLast.setText(tagged(lastBenchmark, privacy));
        depthLast.setText(Double.isNaN(lastDepth) ? "" : Format.percent(BigDecimal.valueOf(lastDepth), 1));
        chart.setNotify(true);
        requestLayout();
    }

    /// What the benchmark is multiplied with to start where equity does; not a number where they never meet.
    private static double benchmarkScale(List<Point> points) {
        return points.stream()
                .filter(point -> point.equity().isPresent() && point.benchmark().isPresent())
                .findFirst()
                .map(point -> point.equity().orElseThrow().doubleValue()
                        / point.benchmark().orElseThrow().doubleValue())
                .orElse(Double.NaN);
    }

    private static double plotted(Optional<BigDecimal> value, double factor, DoubleUnaryOperator shown) {
        return value.map(known -> shown.applyAsDouble(known.doubleValue() * factor))
                .orElse(Double.NaN);
    }

    /// Adds the value, or a gap where there is none.
    private static void add(XYSeries series, Point point, double value) {
        series.add(millis(point.date()), Double.isNaN(value) ? null : value);
    }

    private int percentDecimals() {
        return money.getTickUnit().getSize() >= 0.01 ? 0 : 1;
    }

    private static String tagged(double value, boolean privacy) {
        if (Double.isNaN(value)) {
            return "";
        }
        return privacy
                ? Format.signedPercent(BigDecimal.valueOf(value), 1)
                : Format.number(BigDecimal.valueOf(value / 1000), 1) + "k";
    }

    private static String thousands(double value, double step) {
        return Format.number(BigDecimal.valueOf(value / 1000), step >= 1000 ? 0 : step >= 100 ? 1 : 2) + "k";
    }

    private void ranges(List<Point> points, XYSeries equity, XYSeries benchmark, double worst, double start) {
        double low = Math.min(start, least(equity.getMinY(), benchmark.getMinY()));
        double high = Math.max(start, most(equity.getMaxY(), benchmark.getMaxY()));
        double step = niceStep(Math.max(high - low, Math.max(Math.abs(start) / 1000, 0.001)) / AIMED_TICKS);
        double pad = step / 4;
        money.setTickUnit(new NumberTickUnit(step));
        money.setRange(new Range(low - pad, high + pad));
        double depthStep = worst > -0.03 ? 0.01 : worst > -0.06 ? 0.02 : worst > -0.15 ? 0.05 : 0.1;
        depth.setTickUnit(new NumberTickUnit(depthStep));
        depth.setRange(
                new Range(Math.min(-depthStep, Math.floor(worst / depthStep) * depthStep) * 1.02, depthStep / 50));
        curve.clearRangeMarkers();
        curve.addRangeMarker(new ValueMarker(start, ink.paint(Token.RULE_STRONG), new BasicStroke(1f)));
        if (!points.isEmpty()) {
            LocalDate from = points.getFirst().date();
            LocalDate to = points.getLast().date();
            time.setRange(new Range(millis(from), Math.max(millis(to), millis(from) + 1)));
            long days = java.time.temporal.ChronoUnit.DAYS.between(from, to);
            time.setTickUnit(unit(days));
        }
    }

    private static double worst(List<Point> points) {
        return -points.stream()
                .flatMap(point -> point.drawdown().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    private static DateTickUnit unit(long days) {
        if (days <= 45) {
            return new DateTickUnit(DateTickUnitType.DAY, 7, dates("d MMM"));
        }
        if (days <= 240) {
            return new DateTickUnit(DateTickUnitType.MONTH, 1, months());
        }
        if (days <= 500) {
            return new DateTickUnit(DateTickUnitType.MONTH, 3, dates("MMM yyyy"));
        }
        return new DateTickUnit(DateTickUnitType.YEAR, (int) Math.max(1, days / 365 / 5), dates("yyyy"));
    }

    /// Month names, with the year where it begins.
    private static DateFormat months() {
        return new SimpleDateFormat("MMM", Locale.UK) {
            @Override
            public StringBuffer format(java.util.Date date, StringBuffer into, FieldPosition position) {
                LocalDate day = date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
                return into.append(day.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.UK))
                        .append(day.getMonthValue() == 1 ? " " + day.getYear() : "");
            }
        };
    }

    private static DateFormat dates(String pattern) {
        var format = new SimpleDateFormat(pattern, Locale.UK);
        format.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        return format;
    }

    /// A step of 1, 2 or 5 times a power of ten near the rough one.
    static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double unit = rough / power;
        return power * (unit < 1.5 ? 1 : unit < 3.5 ? 2 : unit < 7.5 ? 5 : 10);
    }

    private static double least(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.min(one, other);
    }

    private static double most(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static NumberFormat printed(DoubleFunction<String> print) {
        return new NumberFormat() {
            @Override
            public StringBuffer format(double value, StringBuffer into, FieldPosition position) {
                return into.append(print.apply(value));
            }

            @Override
            public StringBuffer format(long value, StringBuffer into, FieldPosition position) {
                return into.append(print.apply(value));
            }

            @Override
            public Number parse(String text, ParsePosition position) {
                throw new UnsupportedOperationException("axis labels are only printed");
            }
        };
    }

    private void colour() {
        curve.setRangeGridlinePaint(ink.paint(Token.RULE));
        below.setRangeGridlinePaint(ink.paint(Token.RULE));
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
        for (Object marker : List.copyOf(Optional.ofNullable(curve.getRangeMarkers(org.jfree.chart.ui.Layer.FOREGROUND))
                .orElse(List.of()))) {
            ((ValueMarker) marker).setPaint(ink.paint(Token.RULE_STRONG));
        }
    }

    /// Which point stands under that place, as a share of the width from 0 to 1.
    double share(double x) {
        return Math.clamp((x - LEFT) / Math.max(1, getWidth() - LEFT - RIGHT), 0, 1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double curveHeight = Math.max(20, height - TOP - DOMAIN - GAP - DRAWDOWN);
        curve.setWeight((int) Math.round(curveHeight));
        below.setWeight((int) DRAWDOWN);
        canvas.setWidth(width);
        canvas.setHeight(height);
        draw(width, height);
        double x = width - RIGHT;
        double equityY = y(lastEquity, money.getRange(), TOP, curveHeight);
        double benchmarkY = y(lastBenchmark, money.getRange(), TOP, curveHeight);
        dot.setVisible(!Double.isNaN(equityY));
        dot.resizeRelocate(x - 3, equityY - 3, 6, 6);
        double[] apart = apart(equityY, benchmarkY);
        place(equityLast, x + 9, apart[0]);
        place(benchmarkLast, x + 9, apart[1]);
        place(depthLast, x + 9, y(lastDepth, depth.getRange(), TOP + curveHeight + GAP, DRAWDOWN));
    }

    /// A painter of its own for every drawing: one that is kept believes that its font is still set after the canvas
    /// has forgotten it.
    private void draw(double width, double height) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        if (width > LEFT + RIGHT && height > DOMAIN + GAP + DRAWDOWN) {
            pen.save();
            chart.draw(new FXGraphics2D(pen), new Rectangle2D.Double(0, 0, width, height));
            pen.restore();
        }
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

    private static double y(double value, Range range, double top, double height) {
        return top + height * (1 - (value - range.getLowerBound()) / range.getLength());
    }

    private static void place(Label label, double x, double y) {
        label.setVisible(!Double.isNaN(y));
        if (!Double.isNaN(y)) {
            label.autosize();
            label.resizeRelocate(x, Math.rint(y - label.getHeight() / 2), RIGHT - 9, label.getHeight());
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 216;
    }
}
