// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import java.math.BigDecimal;
import java.math.MathContext;
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
        return facts.isShareable() ? "From opening to closing value" : "To the penny";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        return facts.account()
                .<List<Block>>map(account -> table(facts, account))
                .orElseGet(() -> List.of(
                        Block.Paragraph.of(Block.Style.BODY, "Not yet: the month has no opening and closing value.")));
    }

    private static List<Block> table(ReportFacts facts, ReportFacts.Account account) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                "Opening value, " + Print.longDate(account.openingDay()),
                account.opening().amount(),
                false));
        for (Strike one : facts.strikes()) {
            if (one.session().isAfter(account.openingDay()) && !one.session().isAfter(facts.end())) {
                flow(entries, "Deposit, " + day(one), one.deposits().amount());
                flow(
                        entries,
                        "Withdrawal, " + day(one),
                        one.withdrawals().amount().negate());
            }
        }
        entries.add(new Entry("Profit or loss of the month", account.result().amount(), true));
        List<BigDecimal> amounts = amounts(facts, account, entries);
        List<Block.Row> rows = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            Entry one = entries.get(at);
            BigDecimal amount = amounts.get(at);
            rows.add(Block.Row.of(
                    Block.Cell.of(one.label()),
                    Block.Cell.of(one.signed() ? Print.signed(amount, 2) : Print.level(amount, 2))));
        }
        rows.add(Block.Row.total(
                Block.Cell.bold("Closing value, "
                        + Print.longDate(facts.closing().orElseThrow().session())),
                Block.Cell.bold(Print.level(OrderCosts.sum(amounts), 2))));
        return List.of(
                new Block.Table(
                        List.of(
                                Block.Column.left("", 57),
                                Block.Column.right(
                                        facts.isShareable()
                                                ? "closing value = 100"
                                                : facts.input().base().code(),
                                        30)),
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

    private record Entry(String label, BigDecimal amount, boolean signed) {}

    private static void flow(List<Entry> entries, String label, BigDecimal amount) {
        if (amount.signum() != 0) {
            entries.add(new Entry(label, amount, true));
        }
    }

    /// The amounts, or in a shareable copy their hundredths of the closing value, which add to 100.
    private static List<BigDecimal> amounts(ReportFacts facts, ReportFacts.Account account, List<Entry> entries) {
        BigDecimal whole = account.closing().amount();
        return facts.isShareable() && whole.signum() > 0
                ? LargestRemainder.round(
                        entries.stream()
                                .map(one -> one.amount().movePointRight(2).divide(whole, MathContext.DECIMAL64))
                                .toList(),
                        2)
                : entries.stream().map(Entry::amount).toList();
    }
}
