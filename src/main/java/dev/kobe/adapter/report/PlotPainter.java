// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import dev.kobe.core.report.Print;
import java.awt.Color;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/// Draws what charts share: their scale, their lines and the months under them.
final class PlotPainter {
    static final double AXIS = 6.2;
    static final double LABEL = 6.6;
    static final double EVENT = 5.8;

    /// More sessions than three years have.
    private static final int YEARS = 3 * 260;

    private final Sheet sheet;

    PlotPainter(Sheet sheet) {
        this.sheet = sheet;
    }

    /// Grid, figures at the left and the base line in ink.
    void scale(Plot plot, double base, int sign) {
        int places = plot.axis().step() >= 1 || plot.axis().step() == 0
                ? 0
                : plot.axis().step() >= 0.1 ? 1 : 2;
        for (double tick : plot.axis().ticks()) {
            double y = plot.y(tick);
            boolean isBase = Math.abs(tick - base) < plot.axis().step() / 1000;
            sheet.line(plot.left(), y, plot.right(), y, 0.5, isBase ? Ink.INK : Ink.GRID);
            String figure = sign == 0 ? Print.level(tick, places) : Print.signed(tick, places);
            sheet.right(sheet.type.regular, AXIS, Ink.MUTED, plot.left() - 4, y + 2.2, figure);
        }
    }

    /// A line that stops where a value is missing and begins again after it.
    <T> void series(
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

    private static <T> void eachRun(List<T> values, Function<T, OptionalDouble> which, Consumer<List<Integer>> draw) {
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

    /// A tick at the first session of each month; names where they have room, the year at January and at the first. Of
    /// a record of more than three years only Januaries are marked, by their year.
    void monthTicks(List<LocalDate> sessions, Plot plot, IntToDoubleFunction across, int every, double edge) {
        boolean years = sessions.size() > YEARS;
        double free = plot.left() - 20;
        for (int at = 0; at < sessions.size(); at++) {
            YearMonth month = YearMonth.from(sessions.get(at));
            boolean january = month.getMonthValue() == 1;
            if (at > 0 && YearMonth.from(sessions.get(at - 1)).equals(month) || years && !january) {
                continue;
            }
            double x = across.applyAsDouble(at);
            boolean named = free < plot.left() || january;
            String name = years
                    ? Integer.toString(month.getYear())
                    : Print.shortMonth(month.getMonthValue()) + (named ? " " + month.getYear() : "");
            double room = Sheet.width(sheet.type.regular, AXIS, name);
            sheet.line(x, plot.bottom(), x, plot.bottom() + 2.5, 0.4, Ink.INK);
            boolean wanted = years || every == 1 || (month.getMonthValue() - 1) % every == 0;
            if (wanted && x + 2 > free && x + 2 + room < edge) {
                sheet.text(sheet.type.regular, AXIS, Ink.MUTED, x + 2, plot.bottom() + 8.6, name);
                free = x + 2 + room + 3;
            }
        }
    }
}
