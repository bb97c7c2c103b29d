// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Block;
import dev.kobe.core.report.Print;
import java.util.ArrayList;
import java.util.List;

/// Draws how many sessions returned how much, with the normal curve of the same mean and deviation.
final class HistogramPainter {
    private final Sheet sheet;
    private final PlotPainter plots;

    HistogramPainter(Sheet sheet) {
        this.sheet = sheet;
        this.plots = new PlotPainter(sheet);
    }

    double histogram(Block.Histogram chart, double x, double y) {
        Plot plot = new Plot(x + 22, y + 10, x + 244, y + 118, chart.counts());
        plots.scale(plot, 0, 0);
        sheet.text(sheet.type.regular, PlotPainter.AXIS, Ink.MUTED, x + 22, y + 4, "sessions");
        double low = chart.bins().getFirst().from();
        double high = chart.bins().getLast().to();
        double perUnit = (plot.right() - plot.left()) / (high - low);
        for (Block.Bin bin : chart.bins()) {
            if (bin.sessions() == 0) {
                continue;
            }
            double from = plot.left() + (bin.from() - low) * perUnit;
            double wide = (bin.to() - bin.from()) * perUnit - 0.8;
            double top = plot.y(bin.sessions());
            sheet.fill(from, top, wide, plot.bottom() - top, bin.from() >= -1e-9 ? Ink.BINS : Ink.PAPER);
            sheet.frame(from, top, wide, plot.bottom() - top, 0.6, Ink.DESK);
        }
        curve(chart, plot, low, perUnit);
        chart.quantile().ifPresent(at -> {
            double where = plot.left() + (at - low) * perUnit;
            double room = Sheet.width(sheet.type.regular, PlotPainter.LABEL, chart.quantileText());
            sheet.line(where, plot.top(), where, plot.bottom(), 0.6, Ink.INK);
            boolean fits = where - 3 - room >= plot.left();
            // Where it has no room at the left it stands above the bars, clear of the axis name.
            sheet.text(
                    sheet.type.regular,
                    PlotPainter.LABEL,
                    Ink.INK,
                    fits ? where - 3 - room : Math.max(where + 3, plot.left() + 28),
                    fits ? plot.top() + 5 : plot.top() - 3,
                    chart.quantileText());
        });
        double step = high - low > 3 ? 1 : 0.5;
        Block.Bin first = chart.bins().getFirst();
        Block.Bin last = chart.bins().getLast();
        double from = chart.openLow() ? first.to() : low;
        double to = chart.openHigh() ? last.from() : high;
        for (double tick = Math.ceil(from / step - 1e-9) * step; tick <= to + 1e-9; tick += step) {
            double where = plot.left() + (tick - low) * perUnit;
            sheet.line(where, plot.bottom(), where, plot.bottom() + 2, 0.4, Ink.INK);
            under(plot, where, tick == 0 ? "0" : Print.signed(tick, step == 1 ? 0 : 1));
        }
        if (chart.openLow()) {
            under(plot, plot.left(), "≤ " + Print.signed(first.to(), 1));
        }
        if (chart.openHigh()) {
            under(plot, plot.right() - 8, "≥ " + Print.signed(last.from(), 1));
        }
        sheet.right(
                sheet.type.regular, PlotPainter.AXIS, Ink.MUTED, plot.right(), plot.bottom() + 18, "daily return, %");
        return y + 140;
    }

    private void under(Plot plot, double where, String figure) {
        sheet.centre(sheet.type.regular, PlotPainter.AXIS, Ink.MUTED, where, plot.bottom() + 9, figure);
    }

    private void curve(Block.Histogram chart, Plot plot, double low, double perUnit) {
        if (chart.deviation() <= 0) {
            return;
        }
        double width = chart.bins().getFirst().to() - chart.bins().getFirst().from();
        List<double[]> points = new ArrayList<>();
        for (double at = plot.left(); at <= plot.right(); at += 1.5) {
            double away = ((at - plot.left()) / perUnit + low - chart.mean()) / chart.deviation();
            double density = Math.exp(-away * away / 2) / (chart.deviation() * Math.sqrt(2 * Math.PI));
            double value = Math.min(chart.n() * width * density, plot.axis().high());
            points.add(new double[] {at, plot.y(value)});
        }
        sheet.path(points, 0.8, Ink.INK, 3, 2);
    }
}
