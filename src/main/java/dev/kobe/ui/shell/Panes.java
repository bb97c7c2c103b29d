// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.pane.AwaitedPane;
import dev.kobe.ui.pane.BreakerAsks;
import dev.kobe.ui.pane.BreakersPane;
import dev.kobe.ui.pane.EquityPane;
import dev.kobe.ui.pane.HoldingsPane;
import dev.kobe.ui.pane.Pane;
import dev.kobe.ui.pane.Sketch;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The panes of Today in the order of their keys: a new pane is one line here.
final class Panes {
    private Panes() {}

    /// A pane with the part of Today that it shows; what has not changed is not drawn again.
    static final class Slot<V> {
        private final String title;
        private final Pane<V> pane;
        private final Function<TodayView, V> part;
        private @Nullable V shown;
        private @Nullable Format printed;

        Slot(String title, Pane<V> pane, Function<TodayView, V> part) {
            this.title = title;
            this.pane = pane;
            this.part = part;
        }

        String title() {
            return title;
        }

        Pane<V> pane() {
            return pane;
        }

        void show(TodayView view, Format format) {
            V next = part.apply(view);
            if (next.equals(shown) && format.equals(printed)) {
                return;
            }
            shown = next;
            printed = format;
            pane.show(next, format);
        }
    }

    /// @param asks hears what the owner asks for of a breaker
    static List<Slot<?>> all(ChartInk ink, BreakerAsks asks) {
        return List.of(
                new Slot<>("Equity curve", new EquityPane(ink), TodayView::equity),
                new Slot<>("Breakers", new BreakersPane().asks(asks), TodayView::breakers),
                new Slot<>("Why today", new AwaitedPane(3, "Why today", Sketch.BARS), TodayView::whyToday),
                new Slot<>(
                        "Factor exposure",
                        new AwaitedPane(4, "Factor exposure", Sketch.DOTS),
                        TodayView::factorExposure),
                new Slot<>("Alpha health", new AwaitedPane(5, "Alpha health", Sketch.STATES), TodayView::alphaHealth),
                new Slot<>("Holdings", new HoldingsPane(), TodayView::holdings));
    }
}
