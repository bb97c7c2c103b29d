// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.pane.EquityPane.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// The points of an equity curve as chart series, with the values at the last session; what is not known is a gap in a
/// line and `NaN` as a last value.
///
/// @param start the first known equity as drawn: 0 where percentages are drawn, else money
/// @param worst the deepest distance below the peak, zero or negative
record EquitySeries(
        XYSeriesCollection curve,
        XYSeriesCollection depth,
        double start,
        double lastEquity,
        double lastBenchmark,
        double lastDepth,
        double worst) {

    /// Lays the points out; in privacy mode as a ratio of the first known equity, 0.05 is 5 % above it.
    static EquitySeries of(List<Point> points, boolean privacy) {
        double first = points.stream()
                .flatMap(point -> point.equity().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst()
                .orElse(1);
        DoubleUnaryOperator drawn = privacy ? value -> value / first - 1 : value -> value;
        double scale = benchmarkScale(points);
        var equity = new XYSeries("Equity", true, false);
        var benchmark = new XYSeries("Benchmark", true, false);
        var depth = new XYSeriesCollection();
        XYSeries run = new XYSeries("Below peak 0", true, false);
        // What is not known at the last session has no last value either, so each point starts from nothing.
        double lastEquity = Double.NaN;
        double lastBenchmark = Double.NaN;
        double lastDepth = Double.NaN;
        for (Point point : points) {
            lastEquity = value(point.equity(), 1, drawn);
            lastBenchmark = value(point.benchmark(), scale, drawn);
            lastDepth = value(point.drawdown(), -1, value -> value);
            add(equity, point, lastEquity);
            add(benchmark, point, lastBenchmark);
            if (!Double.isNaN(lastDepth)) {
                add(run, point, lastDepth);
            } else if (run.getItemCount() > 0) {
                depth.addSeries(run);
                run = new XYSeries("Below peak " + depth.getSeriesCount(), true, false);
            }
        }
        depth.addSeries(run);
        var both = new XYSeriesCollection();
        both.addSeries(equity);
        both.addSeries(benchmark);
        return new EquitySeries(
                both, depth, drawn.applyAsDouble(first), lastEquity, lastBenchmark, lastDepth, worst(points));
    }

    /// The lowest value drawn, the start included.
    double low() {
        return least(
                start, least(curve.getSeries(0).getMinY(), curve.getSeries(1).getMinY()));
    }

    /// The highest value drawn, the start included.
    double high() {
        return -least(
                -start, least(-curve.getSeries(0).getMaxY(), -curve.getSeries(1).getMaxY()));
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

    private static double value(Optional<BigDecimal> known, double factor, DoubleUnaryOperator drawn) {
        return known.map(one -> drawn.applyAsDouble(one.doubleValue() * factor)).orElse(Double.NaN);
    }

    private static void add(XYSeries series, Point point, double value) {
        series.add(millis(point.date()), Double.isNaN(value) ? null : value);
    }

    private static double worst(List<Point> points) {
        return -points.stream()
                .flatMap(point -> point.drawdown().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    private static double least(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.min(one, other);
    }

    /// Where a session stands on the time axis.
    static long millis(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
