// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Lettering;
import dev.kobe.ui.fx.Mark;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sections of a ticket under its table: the sums, what stands against it, the notes to read, why these lines, and
/// what happens to orders that do not fill.
final class TicketSections {
    private TicketSections() {}

    static Node notice(String sentence) {
        var row = new HBox(10, Mark.node(Condition.WARNING, 12), Lettering.paragraph(sentence, "t13", "paragraph"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(28);
        return row;
    }

    static String reasonCount(TicketView view) {
        int count = view.reasons().size();
        return count == 1 ? "1 reason" : count + " reasons";
    }

    static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("rule");
        VBox.setMargin(rule, new Insets(8, 0, 4, 0));
        return rule;
    }

    static HBox section(String title, String words) {
        return section(title, Lettering.line(words, "t13", "muted"));
    }

    static HBox section(String title, Label words) {
        var box = new HBox(12, Lettering.line(title, "t13s"), words);
        box.setMinHeight(28);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    static Node totals(TicketView next, Format format) {
        var box = new HBox(24);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinHeight(44);
        box.setMinWidth(0);
        TicketView.Totals totals = next.totals();
        totals.converts().ifPresent(money -> box.getChildren().add(sum("Converts ", format.money(money))));
        if (next.showsProgress()) {
            if (totals.sells().isPositive()) {
                box.getChildren()
                        .add(sum(
                                "Sold ",
                                totals.sold().map(format::money).orElse(Format.UNKNOWN) + " of "
                                        + format.money(totals.sells())));
            }
            if (totals.buys().isPositive()) {
                box.getChildren()
                        .add(sum(
                                "Bought ",
                                totals.bought().map(format::money).orElse(Format.UNKNOWN) + " of "
                                        + format.money(totals.buys())));
            }
            box.getChildren()
                    .addAll(
                            sum("Costs about ", format.money(totals.costs())),
                            Lettering.spring(),
                            Lettering.line(totals.rate().orElse(""), "t12", "muted"));
            return box;
        }
        if (totals.sells().isPositive()) {
            box.getChildren().add(sum("Sells ", format.money(totals.sells())));
        }
        if (totals.buys().isPositive()) {
            box.getChildren().add(sum("Buys ", format.money(totals.buys())));
        }
        box.getChildren().add(sum("Costs about ", format.money(totals.costs())));
        // A conversion moves two currencies; both stand beside, under "Before and after".
        for (TicketView.CashMove move :
                totals.converts().isPresent() ? List.<TicketView.CashMove>of() : totals.cash()) {
            if (move.before().equals(move.after())) {
                continue;
            }
            box.getChildren().add(sum("Cash ", format.money(move.before()) + " → " + format.money(move.after())));
        }
        box.getChildren()
                .addAll(Lettering.spring(), Lettering.line(totals.rate().orElse(""), "t12", "muted"));
        return box;
    }

    private static HBox sum(String label, String amount) {
        var box = new HBox(Lettering.line(label, "t13", "muted"), Lettering.line(amount, "t13"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    static Node against(String reason) {
        Label label = Lettering.paragraph(reason, "t13", "paragraph");
        var row = new HBox(10, Mark.node(Condition.STOPPED, 12), label);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(28);
        row.getStyleClass().add("reason");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText("Against it: " + reason);
        return row;
    }

    static Node consequences(TicketView next) {
        var box = new VBox(
                consequence(
                        "At " + Format.minute(next.closes().minus(DeskRules.LAST_CALL)),
                        "sells that hold up a buy are cancelled; the buy shrinks to the cash that is free"),
                consequence("At " + Format.minute(next.closes()), "whatever is left is cancelled"),
                consequence(
                        "If the link drops", "nothing is sent again; Kobe asks the broker by order reference first"),
                consequence("If prices move", "limits stay as approved; a new limit needs a new ticket"));
        return box;
    }

    private static Node consequence(String when, String what) {
        var row = new HBox(Lettering.cell(when, 120, false, "t13", "muted"), Lettering.line(what, "t13"));
        row.setMinHeight(28);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Node events(TicketView next, Format format) {
        var box = new VBox();
        for (TicketView.Happening one : next.events()) {
            var row = new HBox(
                    Lettering.cell(Format.clock(one.at()), 96, false, "mono12", "mono", "muted"),
                    Lettering.cell(one.reference(), 160, false, "mono12", "mono", "muted"),
                    Lettering.line(format.sentence(one.sentence()), "t13"));
            row.setMinHeight(24);
            row.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(row);
        }
        return box;
    }
}
