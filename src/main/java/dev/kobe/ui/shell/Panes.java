// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.pane.AlphaHealthPane;
import dev.kobe.ui.pane.BreakersPane;
import dev.kobe.ui.pane.EquityPane;
import dev.kobe.ui.pane.FactorExposurePane;
import dev.kobe.ui.pane.HoldingsPane;
import dev.kobe.ui.pane.Pane;
import dev.kobe.ui.pane.WhyTodayPane;
import java.util.List;
import java.util.function.Function;

/// The panes of Today in the order of their keys: a new pane is one line here.
final class Panes {
    private Panes() {}

    /// A pane with the part of Today that it shows.
    record Slot<V>(String title, Pane<V> pane, Function<TodayView, V> part) {
        void show(TodayView view, Format format) {
            pane.show(part.apply(view), format);
        }
    }

    static List<Slot<?>> all(ChartInk ink) {
        return List.of(
                new Slot<>("Equity curve", new EquityPane(ink), TodayView::equity),
                new Slot<>("Breakers", new BreakersPane(), TodayView::breakers),
                new Slot<>("Why today", new WhyTodayPane(), TodayView::whyToday),
                new Slot<>("Factor exposure", new FactorExposurePane(), TodayView::factorExposure),
                new Slot<>("Alpha health", new AlphaHealthPane(), TodayView::alphaHealth),
                new Slot<>("Holdings", new HoldingsPane(), TodayView::holdings));
    }
}
