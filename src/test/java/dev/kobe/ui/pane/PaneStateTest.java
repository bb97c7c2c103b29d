// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.Scale;
import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.ChartInk;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.fx.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every pane says its state in words, and shows figures only when it has them.
@Tag("window")
class PaneStateTest {
    private static final PaneState STALE = new PaneState.Stale("Prices 4m 10s old");
    private static final Instant SINCE = Instant.parse("2026-06-01T14:00:00Z");
    private static final PaneState LOADING = new PaneState.Loading("Reading 2 years…", SINCE, "the journal on disk");

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    /// A pane of Today with the figure that it shows when it has any; empty for one that has none in this version.
    enum Kind {
        EQUITY("£104,028.30"),
        BREAKERS("0.41\u202F%"),
        AWAITED(""),
        HOLDINGS("34,598.52");

        private final String figure;

        Kind(String figure) {
            this.figure = figure;
        }

        void show(PaneState state, Panes panes) {
            var format = new Format(false);
            switch (this) {
                case EQUITY -> {
                    EquityPane.View full = Desks.today().equity();
                    panes.equity.show(
                            new EquityPane.View(
                                    state, full.simulated(), full.currency(), full.points(), full.benchmark()),
                            format);
                    panes.equity.toggleTable();
                }
                case BREAKERS -> {
                    BreakersPane.View full = Desks.today().breakers();
                    panes.breakers.show(
                            new BreakersPane.View(
                                    state, full.rows(), full.summary(), full.worst(), full.scope(), full.notWatched()),
                            format);
                }
                case AWAITED -> panes.awaited.show(state, format);
                case HOLDINGS -> panes.holdings.show(holdings(state), format);
            }
        }

        Pane<?> of(Panes panes) {
            return switch (this) {
                case EQUITY -> panes.equity;
                case BREAKERS -> panes.breakers;
                case AWAITED -> panes.awaited;
                case HOLDINGS -> panes.holdings;
            };
        }
    }

    private static final class Panes {
        final EquityPane equity = new EquityPane(new ChartInk());
        final BreakersPane breakers = new BreakersPane();
        final AwaitedPane awaited = new AwaitedPane(4, "Factor exposure", Sketch.DOTS);
        final HoldingsPane holdings = new HoldingsPane();
    }

    private static HoldingsPane.View holdings(PaneState state) {
        HoldingsPane.View full = Desks.today().holdings();
        return new HoldingsPane.View(
                state, full.simulated(), full.currency(), full.rows(), full.total(), full.freshFor());
    }

    private static Region dressed(Region node) {
        var scene = new Scene(new StackPane(node), 800, 300);
        Theme.DARK.dress(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return node;
    }

    /// What is read on the pane in this state, so many milliseconds after it was shown.
    private static Set<String> words(Kind kind, PaneState state, long millis) {
        return FxLauncher.onFx(() -> {
            var panes = new Panes();
            kind.show(state, panes);
            kind.of(panes).tick(SINCE.plusMillis(millis));
            return Words.visible(dressed(kind.of(panes).node()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void statesWithoutFiguresSaySoInTheirOwnSentenceAndShowNone(Kind kind) {
        assertThat(words(kind, new PaneState.FirstUse("Nothing can be known yet.", "It comes at 16:35."), 0))
                .contains("first use", "Nothing can be known yet.", "It comes at 16:35.")
                .doesNotContain(figure(kind));
        assertThat(words(kind, new PaneState.Empty("No fills in this period.", "Last fill 4 May."), 0))
                .contains("empty", "No fills in this period.", "Last fill 4 May.")
                .doesNotContain(figure(kind));
        assertThat(words(kind, new PaneState.Failed("Cannot be computed: 41 of 60 days.", "FACTOR_TOO_FEW"), 0))
                .contains("cannot compute", "Cannot be computed: 41 of 60 days.", "FACTOR_TOO_FEW")
                .doesNotContain(figure(kind));
        assertThat(words(kind, new PaneState.NotBuilt("Not measured in this version.", "Nothing is guessed."), 0))
                .contains("not in this version", "Not measured in this version.", "Nothing is guessed.")
                .doesNotContain(figure(kind));
    }

    private static String figure(Kind kind) {
        return kind.figure.isEmpty() ? "no figure at all" : kind.figure;
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatTakesLongSaysWhatItWaitsFor(Kind kind) {
        assertThat(words(kind, LOADING, 9_999)).contains("Reading 2 years…").doesNotContain(figure(kind));
        assertThat(words(kind, LOADING, 10_000)).contains("Reading 2 years… waits for the journal on disk");
    }

    @ParameterizedTest
    @EnumSource
    void theSkeletonAppearsOnlyAfterThreeTenthsOfASecond(Kind kind) {
        boolean[] seen = FxLauncher.onFx(() -> {
            var panes = new Panes();
            kind.show(LOADING, panes);
            Region node = dressed(kind.of(panes).node());
            kind.of(panes).tick(SINCE.plusMillis(300));
            boolean soon = node.lookup(".skeleton").getParent().isVisible();
            kind.of(panes).tick(SINCE.plusMillis(301));
            return new boolean[] {soon, node.lookup(".skeleton").getParent().isVisible()};
        });
        assertThat(seen).containsExactly(false, true);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAITED")
    void whatWasThereStaysWhileTheNextAnswerIsAwaited(Kind kind) {
        Set<String> words = FxLauncher.onFx(() -> {
            var panes = new Panes();
            kind.show(PaneState.FRESH, panes);
            kind.show(LOADING, panes);
            return Words.visible(dressed(kind.of(panes).node()));
        });
        assertThat(words).contains(kind.figure, "Reading 2 years…");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AWAITED")
    void freshStaleAndPartialPanesShowTheirFiguresAndTheLastTwoSayWhatIsWrong(Kind kind) {
        assertThat(words(kind, PaneState.FRESH, 0)).contains(kind.figure);
        assertThat(words(kind, STALE, 0)).contains(kind.figure, "Prices 4m 10s old");
        assertThat(words(kind, new PaneState.Partial("2 of 3 holdings priced; SXLU missing"), 0))
                .contains(kind.figure, "~ partial", "~ 2 of 3 holdings priced; SXLU missing");
    }

    @Test
    void onlyAStalePaneIsHatchedAndItIsCleanAgainWhenItIsFresh() {
        boolean[] hatched = FxLauncher.onFx(() -> {
            var pane = new HoldingsPane();
            pane.show(holdings(STALE), new Format(false));
            boolean stale = pane.node().getStyleClass().contains("stale");
            pane.show(holdings(PaneState.FRESH), new Format(false));
            return new boolean[] {stale, pane.node().getStyleClass().contains("stale")};
        });
        assertThat(hatched).containsExactly(true, false);
    }

    @Test
    void aTotalOfWhichPartsAreMissingIsMarked() {
        assertThat(words(Kind.HOLDINGS, new PaneState.Partial("SXLU missing"), 0))
                .contains("~104,212.40")
                .doesNotContain("104,212.40");
    }

    @Test
    void aBreakerThatIsNotKnownShowsItsLimitsAndNoValue() {
        var unknown = new BreakersPane.Row(
                BreakersPane.DRAWDOWN,
                "Day drawdown",
                Condition.UNKNOWN,
                "UNKNOWN",
                Optional.empty(),
                List.of(new BigDecimal("0.01")),
                new BigDecimal("0.02"),
                Scale.PERCENT,
                "the price of SXLK is 61 s old",
                Desks.today().breakers().rows().getFirst().evidence());
        var view = new BreakersPane.View(PaneState.FRESH, List.of(unknown), "1 unknown", Condition.UNKNOWN, "", "");
        Region node = FxLauncher.onFx(() -> {
            var pane = new BreakersPane();
            pane.show(view, new Format(false));
            return dressed(pane.node());
        });
        assertThat(FxLauncher.onFx(() -> Words.visible(node)))
                .contains("—", "2.0\u202F%", "UNKNOWN · the price of SXLK is 61 s old")
                .doesNotContain("0.00\u202F%");
        int[] marks = FxLauncher.onFx(() -> new int[] {
            node.lookupAll(".limit-marker").size(),
            node.lookupAll(".limit-fill").size(),
            node.lookupAll(".limit-cap").size()
        });
        assertThat(marks).containsExactly(0, 0, 2);
    }

    @Test
    void aBarStandsWhereItsReadingIs() {
        var view = new BreakersPane.View(
                PaneState.FRESH,
                List.of(Desks.breaker("Day drawdown", "0.005", "0.01", "0.02", "")),
                "1 clear",
                Condition.NORMAL,
                "",
                "");
        double[] at = FxLauncher.onFx(() -> {
            var pane = new BreakersPane();
            pane.show(view, new Format(false));
            Region node = dressed(pane.node());
            return new double[] {
                node.lookup(".limit-fill").getBoundsInParent().getWidth(),
                node.lookup(".limit-tick").getBoundsInParent().getMinX()
            };
        });
        // 0.005 of 0.02 is a quarter of 204 pixels, the alert at 0.01 a half, drawn one pixel to the left.
        assertThat(at).containsExactly(51, 101);
    }
}
