// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Kept;
import dev.kobe.ui.fx.Picture;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.fx.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every pane in all of its states on one sheet, in each theme: the sentences are samples, the frames are the
/// product's.
@Tag("window")
class PaneSheetTest {
    private static final Instant NOW = Desks.NOW;
    private static final List<PaneState> STATES = List.of(
            new PaneState.FirstUse("Your equity curve starts with the second close.", "Next: today 16:35 London."),
            new PaneState.Empty("No fills in this period.", "Last fill 4 May."),
            new PaneState.Loading("Reading 2 years…", NOW.minusSeconds(12), "the journal on disk"),
            PaneState.FRESH,
            new PaneState.Stale("Prices 4m 10s old"),
            new PaneState.Partial("2 of 3 holdings priced; SXLU missing"),
            new PaneState.Failed(
                    "Cannot compute factor exposure: 41 of 60 needed days. Ready about 29 June.",
                    "FACTOR_TOO_FEW_DAYS"),
            new PaneState.NotBuilt("The day is not taken apart in this version.", "The strip shows the day's change."));

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    @ParameterizedTest
    @CsvSource({
        "equity, DARK", "equity, LIGHT", "equity, HIGH_CONTRAST",
        "breakers, DARK", "breakers, LIGHT", "breakers, HIGH_CONTRAST",
        "awaited, DARK", "awaited, LIGHT", "awaited, HIGH_CONTRAST",
        "holdings, DARK", "holdings, LIGHT", "holdings, HIGH_CONTRAST"
    })
    void allStatesOfAPane(String kind, Theme theme) {
        WritableImage sheet = FxLauncher.onFx(() -> {
            var ink = new ChartInk();
            var panes = new FlowPane(12, 12);
            panes.setPadding(new Insets(12));
            List<Pane<?>> all = new ArrayList<>();
            for (PaneState state : STATES) {
                Pane<?> pane = pane(kind, state, ink);
                all.add(pane);
                Region node = pane.node();
                node.setPrefSize(564, 264);
                node.setMinSize(564, 264);
                node.setMaxSize(564, 264);
                panes.getChildren().add(node);
            }
            var scene = new Scene(new StackPane(ink.probe(), panes), 1164, 1116);
            theme.dress(scene);
            Picture.of(scene);
            all.forEach(pane -> pane.tick(NOW));
            WritableImage image = Picture.of(scene);
            assertThat(Words.shortened(panes)).as("texts that do not fit").isEmpty();
            return image;
        });
        Kept.inTests("panes-" + kind + "-" + theme.name().toLowerCase(java.util.Locale.ROOT), sheet);
    }

    @org.junit.jupiter.api.Test
    void aTextThatIsCutIsNoticed() {
        List<String> cut = FxLauncher.onFx(() -> {
            var label = new javafx.scene.control.Label("far too long for so little room");
            label.setMaxWidth(60);
            var scene = new Scene(new StackPane(label), 200, 40);
            Picture.of(scene);
            return Words.shortened(scene.getRoot());
        });
        assertThat(cut).containsExactly("far too long for so little room");
    }

    private static Pane<?> pane(String kind, PaneState state, ChartInk ink) {
        var format = new Format(false);
        switch (kind) {
            case "equity" -> {
                var pane = new EquityPane(ink);
                EquityPane.View full = Desks.today().equity();
                pane.show(
                        new EquityPane.View(state, full.simulated(), full.currency(), full.points(), full.benchmark()),
                        format);
                return pane;
            }
            case "breakers" -> {
                var pane = new BreakersPane();
                BreakersPane.View full = Desks.today().breakers();
                pane.show(
                        new BreakersPane.View(
                                state, full.rows(), full.summary(), full.worst(), full.scope(), full.notWatched()),
                        format);
                return pane;
            }
            case "holdings" -> {
                var pane = new HoldingsPane();
                HoldingsPane.View full = Desks.today().holdings();
                pane.show(
                        new HoldingsPane.View(
                                state, full.simulated(), full.currency(), full.rows(), full.total(), full.freshFor()),
                        format);
                return pane;
            }
            default -> {
                var pane = new AwaitedPane(4, "Factor exposure", Sketch.DOTS);
                pane.show(state, format);
                return pane;
            }
        }
    }
}
