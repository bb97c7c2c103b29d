// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Axis;
import dev.kobe.core.report.Block;
import dev.kobe.core.report.Print;
import java.awt.Color;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/// Draws the charts as lines and areas of the page itself; each method returns where the next block may begin.
final class ChartPainter {
    private static final double AXIS = 6.2;
    /// More sessions than three years have.
    private static final int YEARS = 3 * 260;
    private static final double LABEL = 6.6;
    private static final double EVENT = 5.8;
    private static final double FULL = Sheet.mm(180);
    private static final double GROWTH = 232;

    private final Sheet sheet;

    ChartPainter(Sheet sheet) {
        this.sheet = sheet;
    }

    /// A rectangle in which an axis rises from its bottom to its top.
    private record Plot(double left, double top, double right, double bottom, Axis axis) {
        double y(double value) {
            return bottom - axis.share(value) * (bottom - top);
        }
    }

    double growth(Block.Growth chart, double x, double y) {
        Plot upper = new Plot(x + 26, y + 4, x + 446, y + 154, chart.index());
        Plot lower = new Plot(x + 26, y + 166, x + 446, y + 220, chart.drawdown());
        scale(upper, 100, 0);
        scale(lower, 0, 0);
        if (!chart.empty().isEmpty()) {
            sheet.centre(
                    sheet.type.regular, AXIS, Ink.MUTED, (upper.left + upper.right) / 2, upper.top + 60, chart.empty());
            return y + GROWTH;
        }
        List<Block.Level> levels = chart.levels();
        IntToDoubleFunction across =
                at -> upper.left + (upper.right - upper.left) * at / Math.max(1, levels.size() - 1);
        fall(levels, lower, across);
        series(levels, Block.Level::benchmarkBelow, lower, across, 0.6, Ink.MUTED, 3, 2);
        series(levels, Block.Level::deskBelow, lower, across, 0.9, Ink.DESK);
        series(levels, Block.Level::benchmark, upper, across, 0.8, Ink.MUTED, 3, 2);
        series(levels, Block.Level::desk, upper, across, 1.2, Ink.DESK);
        monthBegins(chart, upper, lower, across);
        flows(chart, upper, across);
        deepest(chart, lower, across);
        ends(levels, upper);
        sheet.text(sheet.type.regular, AXIS, Ink.MUTED, upper.right + 4, upper.top + 2, "Index, 100 = start");
        sheet.text(sheet.type.regular, AXIS, Ink.MUTED, lower.right + 4, lower.top + 6, "Drawdown, %");
        monthTicks(levels.stream().map(Block.Level::session).toList(), lower, across, 1, lower.right + 8);
        return y + GROWTH;
    }

    private void fall(List<Block.Level> levels, Plot plot, IntToDoubleFunction across) {
        List<double[]> points = new ArrayList<>();
        for (int at = 0; at <= levels.size(); at++) {
            OptionalDouble below = at < levels.size() ? levels.get(at).deskBelow() : OptionalDouble.empty();
            if (below.isPresent()) {
                points.add(new double[] {across.applyAsDouble(at), plot.y(below.getAsDouble())});
            } else if (!points.isEmpty()) {
                points.addFirst(new double[] {points.getFirst()[0], plot.top});
                points.add(new double[] {points.getLast()[0], plot.top});
                sheet.area(points, Ink.FALL);
                points.clear();
            }
        }
        sheet.line(plot.left, plot.top, plot.right, plot.top, 0.5, Ink.INK);
    }

    private static <T> void eachRun(
            List<T> values, Function<T, OptionalDouble> which, java.util.function.Consumer<List<Integer>> draw) {
        List<Integer> run = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            if (which.apply(values.get(at)).isPresent()) {
                run.add(at);
            } else {
                draw.accept(run);
                run = new ArrayList<>();
            }
        }
        draw.accept(run);
    }

    /// A line that stops where a value is missing and begins again after it.
    private <T> void series(
            List<T> values,
            Function<T, OptionalDouble> which,
            Plot plot,
            IntToDoubleFunction across,
            double weight,
            Color colour,
            double... dashes) {
        eachRun(
                values,
                which,
                run -> sheet.path(
                        run.stream()
                                .map(at -> new double[] {
                                    across.applyAsDouble(at),
                                    plot.y(which.apply(values.get(at)).orElseThrow())
                                })
                                .toList(),
                        weight,
                        colour,
                        dashes));
    }

    private void monthBegins(Block.Growth chart, Plot upper, Plot lower, IntToDoubleFunction across) {
        double at = across.applyAsDouble(place(chart.levels(), chart.monthBegins()));
        sheet.line(at, upper.top, at, lower.bottom, 0.5, Ink.MUTED, 1, 2);
        double room = Sheet.width(sheet.type.regular, AXIS, chart.monthName());
        double x = at + 4 + room > upper.right ? at - 4 - room : at + 4;
        sheet.text(sheet.type.regular, AXIS, Ink.MUTED, x, upper.top + 6, chart.monthName());
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
            sheet.line(at, plot.bottom - 7, at, plot.bottom, 1, Ink.INK);
            double room = Sheet.width(sheet.type.regular, EVENT, flow.text());
            double x = at - 2 - room < plot.left ? at + 2 : at - 2 - room;
            // Where strokes stand close the amounts would be struck through by them.
            if (x > before) {
                sheet.text(sheet.type.regular, EVENT, Ink.MUTED, x, plot.bottom - 2.4, flow.text());
            }
            before = Math.max(at, x + room);
        }
    }

    private void deepest(Block.Growth chart, Plot plot, IntToDoubleFunction across) {
        chart.deepest().ifPresent(mark -> {
            int at = place(chart.levels(), mark.session());
            double x = across.applyAsDouble(at);
            double half = Sheet.width(sheet.type.regular, LABEL, mark.text()) / 2;
            Block.Level level = chart.levels().get(at);
            double lowest =
                    Math.min(level.deskBelow().orElse(0), level.benchmarkBelow().orElse(0));
            double y = plot.y(lowest) + 9;
            sheet.centre(
                    sheet.type.regular,
                    LABEL,
                    Ink.INK,
                    Math.clamp(x, plot.left + half, plot.right - half),
                    Math.min(y, plot.bottom - 1.5),
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
        double push = Math.max(0, plot.top + 13 - Math.min(deskAt, otherAt));
        deskAt += push;
        otherAt += push;
        if (desk.isPresent()) {
            sheet.text(
                    sheet.type.regular,
                    LABEL,
                    Ink.DESK,
                    plot.right + 4,
                    deskAt,
                    "Desk " + Print.level(desk.getAsDouble(), 1));
        }
        if (benchmark.isPresent()) {
            sheet.text(
                    sheet.type.regular,
                    LABEL,
                    Ink.MUTED,
                    plot.right + 4,
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

    /// Grid, figures at the left and the base line in ink.
    private void scale(Plot plot, double base, int sign) {
        int places = plot.axis.step() >= 1 || plot.axis.step() == 0 ? 0 : plot.axis.step() >= 0.1 ? 1 : 2;
        for (double tick : plot.axis.ticks()) {
            double y = plot.y(tick);
            boolean isBase = Math.abs(tick - base) < plot.axis.step() / 1000;
            sheet.line(plot.left, y, plot.right, y, 0.5, isBase ? Ink.INK : Ink.GRID);
            String figure = sign == 0 ? Print.level(tick, places) : Print.signed(tick, places);
            sheet.right(sheet.type.regular, AXIS, Ink.MUTED, plot.left - 4, y + 2.2, figure);
        }
    }

    /// A tick at the first session of each month; names where they have room, the year at January and at the first. Of
    /// a record of more than three years only Januaries are marked, by their year.
    private void monthTicks(List<LocalDate> sessions, Plot plot, IntToDoubleFunction across, int every, double edge) {
        boolean years = sessions.size() > YEARS;
        double free = plot.left - 20;
        for (int at = 0; at < sessions.size(); at++) {
            YearMonth month = YearMonth.from(sessions.get(at));
            boolean january = month.getMonthValue() == 1;
            if (at > 0 && YearMonth.from(sessions.get(at - 1)).equals(month) || years && !january) {
                continue;
            }
            double x = across.applyAsDouble(at);
            boolean named = free < plot.left || january;
            String name = years
                    ? Integer.toString(month.getYear())
                    : Print.shortMonth(month.getMonthValue()) + (named ? " " + month.getYear() : "");
            double room = Sheet.width(sheet.type.regular, AXIS, name);
            sheet.line(x, plot.bottom, x, plot.bottom + 2.5, 0.4, Ink.INK);
            boolean wanted = years || every == 1 || (month.getMonthValue() - 1) % every == 0;
            if (wanted && x + 2 > free && x + 2 + room < edge) {
                sheet.text(sheet.type.regular, AXIS, Ink.MUTED, x + 2, plot.bottom + 8.6, name);
                free = x + 2 + room + 3;
            }
        }
    }

    double months(Block.MonthBars chart, double x, double y) {
        Plot plot = new Plot(x + 26, y + 4, x + FULL - 2, y + 90, chart.axis());
        scale(plot, 0, 0);
        // A few months stand as wide as a year of them would, so that one bar does not fill the page.
        double slot = (plot.right - plot.left) / Math.max(12, chart.bars().size());
        double bar = slot * 0.44;
        for (int at = 0; at < chart.bars().size(); at++) {
            Block.Bar one = chart.bars().get(at);
            double middle = plot.left + slot * (at + 0.5);
            bar(middle - bar / 2, plot.y(0), bar, plot.y(one.desk()), one.desk() >= 0);
            one.benchmark()
                    .ifPresent(other -> sheet.line(
                            middle - bar / 2 - 3, plot.y(other), middle + bar / 2 + 3, plot.y(other), 1.1, Ink.INK));
            sheet.centre(sheet.type.regular, AXIS, Ink.MUTED, middle, plot.bottom + 11, one.label());
        }
        return y + 104;
    }

    /// A bar from its base: filled for a gain, open for a loss.
    private void bar(double x, double base, double wide, double end, boolean gain) {
        double top = Math.min(base, end);
        double high = Math.abs(end - base);
        if (gain) {
            sheet.fill(x, top, wide, high, Ink.DESK);
        } else {
            sheet.fill(x, top, wide, high, Ink.PAPER);
            sheet.frame(x + 0.45, top, wide - 0.9, high, 0.9, Ink.DESK);
        }
    }

    double histogram(Block.Histogram chart, double x, double y) {
        Plot plot = new Plot(x + 22, y + 10, x + 244, y + 118, chart.counts());
        scale(plot, 0, 0);
        sheet.text(sheet.type.regular, AXIS, Ink.MUTED, x + 22, y + 4, "sessions");
        double low = chart.bins().getFirst().from();
        double high = chart.bins().getLast().to();
        double perUnit = (plot.right - plot.left) / (high - low);
        for (Block.Bin bin : chart.bins()) {
            if (bin.sessions() == 0) {
                continue;
            }
            double from = plot.left + (bin.from() - low) * perUnit;
            double wide = (bin.to() - bin.from()) * perUnit - 0.8;
            double top = plot.y(bin.sessions());
            sheet.fill(from, top, wide, plot.bottom - top, bin.from() >= -1e-9 ? Ink.BINS : Ink.PAPER);
            sheet.frame(from, top, wide, plot.bottom - top, 0.6, Ink.DESK);
        }
        curve(chart, plot, low, perUnit);
        chart.quantile().ifPresent(at -> {
            double where = plot.left + (at - low) * perUnit;
            double room = Sheet.width(sheet.type.regular, LABEL, chart.quantileText());
            sheet.line(where, plot.top, where, plot.bottom, 0.6, Ink.INK);
            double start = where - 3 - room < plot.left ? where + 3 : where - 3 - room;
            sheet.text(sheet.type.regular, LABEL, Ink.INK, start, plot.top + 5, chart.quantileText());
        });
        double step = high - low > 3 ? 1 : 0.5;
        Block.Bin first = chart.bins().getFirst();
        Block.Bin last = chart.bins().getLast();
        double from = chart.openLow() ? first.to() : low;
        double to = chart.openHigh() ? last.from() : high;
        for (double tick = Math.ceil(from / step - 1e-9) * step; tick <= to + 1e-9; tick += step) {
            double where = plot.left + (tick - low) * perUnit;
            sheet.line(where, plot.bottom, where, plot.bottom + 2, 0.4, Ink.INK);
            under(plot, where, tick == 0 ? "0" : Print.signed(tick, step == 1 ? 0 : 1));
        }
        if (chart.openLow()) {
            under(plot, plot.left, "≤ " + Print.signed(first.to(), 1));
        }
        if (chart.openHigh()) {
            under(plot, plot.right - 8, "≥ " + Print.signed(last.from(), 1));
        }
        sheet.right(sheet.type.regular, AXIS, Ink.MUTED, plot.right, plot.bottom + 18, "daily return, %");
        return y + 140;
    }

    private void under(Plot plot, double where, String figure) {
        sheet.centre(sheet.type.regular, AXIS, Ink.MUTED, where, plot.bottom + 9, figure);
    }

    private void curve(Block.Histogram chart, Plot plot, double low, double perUnit) {
        if (chart.deviation() <= 0) {
            return;
        }
        double width = chart.bins().getFirst().to() - chart.bins().getFirst().from();
        List<double[]> points = new ArrayList<>();
        for (double at = plot.left; at <= plot.right; at += 1.5) {
            double away = ((at - plot.left) / perUnit + low - chart.mean()) / chart.deviation();
            double density = Math.exp(-away * away / 2) / (chart.deviation() * Math.sqrt(2 * Math.PI));
            double value = Math.min(chart.n() * width * density, plot.axis.high());
            points.add(new double[] {at, plot.y(value)});
        }
        sheet.path(points, 0.8, Ink.INK, 3, 2);
    }

    double rolling(Block.Rolling chart, double x, double y) {
        double gap = (FULL - 3 * 160) / 2;
        for (int at = 0; at < chart.curves().size(); at++) {
            small(chart.curves().get(at), x + at * (160 + gap), y);
        }
        return y + 116;
    }

    private void small(Block.Curve curve, double x, double y) {
        sheet.text(sheet.type.regular, 7.1, Ink.INK, x, y + 6, curve.title());
        Plot plot = new Plot(x + 22, y + 20, x + 160, y + 102, curve.axis());
        boolean zero = curve.base().isPresent() && curve.base().getAsDouble() == 0;
        scale(plot, curve.base().orElse(Double.MAX_VALUE), zero ? 1 : 0);
        if (!curve.empty().isEmpty()) {
            sheet.centre(
                    sheet.type.regular, AXIS, Ink.MUTED, (plot.left + plot.right) / 2, plot.top + 38, curve.empty());
            return;
        }
        int n = curve.sessions().size();
        IntToDoubleFunction across = at -> plot.left + (plot.right - plot.left) * at / Math.max(1, n - 1);
        int first = 0;
        while (first < n && curve.desk().get(first).isEmpty()) {
            first++;
        }
        double from = across.applyAsDouble(Math.min(first, n - 1));
        sheet.line(from, plot.top, from, plot.bottom, 0.5, Ink.MUTED, 1, 2);
        if (from - plot.left > 32) {
            double middle = (plot.left + from) / 2;
            sheet.centre(sheet.type.regular, EVENT, Ink.MUTED, middle, plot.top + 7, "too few");
            sheet.centre(sheet.type.regular, EVENT, Ink.MUTED, middle, plot.top + 14, "sessions");
        }
        series(curve.benchmark(), one -> one, plot, across, 0.8, Ink.MUTED, 3, 2);
        series(curve.desk(), one -> one, plot, across, 1.2, Ink.DESK);
        monthTicks(curve.sessions(), plot, across, n > 190 ? 6 : n > 90 ? 3 : 1, plot.right);
    }

    double costs(Block.CostBars chart, double x, double y) {
        double zero = x + 86;
        double extent = chart.bars().stream()
                .mapToDouble(one -> Math.abs(one.amount()))
                .max()
                .orElse(1);
        double left = chart.bars().stream().anyMatch(one -> one.amount() < 0) ? zero + 60 : zero;
        double per = extent == 0 ? 0 : (left == zero ? 220 : 150) / extent;
        double at = y + 3;
        for (Block.CostBar one : chart.bars()) {
            double length = Math.abs(one.amount()) * per;
            sheet.right(sheet.type.regular, 7.1, Ink.INK, zero - 4, at + 7.4, one.label());
            boolean gain = one.amount() < 0;
            double from = gain ? left - Math.min(length, 58) : left;
            if (gain) {
                sheet.fill(from, at, left - from, 10, Ink.DESK);
            } else {
                sheet.frame(from, at, length, 10, 0.9, Ink.INK);
            }
            double after = gain ? left + 4 : left + length + 4;
            sheet.text(sheet.type.regular, LABEL, Ink.INK, after, at + 7.4, one.printed());
            sheet.text(
                    sheet.type.regular,
                    AXIS,
                    Ink.MUTED,
                    after + Sheet.width(sheet.type.regular, LABEL, one.printed()) + 12,
                    at + 7.4,
                    one.meaning());
            at += 13;
        }
        sheet.line(left, y, left, at, 0.5, Ink.INK);
        return at + 3;
    }
}
