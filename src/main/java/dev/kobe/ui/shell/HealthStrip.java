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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The strip that never scrolls and never changes place: account and mode, trading state, six checks, money, what needs
/// a person next, and Halt in its corner.
///
/// Cells have fixed widths, so that nothing moves when a value changes. Ages are counted here, once a second, from the
/// window's own clock: a check whose reading grows older than its limit turns STALE though nothing is published.
public final class HealthStrip extends HBox {
    private static final double WIDE = 1440;

    private final Runnable halt;
    private final Runnable resume;
    private final Runnable openTicket;
    private final VBox account = cell(120);
    private final VBox trading = cell(264);
    private final GridPane checks = new GridPane();
    private final VBox money = cell(208);
    private final VBox next = cell(208);
    private final Button haltButton = new Button("Halt");
    private final Label haltKey = Lettering.line("Ctrl+Shift+H", "t11", "muted");
    private final Label moment = Lettering.line("", "t12", "muted");
    private final Label headline = Lettering.line("", "t15");
    private final Label detail = Lettering.line("", "t12", "muted", "h20");
    private final Button open = new Button("Open");
    private final List<CheckCell> cells = new ArrayList<>();
    private @Nullable View view;
    private Format format = new Format(false);
    private boolean ticketOpen;
    private boolean compact;
    private final VBox haltCell;
    private @Nullable Instant shownAt;

    /// What the strip says.
    ///
    /// @param accountNote under the mode: SIMULATED, "real orders", "practice money"
    /// @param scope what the trading word covers; never left out
    /// @param checks six: broker, prices, breakers, alpha, services, alarms
    /// @param todayRatio the day's change as a ratio, 0.0018 is 0.18 %
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
            boolean halted) {
        public View {
            checks = List.copyOf(checks);
        }

        /// The same desk when it may not be able to protect its owner any more: the gate is shut for good.
        View emergency(String why) {
            return new View(
                    mode,
                    account,
                    accountNote,
                    Condition.STOPPED,
                    "EMERGENCY",
                    "gate shut · " + why,
                    checks,
                    equity,
                    today,
                    todayRatio,
                    next,
                    halted);
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

    private record CheckCell(Check check, HBox mark, Label value) {
        void tick(Instant now) {
            if (!(check.saying() instanceof Saying.Age(Instant asOf, Duration limit))) {
                return;
            }
            Duration age = Duration.between(asOf, now);
            boolean stale = age.compareTo(limit) > 0;
            Condition condition =
                    stale && check.condition() == Condition.NORMAL ? Condition.WARNING : check.condition();
            dress(condition, stale ? "STALE " + Format.age(age) : Format.age(age));
        }

        void dress(Condition condition, String words) {
            mark.getChildren().setAll(condition == Condition.ABSENT ? Lettering.gap(12) : Mark.node(condition, 12));
            value.setText(words);
            Lettering.tone(value, "tone-", condition.isAbnormal() ? tone(condition) : "tone-ink");
            Lettering.tone(value, "semibold", condition.isAbnormal() ? "semibold" : "");
        }

        String spoken() {
            return check.label() + " " + value.getText();
        }
    }

    public HealthStrip(Runnable halt, Runnable resume, Runnable openTicket) {
        this.halt = halt;
        this.resume = resume;
        this.openTicket = openTicket;
        getStyleClass().add("strip");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Health");
        checks.getStyleClass().add("strip-cell");
        fixed(checks, 496);
        var haltCell = new VBox(5, haltButton, haltKey);
        haltCell.getStyleClass().addAll("strip-cell", "strip-cell-last");
        haltCell.setAlignment(Pos.TOP_CENTER);
        fixed(haltCell, 144);
        haltButton.getStyleClass().addAll("halt", "semibold");
        haltButton.setMaxWidth(Double.MAX_VALUE);
        haltButton.setContentDisplay(ContentDisplay.LEFT);
        open.getStyleClass().addAll("strip-open");
        open.setGraphic(Lettering.key("R"));
        open.setContentDisplay(ContentDisplay.RIGHT);
        open.setAccessibleText("Open the ticket");
        open.setOnAction(event -> openTicket.run());
        var middle = new HBox(8, headline, Lettering.spring(), open);
        middle.setAlignment(Pos.CENTER_LEFT);
        open.setMinWidth(Region.USE_PREF_SIZE);
        headline.setMinHeight(28);
        detail.setMinWidth(0);
        next.getChildren().setAll(moment, middle, detail);
        grow(next, 208);
        getChildren().addAll(account, trading, checks, money, next, haltCell);
        this.haltCell = haltCell;
    }

    /// Below 1440 pixels of window the cells are narrower and equity and next lose their third line.
    void fit(double width) {
        boolean narrow = width > 0 && width < WIDE;
        if (narrow == compact) {
            return;
        }
        compact = narrow;
        fixed(account, narrow ? 112 : 120);
        fixed(trading, narrow ? 216 : 264);
        fixed(checks, narrow ? 396 : 496);
        fixed(money, narrow ? 148 : 208);
        grow(next, narrow ? 204 : 208);
        fixed(haltCell, narrow ? 104 : 144);
        if (view != null && shownAt != null) {
            show(view, format, shownAt);
        }
    }

    private static VBox cell(double width) {
        var box = new VBox();
        box.getStyleClass().add("strip-cell");
        fixed(box, width);
        return box;
    }

    // What a wide window has to spare goes here, so that Halt stays in the corner.
    private static void grow(Region region, double least) {
        fixed(region, least);
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
    }

    private static void fixed(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    /// Shows a view with ages as of now.
    void show(View shown, Format printed, Instant now) {
        view = shown;
        format = printed;
        showAccount(shown);
        showTrading(shown);
        showChecks(shown);
        showMoney(shown);
        showHalt(shown);
        tick(now);
        shownAt = now;
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

    private void showTrading(View shown) {
        Label word = Lettering.line(shown.tradingWord(), "t20");
        if (shown.trading().isAbnormal()) {
            word.getStyleClass().add(tone(shown.trading()));
        }
        var state = new HBox(8, Mark.node(shown.trading(), 18), word);
        state.setAlignment(Pos.CENTER_LEFT);
        var scope = new Label(shown.scope());
        scope.getStyleClass().addAll("t12", "muted", "h20");
        scope.setTooltip(new Tooltip(shown.scope()));
        trading.getChildren().setAll(Lettering.line("Trading", "t12", "muted"), state, scope);
        trading.setAccessibleRole(AccessibleRole.TEXT);
        trading.setAccessibleText("Trading " + shown.tradingWord() + ", " + shown.scope());
    }

    private void showChecks(View shown) {
        checks.getChildren().clear();
        cells.clear();
        int[] widths = compact ? new int[] {116, 136, 120} : new int[] {144, 184, 144};
        int[] labels = {42, 56, 54};
        for (int i = 0; i < shown.checks().size(); i++) {
            Check check = shown.checks().get(i);
            int column = i % 3;
            var mark = new HBox();
            mark.setAlignment(Pos.CENTER_LEFT);
            Label label = Lettering.cell(check.label(), labels[column], false, "t13", "muted");
            var value = new Label();
            value.getStyleClass().add("t13");
            var one = new CheckCell(check, mark, value);
            one.dress(check.condition(), check.saying() instanceof Saying.Words(String words) ? words : "");
            cells.add(one);
            var box = new HBox(8, mark, label, value);
            box.setAlignment(Pos.CENTER_LEFT);
            box.setMinHeight(32);
            fixed(box, widths[column]);
            box.setAccessibleRole(AccessibleRole.TEXT);
            box.setAccessibleText(one.spoken());
            checks.add(box, column, i / 3);
        }
    }

    private void showMoney(View shown) {
        String equity = shown.equity().map(format::money).toOptional().orElse(Format.UNKNOWN);
        Label figure = Lettering.line(equity, "t20");
        Node last = shown.today()
                .<Node>map(change -> today(change, shown.todayRatio()))
                .orElseGet(() -> {
                    var why = new Label(shown.equity().reason().orElse("today is not known yet"));
                    why.getStyleClass().addAll("t12", "muted", "h20");
                    why.setTooltip(new Tooltip(why.getText()));
                    return why;
                });
        money.getChildren().setAll(Lettering.line("Equity", "t12", "muted"), figure);
        if (!compact || shown.today().isEmpty()) {
            money.getChildren().add(last);
        }
        money.setAccessibleRole(AccessibleRole.TEXT);
        money.setAccessibleText("Equity " + equity
                + shown.today()
                        .map(change -> ", today " + format.signed(change))
                        .orElse("")
                + shown.equity().reason().map(why -> ", " + why).orElse(""));
    }

    private Node today(Money change, Optional<BigDecimal> ratio) {
        String tone = change.isZero() ? "tone-muted" : change.isPositive() ? "tone-gain" : "tone-loss";
        var box = new HBox(
                5,
                Lettering.line("Today", "t12", "muted", "h20"),
                Lettering.line(format.signed(change), "t12s", tone, "h20"));
        if (!change.isZero()) {
            Region arrow = (change.isPositive() ? Mark.UP : Mark.DOWN).node(9);
            arrow.getStyleClass().add(change.isPositive() ? "gain" : "loss");
            box.getChildren().add(arrow);
        }
        ratio.ifPresent(
                known -> box.getChildren().add(Lettering.line(Format.signedPercent(known, 2), "t12", tone, "h20")));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
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
        cells.forEach(cell -> cell.tick(now));
        moment.setText(Format.moment(now));
        Next what = view.next();
        headline.setText(what.headline()
                + what.countsTo()
                        .map(end -> " in " + Format.left(Duration.between(now, end)))
                        .orElse(""));
        detail.setText(what.detail()
                + what.deadline()
                        .map(end -> ", " + Format.left(Duration.between(now, end)) + " left")
                        .orElse(""));
        boolean offered = what.ticket() && !ticketOpen;
        open.setVisible(offered);
        open.setManaged(offered);
        detail.setVisible(!compact);
    }

    private static String tone(Condition condition) {
        return switch (condition) {
            case STOPPED -> "tone-stopped";
            case RECONCILING -> "tone-info";
            case WARNING, PAUSED, REDUCED -> "tone-caution";
            case NORMAL, UNKNOWN, ABSENT -> "tone-ink";
        };
    }

    /// The first control of the strip, for F6.
    Node first() {
        return open.isVisible() ? open : haltButton;
    }
}
