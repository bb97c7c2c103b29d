// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import dev.kobe.core.breaker.BoardTrip;
import dev.kobe.core.breaker.Levels;
import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.FigureTable;
import dev.kobe.ui.fx.FigureTable.Column;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.pane.EquityChart;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a trial came to: both equity paths with the days out shaded, the figures beside those of the levels set and of
/// never halting, and every trip with what it saved or cost.
final class TrialFigures extends VBox {
    private static final double CHART = 156;
    private static final double TITLE = 208;
    private static final double FIGURE = 124;
    private static final double LINE = 18;

    private final EquityChart chart;
    private final VBox lines = new VBox();
    private final VBox trips = new VBox(4);

    TrialFigures(ChartInk ink) {
        super(8);
        chart = new EquityChart(ink);
        chart.setMinHeight(CHART);
        chart.setPrefHeight(CHART);
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        HBox.setHgrow(trips, Priority.ALWAYS);
        trips.setMinWidth(0);
        lines.setMinWidth(TITLE + 3 * FIGURE);
        getChildren().addAll(legend(), chart, new HBox(32, lines, trips));
    }

    private static Node legend() {
        var legend = new HBox(Lettering.line(
                "Solid: with the breakers at the tried levels.  Dashed: never halting.  Shaded: nothing held."
                        + "  Below: the fall from the peak.",
                "t12",
                "muted"));
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }

    void show(Comparison comparison, Format format) {
        chart.shade(comparison.out());
        chart.show(comparison.points(), format.privacy());
        List<Comparison.Line> told = comparison.lines(format);
        chart.setAccessibleText("Equity with the breakers at the tried levels against never halting: "
                + told.getFirst().tried() + " against " + told.getFirst().never() + " at the end");
        lines.getChildren()
                .setAll(cells(new Comparison.Line("", "levels set", "tried", "never halting"), "t12", "muted"));
        told.forEach(one -> lines.getChildren().add(line(one)));
        trips.getChildren().setAll(table(comparison, format));
    }

    private static HBox cells(Comparison.Line one, String size, String tone) {
        var line = new HBox(
                Lettering.cell(one.title(), TITLE, false, size, tone),
                Lettering.cell(one.set(), FIGURE, true, size, "muted"),
                Lettering.cell(one.tried(), FIGURE, true, size, tone),
                Lettering.cell(one.never(), FIGURE, true, size, "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(LINE);
        return line;
    }

    private static Node line(Comparison.Line one) {
        HBox line = cells(one, "t12", "ink");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(one.title() + ": levels set " + said(one.set()) + ", tried " + said(one.tried())
                + ", never halting " + said(one.never()));
        return line;
    }

    private static String said(String figure) {
        return figure.isEmpty() ? "does not apply" : figure;
    }

    private static Node table(Comparison comparison, Format format) {
        List<BoardTrip> all = comparison.trips();
        var table = new FigureTable<BoardTrip>(
                "Trips at the tried levels, the newest first",
                List.of(
                        new Column<>("From", 104, false, trip -> Comparison.date(trip.from())),
                        new Column<>("Until", 104, false, Comparison::until),
                        new Column<>("Worst", 52, false, trip -> Levels.word(trip.worst())),
                        new Column<>("Out", 36, true, trip -> Format.count(trip.flat())),
                        new Column<>("Saved", 0, true, trip -> comparison.saved(trip, format))));
        table.getItems().setAll(all);
        table.setMinHeight(LINE * 13);
        table.setPrefHeight(LINE * 13);
        return all.isEmpty() ? Lettering.line("No trip at these levels.", "t13", "muted") : table;
    }
}
