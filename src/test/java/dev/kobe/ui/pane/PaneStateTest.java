// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every pane says its state in words, and shows figures only when it has them.
@Tag("window")
class PaneStateTest {
    private static final PaneState FIRST = new PaneState.FirstUse("Nothing can be known yet.", "It comes at 16:35.");
    private static final PaneState EMPTY = new PaneState.Empty("No holdings.", "Last held 4 May.");
    private static final PaneState FAILED =
            new PaneState.Failed("Cannot be computed: 41 of 60 days.", "FACTOR_TOO_FEW");
    private static final PaneState STALE = new PaneState.Stale("Prices 4m 10s old");

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    private static <V> Set<String> words(Supplier<Pane<V>> pane, V view) {
        return FxLauncher.onFx(() -> {
            Region node = draw(pane.get(), view);
            return node.lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .collect(Collectors.toSet());
        });
    }

    private static <V> Region draw(Pane<V> pane, V view) {
        pane.show(view, new Format(false));
        var scene = new Scene(new StackPane(pane.node()), 800, 300);
        Theme.DARK.dress(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return pane.node();
    }

    private static HoldingsPane.View holdings(PaneState state) {
        HoldingsPane.View full = Desks.today().holdings();
        return new HoldingsPane.View(
                state, full.simulated(), full.currency(), full.rows(), full.total(), Duration.ofSeconds(60));
    }

    private static EquityPane.View equity(PaneState state) {
        EquityPane.View full = Desks.today().equity();
        return new EquityPane.View(state, full.simulated(), full.currency(), full.points(), full.benchmark());
    }

    @Test
    void beforeItsFirstUseAPaneSaysWhatWillBringItAndShowsNoFigure() {
        assertThat(words(HoldingsPane::new, holdings(FIRST)))
                .contains("Nothing can be known yet.", "It comes at 16:35.")
                .doesNotContain("34,598.52");
        assertThat(words(() -> new EquityPane(new ChartInk()), equity(FIRST))).contains("Nothing can be known yet.");
        assertThat(words(WhyTodayPane::new, new WhyTodayPane.View(FIRST))).contains("Nothing can be known yet.");
        assertThat(words(FactorExposurePane::new, new FactorExposurePane.View(FIRST)))
                .contains("Nothing can be known yet.");
        assertThat(words(AlphaHealthPane::new, new AlphaHealthPane.View(FIRST))).contains("Nothing can be known yet.");
    }

    @Test
    void anEmptyPaneAndOneThatCannotComputeSaySo() {
        assertThat(words(HoldingsPane::new, holdings(EMPTY))).contains("No holdings.", "Last held 4 May.");
        assertThat(words(FactorExposurePane::new, new FactorExposurePane.View(FAILED)))
                .contains("Cannot be computed: 41 of 60 days.", "FACTOR_TOO_FEW");
    }

    @Test
    void aFreshPaneShowsItsFigures() {
        assertThat(words(HoldingsPane::new, holdings(PaneState.FRESH)))
                .contains("34,598.52", "\u221241.22", "100.0", "104,212.40");
    }

    @Test
    void aStalePaneKeepsItsFiguresAndPrintsTheirAge() {
        assertThat(words(HoldingsPane::new, holdings(STALE))).contains("34,598.52", "Prices 4m 10s old");
        boolean hatched = FxLauncher.onFx(
                () -> draw(new HoldingsPane(), holdings(STALE)).getStyleClass().contains("stale"));
        assertThat(hatched).isTrue();
    }

    @Test
    void aBreakerThatIsNotKnownShowsItsLimitsAndNoValue() {
        BreakersPane.Row unknown = new BreakersPane.Row(
                "Day drawdown",
                dev.kobe.ui.fx.Condition.UNKNOWN,
                "UNKNOWN",
                java.util.Optional.empty(),
                List.of(new java.math.BigDecimal("0.01")),
                new java.math.BigDecimal("0.02"),
                "the price of SXLK is 61 s old");
        var view = new BreakersPane.View(
                PaneState.FRESH, List.of(unknown), "1 unknown", dev.kobe.ui.fx.Condition.UNKNOWN, "", "");
        Set<String> words = words(BreakersPane::new, view);
        assertThat(words).contains("—", "2.0\u202F%", "UNKNOWN · the price of SXLK is 61 s old");
        assertThat(words).doesNotContain("0.00\u202F%");
        int[] marks = FxLauncher.onFx(() -> {
            Region node = draw(new BreakersPane(), view);
            return new int[] {
                node.lookupAll(".limit-marker").size(),
                node.lookupAll(".limit-fill").size(),
                node.lookupAll(".limit-cap").size()
            };
        });
        assertThat(marks).containsExactly(0, 0, 2);
    }

    @Test
    void aBarStandsWhereItsReadingIs() {
        var view = new BreakersPane.View(
                PaneState.FRESH,
                List.of(Desks.breaker("Day drawdown", "0.005", "0.01", "0.02", "")),
                "1 clear",
                dev.kobe.ui.fx.Condition.NORMAL,
                "",
                "");
        double[] at = FxLauncher.onFx(() -> {
            Region node = draw(new BreakersPane(), view);
            return new double[] {
                node.lookup(".limit-fill").getBoundsInParent().getWidth(),
                node.lookup(".limit-tick").getBoundsInParent().getMinX()
            };
        });
        // 0.005 of 0.02 is a quarter of 204 pixels, the alert at 0.01 a half, drawn one pixel to the left.
        assertThat(at).containsExactly(51, 101);
    }
}
