// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Block;
import java.util.function.IntToDoubleFunction;

/// Draws bars and small moving figures; each method returns where the next block may begin.
final class ChartPainter {
    private static final double FULL = Sheet.mm(180);

    private final Sheet sheet;
    private final PlotPainter plots;

    ChartPainter(Sheet sheet) {
        this.sheet = sheet;
        this.plots = new PlotPainter(sheet);
    }

    double months(Block.MonthBars chart, double x, double y) {
        Plot plot = new Plot(x + 26, y + 4, x + FULL - 2, y + 90, chart.axis());
        plots.scale(plot, 0, 0);
        // A few months stand as wide as a year of them would, so that one bar does not fill the page.
        double slot = (plot.right() - plot.left()) / Math.max(12, chart.bars().size());
        double bar = slot * 0.44;
        for (int at = 0; at < chart.bars().size(); at++) {
            Block.Bar one = chart.bars().get(at);
            double middle = plot.left() + slot * (at + 0.5);
            bar(middle - bar / 2, plot.y(0), bar, plot.y(one.desk()), one.desk() >= 0);
            one.benchmark()
                    .ifPresent(other -> sheet.line(
                            middle - bar / 2 - 3, plot.y(other), middle + bar / 2 + 3, plot.y(other), 1.1, Ink.INK));
            sheet.centre(sheet.type.regular, PlotPainter.AXIS, Ink.MUTED, middle, plot.bottom() + 11, one.label());
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
        plots.scale(plot, curve.base().orElse(Double.MAX_VALUE), zero ? 1 : 0);
        if (!curve.empty().isEmpty()) {
            sheet.centre(
                    sheet.type.regular,
                    PlotPainter.AXIS,
                    Ink.MUTED,
                    (plot.left() + plot.right()) / 2,
                    plot.top() + 38,
                    curve.empty());
            return;
        }
        int n = curve.sessions().size();
        IntToDoubleFunction across = at -> plot.x(at, n);
        int first = 0;
        while (first < n && curve.desk().get(first).isEmpty()) {
            first++;
        }
        double from = across.applyAsDouble(Math.min(first, n - 1));
        sheet.line(from, plot.top(), from, plot.bottom(), 0.5, Ink.MUTED, 1, 2);
        if (from - plot.left() > 32) {
            double middle = (plot.left() + from) / 2;
            sheet.centre(sheet.type.regular, PlotPainter.EVENT, Ink.MUTED, middle, plot.top() + 7, "too few");
            sheet.centre(sheet.type.regular, PlotPainter.EVENT, Ink.MUTED, middle, plot.top() + 14, "sessions");
        }
        plots.series(curve.benchmark(), one -> one, plot, across, 0.8, Ink.MUTED, 3, 2);
        plots.series(curve.desk(), one -> one, plot, across, 1.2, Ink.DESK);
        plots.monthTicks(curve.sessions(), plot, across, n > 190 ? 6 : n > 90 ? 3 : 1, plot.right());
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
            sheet.text(sheet.type.regular, PlotPainter.LABEL, Ink.INK, after, at + 7.4, one.printed());
            sheet.text(
                    sheet.type.regular,
                    PlotPainter.AXIS,
                    Ink.MUTED,
                    after + Sheet.width(sheet.type.regular, PlotPainter.LABEL, one.printed()) + 12,
                    at + 7.4,
                    one.meaning());
            at += 13;
        }
        sheet.line(left, y, left, at, 0.5, Ink.INK);
        return at + 3;
    }
}
