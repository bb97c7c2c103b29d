// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Block;
import dev.kobe.core.report.Print;

/// Draws groups of values as strokes with their mean and its interval, one line for each group.
final class DotPainter {
    private static final double PITCH = 13;
    private static final double LEFT = 60;
    private static final double RIGHT = 206;

    private final Sheet sheet;

    DotPainter(Sheet sheet) {
        this.sheet = sheet;
    }

    double dots(Block.Dots chart, double x, double y) {
        double bottom = y + 4 + chart.rows().size() * PITCH;
        for (double tick : chart.axis().ticks()) {
            double at = across(chart, x, tick);
            boolean zero = Math.abs(tick) < chart.axis().step() / 1000;
            sheet.line(at, y + 2, at, bottom, 0.5, zero ? Ink.INK : Ink.GRID);
            int places = chart.axis().step() >= 1 ? 0 : 1;
            sheet.centre(sheet.type.regular, PlotPainter.AXIS, Ink.MUTED, at, bottom + 8, Print.level(tick, places));
        }
        sheet.text(sheet.type.regular, PlotPainter.AXIS, Ink.MUTED, x + RIGHT + 10, bottom + 8, "bp");
        double middle = y + 4 + PITCH / 2;
        for (Block.DotRow row : chart.rows()) {
            row(chart, row, x, middle);
            middle += PITCH;
        }
        return bottom + 14;
    }

    private static double across(Block.Dots chart, double x, double value) {
        return x + LEFT + (RIGHT - LEFT) * chart.axis().share(value);
    }

    private void row(Block.Dots chart, Block.DotRow row, double x, double y) {
        sheet.right(sheet.type.regular, PlotPainter.LABEL, Ink.INK, x + LEFT - 10, y + 2.4, row.label());
        sheet.text(
                sheet.type.regular,
                PlotPainter.AXIS,
                Ink.MUTED,
                x + RIGHT + 10,
                y + 2.2,
                "n " + row.singles().size());
        for (double one : row.singles()) {
            double at = across(chart, x, one);
            sheet.line(at, y - 4, at, y + 4, 0.7, Ink.MUTED);
        }
        row.interval().ifPresent(ends -> {
            // An interval wider than the scale is drawn to the scale's end.
            double from = across(chart, x, Math.max(ends.low(), chart.axis().low()));
            double to = across(chart, x, Math.min(ends.high(), chart.axis().high()));
            sheet.line(from, y, to, y, 1, Ink.INK);
        });
        row.mean()
                .ifPresent(mean -> sheet.dot(
                        across(chart, x, mean),
                        y,
                        2.2,
                        0.8,
                        Ink.INK,
                        row.interval().isPresent()));
    }
}
