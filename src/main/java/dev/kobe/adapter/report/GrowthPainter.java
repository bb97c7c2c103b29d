// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Block;
import dev.kobe.core.report.Print;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/// Draws growth of 100 over the fall from its peak, on one axis of sessions.
final class GrowthPainter {
    private static final double HEIGHT = 232;
    /// What the amounts of flows take above the floor of the upper plot.
    private static final double FLOWS = 9;
    /// A stretch within one session is still to be seen.
    private static final double SHORTEST = 2;
    private static final double ROW = 8;

    private final Sheet sheet;
    private final PlotPainter plots;

    GrowthPainter(Sheet sheet) {
        this.sheet = sheet;
        this.plots = new PlotPainter(sheet);
    }

    double growth(Block.Growth chart, double x, double y) {
        Plot upper = new Plot(x + 26, y + 4, x + 446, y + 154, chart.index());
        Plot lower = new Plot(x + 26, y + 166, x + 446, y + 220, chart.drawdown());
        plots.scale(upper, 100, 0);
        plots.scale(lower, 0, 0);
        if (!chart.empty().isEmpty()) {
            sheet.centre(
                    sheet.type.regular,
                    PlotPainter.AXIS,
                    Ink.MUTED,
                    (upper.left() + upper.right()) / 2,
                    upper.top() + 60,
                    chart.empty());
            return y + HEIGHT;
        }
        List<Block.Level> levels = chart.levels();
        IntToDoubleFunction across = at -> upper.x(at, levels.size());
        fall(levels, lower, across);
        plots.series(levels, Block.Level::benchmarkBelow, lower, across, 0.6, Ink.MUTED, 3, 2);
        plots.series(levels, Block.Level::deskBelow, lower, across, 0.9, Ink.DESK);
        plots.series(levels, Block.Level::benchmark, upper, across, 0.8, Ink.MUTED, 3, 2);
        plots.series(levels, Block.Level::desk, upper, across, 1.2, Ink.DESK);
        monthBegins(chart, upper, lower, across);
        flows(chart, upper, across);
        held(chart, upper, across);
        deepest(chart, lower, across);
        ends(levels, upper);
        sheet.text(
                sheet.type.regular,
                PlotPainter.AXIS,
                Ink.MUTED,
                upper.right() + 4,
                upper.top() + 2,
                "Index, 100 = start");
        sheet.text(sheet.type.regular, PlotPainter.AXIS, Ink.MUTED, lower.right() + 4, lower.top() + 6, "Drawdown, %");
        plots.monthTicks(levels.stream().map(Block.Level::session).toList(), lower, across, 1, lower.right() + 8);
        return y + HEIGHT;
    }

    private void fall(List<Block.Level> levels, Plot plot, IntToDoubleFunction across) {
        List<double[]> points = new ArrayList<>();
        for (int at = 0; at <= levels.size(); at++) {
            OptionalDouble below = at < levels.size() ? levels.get(at).deskBelow() : OptionalDouble.empty();
            if (below.isPresent()) {
                points.add(new double[] {across.applyAsDouble(at), plot.y(below.getAsDouble())});
            } else if (!points.isEmpty()) {
                points.addFirst(new double[] {points.getFirst()[0], plot.top()});
                points.add(new double[] {points.getLast()[0], plot.top()});
                sheet.area(points, Ink.FALL);
                points.clear();
            }
        }
        sheet.line(plot.left(), plot.top(), plot.right(), plot.top(), 0.5, Ink.INK);
    }

    private void monthBegins(Block.Growth chart, Plot upper, Plot lower, IntToDoubleFunction across) {
        double at = across.applyAsDouble(place(chart.levels(), chart.monthBegins()));
        sheet.line(at, upper.top(), at, lower.bottom(), 0.5, Ink.MUTED, 1, 2);
        double room = Sheet.width(sheet.type.regular, PlotPainter.AXIS, chart.monthName());
        double x = at + 4 + room > upper.right() ? at - 4 - room : at + 4;
        sheet.text(sheet.type.regular, PlotPainter.AXIS, Ink.MUTED, x, upper.top() + 6, chart.monthName());
    }

    private static int place(List<Block.Level> levels, LocalDate session) {
        for (int at = 0; at < levels.size(); at++) {
            if (!levels.get(at).session().isBefore(session)) {
                return at;
            }
        }
        return levels.size() - 1;
    }

    private void flows(Block.Growth chart, Plot plot, IntToDoubleFunction across) {
        double before = Double.NEGATIVE_INFINITY;
        for (Block.Mark flow : chart.flows()) {
            double at = across.applyAsDouble(place(chart.levels(), flow.session()));
            sheet.line(at, plot.bottom() - 7, at, plot.bottom(), 1, Ink.INK);
            double room = Sheet.width(sheet.type.regular, PlotPainter.EVENT, flow.text());
            double x = at - 2 - room < plot.left() ? at + 2 : at - 2 - room;
            // Where strokes stand close the amounts would be struck through by them.
            if (x > before) {
                sheet.text(sheet.type.regular, PlotPainter.EVENT, Ink.MUTED, x, plot.bottom() - 2.4, flow.text());
            }
            before = Math.max(at, x + room);
        }
    }

    /// A bar for what stopped orders and a thin line for a re-entry; the words beside them, or a line higher where they
    /// would meet others.
    private void held(Block.Growth chart, Plot plot, IntToDoubleFunction across) {
        double y = plot.bottom() - FLOWS - 5;
        double[] taken = {plot.left(), plot.left()};
        double bars = plot.left();
        for (int at = 0; at < chart.held().size(); at++) {
            Block.Held one = chart.held().get(at);
            double first = begin(chart, at, across);
            double last = first;
            for (Block.Stretch part : one.stretches()) {
                double from = across.applyAsDouble(place(chart.levels(), part.from()));
                last = Math.max(from + SHORTEST, across.applyAsDouble(place(chart.levels(), part.to())));
                sheet.line(from, y, last, y, part.stop() ? 1.6 : 0.5, Ink.INK);
            }
            double room = Sheet.width(sheet.type.regular, PlotPainter.EVENT, one.text());
            for (int row = 0; row < taken.length; row++) {
                // The lower row has the bars in it, which no words may lie on.
                boolean lower = row == 0;
                double end = lower && at + 1 < chart.held().size() ? begin(chart, at + 1, across) - 3 : plot.right();
                double x = last + 3 + room <= end ? last + 3 : first - 3 - room;
                boolean free = x >= (lower ? Math.max(taken[row], bars) : taken[row]);
                if (free) {
                    sheet.text(sheet.type.regular, PlotPainter.EVENT, Ink.MUTED, x, y + 2 - row * ROW, one.text());
                    taken[row] = x + room + 3;
                    break;
                }
            }
            bars = last + 3;
        }
    }

    private static double begin(Block.Growth chart, int held, IntToDoubleFunction across) {
        return across.applyAsDouble(place(
                chart.levels(), chart.held().get(held).stretches().getFirst().from()));
    }

    private void deepest(Block.Growth chart, Plot plot, IntToDoubleFunction across) {
        chart.deepest().ifPresent(mark -> {
            int at = place(chart.levels(), mark.session());
            double x = across.applyAsDouble(at);
            double half = Sheet.width(sheet.type.regular, PlotPainter.LABEL, mark.text()) / 2;
            Block.Level level = chart.levels().get(at);
            double lowest =
                    Math.min(level.deskBelow().orElse(0), level.benchmarkBelow().orElse(0));
            double y = plot.y(lowest) + 9;
            sheet.centre(
                    sheet.type.regular,
                    PlotPainter.LABEL,
                    Ink.INK,
                    Math.clamp(x, plot.left() + half, plot.right() - half),
                    Math.min(y, plot.bottom() - 1.5),
                    mark.text());
        });
    }

    private void ends(List<Block.Level> levels, Plot plot) {
        OptionalDouble desk = last(levels, Block.Level::desk);
        OptionalDouble benchmark = last(levels, Block.Level::benchmark);
        double deskAt = plot.y(desk.orElse(100)) + 2;
        double otherAt = plot.y(benchmark.orElse(100)) + 2;
        if (desk.isPresent() && benchmark.isPresent() && Math.abs(deskAt - otherAt) < 11) {
            double middle = (deskAt + otherAt) / 2;
            boolean above = desk.getAsDouble() >= benchmark.getAsDouble();
            deskAt = middle + (above ? -5.5 : 5.5);
            otherAt = middle + (above ? 5.5 : -5.5);
        }
        // The axis is named at the top of the same column: a curve that ends there leaves the name its line.
        double push = Math.max(0, plot.top() + 13 - Math.min(deskAt, otherAt));
        deskAt += push;
        otherAt += push;
        if (desk.isPresent()) {
            sheet.text(
                    sheet.type.regular,
                    PlotPainter.LABEL,
                    Ink.DESK,
                    plot.right() + 4,
                    deskAt,
                    "Desk " + Print.level(desk.getAsDouble(), 1));
        }
        if (benchmark.isPresent()) {
            sheet.text(
                    sheet.type.regular,
                    PlotPainter.LABEL,
                    Ink.MUTED,
                    plot.right() + 4,
                    otherAt,
                    "Benchmark " + Print.level(benchmark.getAsDouble(), 1));
        }
    }

    private static OptionalDouble last(List<Block.Level> levels, Function<Block.Level, OptionalDouble> which) {
        return levels.reversed().stream()
                .map(which)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
