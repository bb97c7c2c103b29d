// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Mode;
import dev.kobe.ui.fx.Picture;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.fx.Words;
import dev.kobe.ui.shell.HealthStrip.Check;
import dev.kobe.ui.shell.HealthStrip.Saying;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The longest words that the strip can have to say fit into their cells at every width a window can have: 960 is the
/// least at 150 % of text, 1,180 the least at 100 %.
@Tag("window")
class StripFitTest {
    private static final List<String> SCOPES = List.of(
            "drawdown protection armed · no orders now",
            "protection armed · trades from 14:45",
            "all orders cancelled · holding 3 positions",
            "books differ from the broker's · no new orders",
            "3 orders of unknown fate · no new orders",
            "gate shut · no order leaves");
    private static final List<HealthStrip.Next> NEXT = List.of(
            next("Rebalance in 27 sessions", "opens Mon 23 Nov 15:40", Optional.empty()),
            next("Rebalance next session", "window open, closes 16:15", Optional.empty()),
            next("Resume or stay halted", "nothing trades until then", Optional.empty()),
            next("1 of 2 orders filled", "closes 16:15", Optional.of(Duration.ofMinutes(84))),
            next("Order uncertain", "asking; nothing is re-sent", Optional.empty()),
            next("Sending in 10 s", "Esc undoes; nothing sent", Optional.empty()),
            next("Ticket blocked", "reasons on the ticket", Optional.empty()));

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    private static HealthStrip.Next next(String headline, String detail, Optional<Duration> left) {
        return new HealthStrip.Next(headline, Optional.empty(), detail, left.map(Desks.NOW::plus), true);
    }

    private static HealthStrip.View view(String scope, HealthStrip.Next next) {
        return new HealthStrip.View(
                Mode.PAPER,
                "DU0000041SIM",
                "practice money",
                Condition.STOPPED,
                "RECONCILING",
                scope,
                List.of(
                        new Check("Broker", Condition.STOPPED, new Saying.Words("DIFFERS")),
                        new Check(
                                "Prices",
                                Condition.NORMAL,
                                new Saying.Age(Desks.NOW.minus(Duration.ofMinutes(59)), Duration.ofSeconds(60))),
                        new Check("Breakers", Condition.UNKNOWN, new Saying.Words("3 unknown")),
                        new Check("Alpha", Condition.ABSENT, new Saying.Words("—")),
                        new Check("Services", Condition.WARNING, new Saying.Words("10/12")),
                        new Check("Alarms", Condition.ABSENT, new Saying.Words("—"))),
                Desks.normal().strip().equity(),
                Desks.normal().strip().today(),
                Desks.normal().strip().todayRatio(),
                next,
                false,
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {960, 1028, 1107, 1180, 1200, 1309, 1439, 1440, 1600, 1920})
    void theLongestWordsFitIntoTheirCells(double width) {
        FxLauncher.onFx(() -> {
            var strip = new HealthStrip(() -> {}, () -> {}, () -> {}, () -> {});
            var scene = new Scene(new StackPane(strip), width, 200);
            Theme.DARK.dress(scene);
            for (String scope : SCOPES) {
                for (HealthStrip.Next next : NEXT) {
                    strip.show(view(scope, next), new Format(false), Desks.NOW);
                    strip.fit(width);
                    Picture.of(scene);
                    assertThat(Words.shortened(strip)).as("cut at " + width).isEmpty();
                    assertThat(Words.spilling(strip)).as("spilling at " + width).isEmpty();
                    strip.lookupAll(".strip-cell").forEach(StripFitTest::keepsInside);
                }
            }
            return null;
        });
    }

    private static void keepsInside(Node cell) {
        Bounds room = cell.localToScene(cell.getLayoutBounds());
        for (Node label : cell.lookupAll(".label")) {
            if (label.isVisible() && label.getParent().isVisible()) {
                Bounds text = label.localToScene(label.getLayoutBounds());
                assertThat(text.getMaxX()).as(label.toString()).isLessThanOrEqualTo(room.getMaxX());
                assertThat(text.getMaxY()).as(label.toString()).isLessThanOrEqualTo(room.getMaxY());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {960, 1180, 1440})
    void theWayToTheTicketIsLargeEnoughToHitAndStaysInItsCell(double width) {
        FxLauncher.onFx(() -> {
            var strip = new HealthStrip(() -> {}, () -> {}, () -> {}, () -> {});
            var scene = new Scene(new StackPane(strip), width, 200);
            Theme.DARK.dress(scene);
            strip.show(view(SCOPES.getFirst(), NEXT.getFirst()), new Format(false), Desks.NOW);
            strip.fit(width);
            Picture.of(scene);
            var open = (Button) strip.lookup(".strip-open");
            assertThat(open.isVisible()).isTrue();
            assertThat(open.getHeight()).isGreaterThanOrEqualTo(28);
            Node cell = open.getParent().getParent();
            assertThat(cell.localToScene(cell.getLayoutBounds()).contains(open.localToScene(open.getLayoutBounds())))
                    .isTrue();
            return null;
        });
    }
}
