// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import java.util.ArrayList;
import java.util.List;

/// The account from the opening to the closing value: opening, flows, profit or loss.
final class PennySection implements Section {
    @Override
    public int page() {
        return 3;
    }

    @Override
    public Place place() {
        return Place.LEFT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "To the penny";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        return facts.account()
                .<List<Block>>map(account -> table(facts, account))
                .orElseGet(() -> List.of(
                        Block.Paragraph.of(Block.Style.BODY, "Not yet: the month has no opening and closing value.")));
    }

    private static List<Block> table(ReportFacts facts, ReportFacts.Account account) {
        List<Block.Row> rows = new ArrayList<>();
        rows.add(row(
                "Opening value, " + Print.longDate(account.openingDay()),
                Print.level(account.opening().amount(), 2)));
        for (Strike one : facts.strikes()) {
            if (one.session().isAfter(account.openingDay()) && !one.session().isAfter(facts.end())) {
                if (!one.deposits().isZero()) {
                    rows.add(row(
                            "Deposit, " + day(one), Print.signed(one.deposits().amount(), 2)));
                }
                if (!one.withdrawals().isZero()) {
                    rows.add(row(
                            "Withdrawal, " + day(one),
                            Print.signed(one.withdrawals().amount().negate(), 2)));
                }
            }
        }
        rows.add(
                row("Profit or loss of the month", Print.signed(account.result().amount(), 2)));
        rows.add(Block.Row.total(
                Block.Cell.bold("Closing value, "
                        + Print.longDate(facts.closing().orElseThrow().session())),
                Block.Cell.bold(Print.level(account.closing().amount(), 2))));
        return List.of(
                new Block.Table(
                        List.of(
                                Block.Column.left("", 57),
                                Block.Column.right(facts.input().base().code(), 30)),
                        true,
                        Block.Table.USUAL,
                        rows),
                Block.Paragraph.of(
                        Block.Style.NOTE,
                        "Values are the desk’s own at its closing prices. No statement of the broker has been imported,"
                                + " so unexplained is not yet known."));
    }

    private static String day(Strike strike) {
        return Print.longDate(strike.session());
    }

    private static Block.Row row(String label, String amount) {
        return Block.Row.of(Block.Cell.of(label), Block.Cell.of(amount));
    }
}
