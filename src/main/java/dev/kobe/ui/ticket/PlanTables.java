// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.RowTable;
import dev.kobe.ui.fx.RowTable.Cell;
import dev.kobe.ui.fx.RowTable.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;

/// The tables of a ticket: the orders as planned, the orders as they fill, and the ranking behind them.
final class PlanTables {
    private static final double BAR = 220;
    private static final double ROW = 44;

    private PlanTables() {}

    /// The plan, line by line, and then every holding that does not trade with its reason.
    static RowTable plan(TicketView view, Format format) {
        List<String> units =
                view.lines().stream().map(TicketView.Line::limitUnit).distinct().toList();
        boolean one = units.size() == 1;
        String base = view.totals().costs().currency().code();
        var table = new RowTable(
                "Orders of the ticket",
                36,
                List.of(
                        Column.left("", 24),
                        Column.left("Name", 64),
                        Column.left("Sector", 146),
                        Column.right("Now to target, %", 100),
                        Column.left("", 20),
                        Column.left("Order", 46),
                        Column.right("Quantity", 56),
                        Column.right(one ? "Limit, " + units.getFirst() : "Limit", 80),
                        Column.right("Value, " + base, 92),
                        Column.right("Cost, " + base, 74),
                        Column.right("Cost, bp", 58),
                        Column.right("Check", 0)));
        List<List<Cell>> rows = new ArrayList<>();
        for (TicketView.Line line : view.lines()) {
            rows.add(row(line, one, format));
        }
        for (TicketView.Idle idle : view.idle()) {
            rows.add(row(idle, format));
        }
        table.show(rows);
        return table;
    }

    private static List<Cell> row(TicketView.Line line, boolean oneUnit, Format format) {
        Region arrow = (line.isConversion() ? Mark.RECONCILING : line.buy() ? Mark.UP : Mark.DOWN).node(10);
        arrow.getStyleClass().add("quiet");
        String side = line.buy() ? "BUY" : "SELL";
        String price = price(line.limit());
        return List.of(
                Cell.of(arrow, line.isConversion() ? "convert" : side.toLowerCase(java.util.Locale.ROOT)),
                Cell.of(line.symbol(), "mono12", "mono"),
                Cell.of(line.sector(), "t13", "muted"),
                move(line.now(), line.target(), true),
                Cell.of(""),
                Cell.of(side, "t13s"),
                Cell.of(format.quantity(line.quantity()), "t13s"),
                Cell.of(oneUnit ? price : price + " " + line.limitUnit(), "t13"),
                Cell.of(format.amount(line.value()), "t13"),
                Cell.of(format.amount(line.cost()), "t13"),
                Cell.of(Format.number(line.costBps().value(), 1), "t13", "muted"),
                check(line));
    }

    private static String price(BigDecimal price) {
        return Format.number(price, Math.clamp(price.stripTrailingZeros().scale(), 2, 5));
    }

    private static Cell check(TicketView.Line line) {
        if (line.denied()) {
            return Cell.of(marked(Mark.node(Condition.STOPPED, 12), "refused", "tone-stopped"), "refused");
        }
        return line.note()
                .map(note -> Cell.of(marked(Mark.node(Condition.WARNING, 12), "note " + note, "ink"), "note " + note))
                .orElseGet(() -> {
                    Region tick = Mark.TICK.node(11);
                    tick.getStyleClass().add("quiet");
                    return Cell.of(marked(tick, "pass", "muted"), "pass");
                });
    }

    private static HBox marked(Region mark, String word, String tone) {
        var box = new HBox(6, mark, Lettering.line(word, "t13", tone));
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    /// A conversion moves no holding: its cell is a dash.
    private static Cell move(Optional<BigDecimal> now, Optional<BigDecimal> target, boolean trades) {
        if (now.isEmpty() || target.isEmpty()) {
            return Cell.of(Format.UNKNOWN, "t13", "muted");
        }
        String from = Format.percentNumber(now.get(), 1);
        String to = Format.percentNumber(target.get(), 1);
        var box = new HBox(
                Lettering.line(from, "t13", trades ? "ink" : "muted"),
                Lettering.line(" → ", "t13", "muted"),
                Lettering.line(to, trades ? "t13s" : "t13", trades ? "ink" : "muted"));
        box.setAlignment(Pos.CENTER_RIGHT);
        return Cell.of(box, from + " to " + to);
    }

    private static List<Cell> row(TicketView.Idle idle, Format format) {
        return List.of(
                Cell.of(""),
                Cell.of(idle.symbol(), "mono12", "mono", "muted"),
                Cell.of(idle.sector(), "t13", "muted"),
                move(idle.now(), idle.target(), false),
                Cell.of(""),
                Cell.over(7, "No order: " + format.sentence(idle.why()), "t13", "muted"));
    }

    /// How each order stands.
    static RowTable progress(TicketView view, Format format) {
        var table = new RowTable(
                "Orders of the ticket",
                ROW,
                List.of(
                        Column.left("Order", 48),
                        Column.left("", 64),
                        Column.right("Quantity", 56),
                        Column.left("", 24),
                        Column.left("Progress", BAR),
                        Column.left("", 24),
                        Column.left("State", 108),
                        Column.left("What happened", 0)));
        List<List<Cell>> rows = new ArrayList<>();
        for (TicketView.Progress one : view.progress()) {
            String percent = Math.round(one.filled() * 100) + " percent filled";
            rows.add(List.of(
                    Cell.of(one.buy() ? "BUY" : "SELL", "t13s"),
                    Cell.of(one.symbol(), "mono12", "mono"),
                    Cell.of(format.quantity(one.quantity()), "t13"),
                    Cell.of(""),
                    Cell.of(bar(one.filled()), percent),
                    Cell.of(""),
                    word(one),
                    happened(one, format)));
        }
        for (TicketView.Idle idle : view.idle()) {
            rows.add(List.of(
                    Cell.of("None", "t13", "muted"),
                    Cell.of(idle.symbol(), "mono12", "mono", "muted"),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.over(4, "No order: " + format.sentence(idle.why()), "t13", "muted")));
        }
        table.show(rows);
        return table;
    }

    private static Cell word(TicketView.Progress one) {
        Label word = Lettering.line(one.word(), "t12s");
        if (one.condition() == Condition.WARNING || one.condition() == Condition.UNKNOWN) {
            var box = new HBox(6, Mark.node(one.condition(), 12), word);
            box.setAlignment(Pos.CENTER_LEFT);
            return Cell.of(box, one.word());
        }
        return Cell.of(word, one.word());
    }

    private static Cell happened(TicketView.Progress one, Format format) {
        String facts = format.privacy() ? "" : one.happened();
        String quiet = format.privacy() && one.filled() > 0
                ? Math.round(one.filled() * 100) + Format.THIN + "% filled"
                : one.quiet();
        var words = new TextFlow();
        words.getStyleClass().add("prose");
        if (!facts.isEmpty()) {
            words.getChildren().addAll(Lettering.text(facts, "t13"), Lettering.text(" ", "t13"));
        }
        words.getChildren().add(Lettering.text(quiet, "t13", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(5, words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFillHeight(false);
        if (one.condition() == Condition.NORMAL) {
            Region tick = Mark.TICK.node(11);
            tick.getStyleClass().add("quiet");
            box.getChildren().add(tick);
        }
        return Cell.of(box, (facts + " " + quiet).strip());
    }

    /// A bar of ink, without colour: a part fill is not an alarm.
    private static Pane bar(double share) {
        var pane = new Pane();
        pane.setMinSize(BAR, 8);
        pane.setPrefSize(BAR, 8);
        pane.setMaxSize(BAR, 8);
        var track = new Region();
        track.getStyleClass().add("progress-track");
        track.resizeRelocate(0, 0, BAR, 8);
        track.setManaged(false);
        var fill = new Region();
        fill.getStyleClass().add("progress-fill");
        if (share >= 1) {
            fill.getStyleClass().add("done");
        }
        fill.resizeRelocate(0, 0, Math.rint(BAR * Math.clamp(share, 0, 1)), 8);
        fill.setManaged(false);
        pane.getChildren().addAll(track, fill);
        return pane;
    }

    /// The ranking that chose the lines.
    static RowTable ranking(TicketView view) {
        var table = new RowTable(
                view.rankingTitle(),
                24,
                List.of(
                        Column.left("Rank", 48),
                        Column.left("Name", 64),
                        Column.left("Sector", 160),
                        Column.right("Momentum, %", 100),
                        Column.right("Target, %", 100),
                        Column.right("", 0)));
        table.show(view.ranking().stream()
                .map(one -> {
                    boolean chosen = one.target().signum() > 0;
                    String tone = chosen ? "ink" : "muted";
                    return List.of(
                            Cell.of(String.valueOf(one.rank()), "t13", tone),
                            Cell.of(one.symbol(), "mono12", "mono", tone),
                            Cell.of(one.sector(), "t13", "muted"),
                            Cell.of(signed(one.momentum()), "t13", tone),
                            Cell.of(chosen ? Format.percentNumber(one.target(), 1) : "0.0", "t13", tone),
                            Cell.of(chosen ? "chosen" : "not chosen", "t13", tone));
                })
                .collect(Collectors.toList()));
        return table;
    }

    private static String signed(BigDecimal ratio) {
        return (ratio.signum() > 0 ? "+" : "") + Format.percentNumber(ratio, 1);
    }
}
