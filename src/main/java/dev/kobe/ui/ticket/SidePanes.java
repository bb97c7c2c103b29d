// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import dev.kobe.ui.fx.RowTable;
import dev.kobe.ui.fx.RowTable.Cell;
import dev.kobe.ui.fx.RowTable.Column;
import dev.kobe.ui.fx.Scroll;
import dev.kobe.ui.pane.PaneFrame;
import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The three panes beside a ticket: what it would change, which hard checks it passed, and the weights it moves.
final class SidePanes extends VBox {
    private static final double AXIS = 236;
    private static final int SHOWN = 7;

    private final PaneFrame outlook = new PaneFrame("Before and after");
    private final PaneFrame checks = new PaneFrame("Hard checks");
    private final PaneFrame weights = new PaneFrame("Weights");

    SidePanes() {
        super(12);
        setMinWidth(372);
        setPrefWidth(372);
        setMaxWidth(372);
        size(outlook, 264);
        size(checks, 248);
        VBox.setVgrow(weights, Priority.ALWAYS);
        weights.control(key());
        getChildren().addAll(outlook, checks, weights);
    }

    private static void size(Region pane, double height) {
        pane.setMinHeight(height);
        pane.setPrefHeight(height);
        pane.setMaxHeight(height);
    }

    private static HBox key() {
        Region now = new Region();
        now.getStyleClass().add("dot-before");
        fixed(now, 9);
        Region after = new Region();
        after.getStyleClass().add("dot-after");
        fixed(after, 8);
        var box = new HBox(
                6,
                now,
                Lettering.line("now", "t12", "muted"),
                Lettering.gap(4),
                after,
                Lettering.line("after", "t12", "muted"));
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static void fixed(Region region, double size) {
        region.setMinSize(size, size);
        region.setPrefSize(size, size);
        region.setMaxSize(size, size);
    }

    void show(TicketView view, Format format) {
        int orders = view.lines().size();
        outlook.context(
                switch (orders) {
                    case 0 -> "no orders";
                    case 1 -> "if the order fills";
                    case 2 -> "if both orders fill";
                    default -> "if all " + orders + " orders fill";
                });
        var table = new RowTable(
                "Before and after",
                28,
                List.of(
                        Column.left("Portfolio", 0),
                        Column.right("Before", 76),
                        Column.right("After", 76),
                        Column.right("Limit", 42)));
        table.show(view.outlook().stream()
                .map(row -> List.of(
                        Cell.of(row.label(), "t13", "muted"),
                        Cell.of(print(row.before(), format), "t13"),
                        Cell.of(print(row.after(), format), "t13s"),
                        Cell.of(row.limit(), "t13", "muted")))
                .toList());
        outlook.body(padded(table));
        showChecks(view.checks(), format);
        showWeights(view);
    }

    private static String print(TicketView.Amount amount, Format format) {
        return switch (amount) {
            case TicketView.Amount.Cash(var money) -> format.amount(money);
            case TicketView.Amount.Text(String text) -> text;
        };
    }

    private void showChecks(TicketView.Checks results, Format format) {
        checks.context(results.total() == 0 ? "none to run" : results.passed() + " of " + results.total() + " pass");
        var list = new VBox();
        list.setPadding(new Insets(0, 16, 4, 16));
        if (results.list().isEmpty()) {
            list.getChildren().add(Lettering.line("Checks are run over orders, and there are none.", "t13", "muted"));
        }
        List<TicketView.Check> shown =
                results.list().subList(0, Math.min(SHOWN, results.list().size()));
        for (TicketView.Check check : shown) {
            Region mark = check.condition() == Condition.NORMAL ? Mark.TICK.node(11) : Mark.node(check.condition(), 12);
            if (check.condition() == Condition.NORMAL) {
                mark.getStyleClass().add("quiet");
            }
            var label = new Label(format.sentence(check.sentence()));
            label.getStyleClass().add("t13");
            label.setTooltip(new Tooltip(label.getText()));
            var row = new HBox(9, mark, label);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinHeight(24);
            row.setAccessibleRole(AccessibleRole.TEXT);
            row.setAccessibleText(
                    (check.condition() == Condition.STOPPED ? "refused: " : "passed: ") + label.getText());
            list.getChildren().add(row);
        }
        int more = results.list().size() - shown.size();
        if (more > 0) {
            boolean all = results.list().stream()
                    .skip(shown.size())
                    .allMatch(check -> check.condition() != Condition.STOPPED);
            list.getChildren()
                    .add(new HBox(
                            Lettering.gap(20),
                            Lettering.line("and " + more + " more" + (all ? ", all pass" : ""), "t13", "muted")));
        }
        checks.body(list);
    }

    private void showWeights(TicketView view) {
        var list = new VBox();
        list.setPadding(new Insets(0, 16, 4, 16));
        BigDecimal scale = scale(view);
        for (TicketView.Shift shift : view.shifts()) {
            var row = new HBox(
                    Lettering.cell(shift.symbol(), 84, false, "mono12", "mono"),
                    dots(shift, scale, view.positionLimit()));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinHeight(30);
            row.setAccessibleRole(AccessibleRole.TEXT);
            row.setAccessibleText(
                    shift.symbol() + " " + Format.percent(shift.now(), 1) + " to " + Format.percent(shift.after(), 1));
            list.getChildren().add(row);
        }
        var foot = new Pane();
        foot.setMinHeight(18);
        Label zero = Lettering.line("0" + Format.THIN + "%", "t11", "muted");
        zero.relocate(84, 0);
        Label limit = Lettering.line("limit " + Format.percent(view.positionLimit(), 0), "t11", "muted");
        limit.relocate(84 + at(view.positionLimit(), scale) - 52, 0);
        foot.getChildren().addAll(zero, limit);
        list.getChildren().add(foot);
        weights.body(new Scroll(list));
    }

    private static BigDecimal scale(TicketView view) {
        BigDecimal most = view.positionLimit();
        for (TicketView.Shift shift : view.shifts()) {
            most = most.max(shift.now()).max(shift.after());
        }
        return most.multiply(new BigDecimal("1.12"));
    }

    private static double at(BigDecimal weight, BigDecimal scale) {
        return Math.rint(weight.doubleValue() / scale.doubleValue() * AXIS);
    }

    private static Pane dots(TicketView.Shift shift, BigDecimal scale, BigDecimal limit) {
        var pane = new Pane();
        pane.setMinSize(AXIS, 30);
        pane.setPrefSize(AXIS, 30);
        double now = at(shift.now(), scale);
        double after = at(shift.after(), scale);
        add(pane, "dot-line", 0, 14.5, AXIS, 1);
        add(pane, "dot-limit", at(limit, scale), 0, 1, 30);
        add(pane, "dot-move", Math.min(now, after), 14, Math.abs(after - now), 2);
        if (now != after) {
            add(pane, "dot-before", now - 4.5, 10.5, 9, 9);
        }
        add(pane, "dot-after", after - 4.5, 10.5, 9, 9);
        return pane;
    }

    private static void add(Pane pane, String styleClass, double x, double y, double width, double height) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.resizeRelocate(x, y, width, height);
        pane.getChildren().add(region);
    }

    private static VBox padded(Region content) {
        var box = new VBox(content);
        box.setPadding(new Insets(0, 16, 4, 16));
        return box;
    }
}
