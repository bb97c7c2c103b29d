// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.Mode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The strip that never scrolls and never changes place: account and mode, trading state, six checks, money, what needs
/// a person next, and Halt in its corner.
///
/// Cells have fixed widths, so that nothing moves when a value changes; where the text is large the checks and the
/// money stand in a second row. Ages are counted here, once a second, from the
/// window's own clock: a check whose reading grows older than its limit turns STALE though nothing is published.
public final class HealthStrip extends VBox {
    private static final double WIDE = 1440;
    private static final double ONE_ROW = 1180;

    private final Runnable halt;
    private final Runnable resume;
    private final VBox account = cell();
    private final TradingCell trading = new TradingCell();
    private final ChecksCell checks;
    private final MoneyCell money = new MoneyCell();
    private final NextCell next;
    private final Button haltButton = new Button("Halt");
    private final Label haltKey = Lettering.line("Ctrl+Shift+H", "t11", "muted");
    private @Nullable View view;
    private Format format = new Format(false);
    private boolean ticketOpen;
    private boolean compact;
    private boolean tight;
    private boolean alarmed;
    private final HBox upper = new HBox();
    private final HBox lower = new HBox();
    private final VBox haltCell;
    private @Nullable Instant shownAt;

    /// What the strip says.
    ///
    /// @param accountNote under the mode: SIMULATED, "real orders", "practice money"
    /// @param scope what the trading word covers; never left out
    /// @param checks six: broker, prices, breakers, alpha, services, alarms
    /// @param todayRatio the day's change as a ratio, 0.0018 is 0.18 %
    /// @param emergency why the desk may no longer be able to protect its owner; empty while it can
    public record View(
            Mode mode,
            String account,
            String accountNote,
            Condition trading,
            String tradingWord,
            String scope,
            List<Check> checks,
            Outcome<Money> equity,
            Optional<Money> today,
            Optional<BigDecimal> todayRatio,
            Next next,
            boolean halted,
            Optional<String> emergency) {
        public View {
            checks = List.copyOf(checks);
        }

        /// Whether the desk may no longer be able to protect its owner.
        boolean isEmergency() {
            return emergency.isPresent();
        }

        /// The same desk when it may not be able to protect its owner any more: the gate is shut for good.
        View inEmergency(String why) {
            return new View(
                    mode,
                    account,
                    accountNote,
                    Condition.STOPPED,
                    "EMERGENCY",
                    "gate shut · no order leaves",
                    checks,
                    equity,
                    today,
                    todayRatio,
                    next,
                    halted,
                    Optional.of(why));
        }
    }

    /// One check: its name, its state and what it says.
    public record Check(String label, Condition condition, Saying saying) {}

    /// What a check says: words, or an age that goes on counting.
    public sealed interface Saying {
        record Words(String words) implements Saying {}

        /// Fresh until it is older than the limit.
        record Age(Instant asOf, Duration limit) implements Saying {}
    }

    /// What needs a person next.
    ///
    /// @param countsTo with it the headline gets "in 7 s", counted down
    /// @param deadline with it the detail gets "41 min left"
    public record Next(
            String headline, Optional<Instant> countsTo, String detail, Optional<Instant> deadline, boolean ticket) {}

    public HealthStrip(Runnable halt, Runnable resume, Runnable openTicket, Runnable openAlarms) {
        this.halt = halt;
        this.resume = resume;
        checks = new ChecksCell(openAlarms);
        next = new NextCell(openTicket);
        haltCell = new VBox(5, haltButton, haltKey);
        List.of(upper, lower).forEach(row -> row.getStyleClass().add("strip"));
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Health");
        haltCell.getStyleClass().addAll("strip-cell", "strip-cell-last");
        haltCell.setAlignment(Pos.TOP_CENTER);
        haltButton.getStyleClass().addAll("halt", "semibold");
        haltButton.setMaxWidth(Double.MAX_VALUE);
        haltButton.setContentDisplay(ContentDisplay.LEFT);
        arrange();
    }

    private void arrange() {
        size();
        lower.getChildren().clear();
        if (tight) {
            upper.getChildren().setAll(account, trading, next, haltCell);
            lower.getChildren().setAll(money, checks);
            getChildren().setAll(upper, lower);
        } else {
            upper.getChildren().setAll(account, trading, checks, money, next, haltCell);
            getChildren().setAll(upper);
        }
    }

    /// Below 1,440 pixels of room the cells are narrower and equity and next lose their third line; below 1,180 there
    /// are two rows.
    void fit(double width) {
        boolean narrow = width > 0 && width < WIDE;
        boolean twoRows = width > 0 && width < ONE_ROW;
        if (narrow == compact && twoRows == tight) {
            return;
        }
        compact = narrow;
        tight = twoRows;
        arrange();
        // A row that has just come has its height from the sheet, and the window is being laid out at this moment.
        applyCss();
        if (view != null && shownAt != null) {
            show(view, format, shownAt);
        }
    }

    private void size() {
        boolean narrow = compact && !tight;
        fixed(account, narrow ? 112 : 120);
        fixed(trading, tight ? 288 : narrow ? 194 : 264);
        fixed(checks, narrow ? 432 : 496);
        fixed(money, narrow ? 146 : 196);
        grow(next, narrow ? 192 : 240);
        fixed(haltCell, narrow ? 104 : 124);
    }

    private static VBox cell() {
        var box = new VBox();
        box.getStyleClass().add("strip-cell");
        return box;
    }

    // What a wide window has to spare goes here, so that Halt stays in the corner.
    private static void grow(Region region, double least) {
        fixed(region, least);
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
    }

    static void fixed(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    /// Shows a view with ages as of now.
    void show(View shown, Format printed, Instant now) {
        view = shown;
        format = printed;
        hatch();
        showAccount(shown);
        trading.show(shown);
        checks.show(shown.checks(), compact && !tight);
        money.show(shown, printed, compact && !tight);
        showHalt(shown);
        tick(now);
        shownAt = now;
    }

    /// Hatches the strip while an alarm says that Kobe may not be able to protect its owner.
    void alarmed(boolean on) {
        alarmed = on;
        hatch();
    }

    private void hatch() {
        boolean on = alarmed || view != null && view.isEmergency();
        List.of(upper, lower).forEach(row -> Lettering.tone(row, "emergency", on ? "emergency" : ""));
    }

    private void showAccount(View shown) {
        var top = new HBox(
                5,
                Lettering.line("Account", "t12", "muted"),
                Lettering.line(Format.accountTail(shown.account()), "mono11", "mono", "muted"));
        top.setAlignment(Pos.CENTER_LEFT);
        Label note = Lettering.line(shown.accountNote(), "t12", "muted", "h20");
        account.getChildren().setAll(top, shown.mode().block(false), note);
        VBox.setMargin(note, new javafx.geometry.Insets(1, 0, 0, 0));
    }

    private void showHalt(View shown) {
        if (shown.halted()) {
            haltButton.setText("Resume…");
            haltButton.setGraphic(null);
            haltKey.setText("asks for a reason");
            haltButton.setAccessibleText("Resume trading, asks for a reason");
            haltButton.setOnAction(event -> resume.run());
        } else {
            haltButton.setText("Halt");
            haltButton.setGraphic(Mark.HALT.node(13));
            haltKey.setText("Ctrl+Shift+H");
            haltButton.setAccessibleText("Halt: cancels all orders and stops trading at once, Control Shift H");
            haltButton.setOnAction(event -> halt.run());
        }
    }

    /// Where the ticket is already on the screen there is nothing to open.
    void ticketOpen(boolean isOpen, Instant now) {
        ticketOpen = isOpen;
        tick(now);
    }

    /// Counts all ages on.
    void tick(Instant now) {
        if (view == null) {
            return;
        }
        checks.tick(now);
        next.tick(view.next(), now, view.next().ticket() && !ticketOpen, compact && !tight);
    }

    static String tone(Condition condition) {
        return switch (condition) {
            case STOPPED -> "tone-stopped";
            case RECONCILING -> "tone-info";
            case WARNING, PAUSED, REDUCED -> "tone-caution";
            case NORMAL, UNKNOWN, ABSENT -> "tone-ink";
        };
    }

    /// The first control of the strip, for F6.
    Node first() {
        return next.isOffered() ? next.open() : haltButton;
    }
}
