// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/// The orders whose fill was furthest from the decision, either sign, and how many were over the level for review.
final class LargestSlippagesSection implements Section {
    @Override
    public int page() {
        return 4;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Five largest slippages since " + Print.longDate(facts.start());
    }

    private static final int MOST = 5;
    private static final BigDecimal REVIEW = BigDecimal.TEN;

    @Override
    public String remark(ReportFacts facts) {
        return "by size, either sign";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<OrderCosts.OrderCost> filled = facts.costs().orders().stream()
                .filter(one -> one.filled().signum() > 0)
                .toList();
        List<OrderCosts.OrderCost> priced =
                filled.stream().filter(one -> one.slippageBps().isPresent()).toList();
        if (priced.isEmpty()) {
            return List.of(
                    Block.Paragraph.of(Block.Style.BODY, "Not yet: no order with a decision price has been filled."));
        }
        List<Block.Row> rows = priced.stream()
                .sorted(Comparator.comparing(
                        (OrderCosts.OrderCost one) ->
                                one.slippageBps().orElseThrow().abs(),
                        Comparator.reverseOrder()))
                .limit(MOST)
                .map(one -> row(facts, one))
                .toList();
        long over = priced.stream()
                .filter(one -> one.slippageBps().orElseThrow().compareTo(REVIEW) > 0)
                .count();
        return List.of(
                new Block.Table(
                        List.of(
                                Block.Column.left("Date", 25),
                                Block.Column.left("Order", 35),
                                Block.Column.right("Filled", 35),
                                Block.Column.right("Decision", 25),
                                Block.Column.right("Fill", 25),
                                new Block.Column("Slippage, bp", 35, true, true)),
                        true,
                        Block.Table.CLOSE,
                        rows),
                Block.Paragraph.of(
                        Block.Style.NOTE,
                        over + " of " + priced.size()
                                + " orders slipped by more than 10 bp, the level for review. Orders"
                                + " without a recorded decision or arrival price: " + (filled.size() - priced.size())
                                + "; such orders are counted, never averaged. Forecast and error: not yet."));
    }

    private static Block.Row row(ReportFacts facts, OrderCosts.OrderCost one) {
        return Block.Row.of(
                Block.Cell.of(Print.date(facts.day(one.at()))),
                Block.Cell.of(OrdersSection.name(facts, one)),
                Block.Cell.of(filled(facts, one)),
                Block.Cell.of(OrdersSection.price(one.decision())),
                Block.Cell.of(OrdersSection.price(one.fill())),
                Block.Cell.bold(OrdersSection.bps(one.slippageBps())));
    }

    private static String filled(ReportFacts facts, OrderCosts.OrderCost one) {
        return facts.isShareable()
                ? OrdersSection.filledShare(one)
                : OrdersSection.count(one.filled()) + " of " + OrdersSection.count(one.ordered());
    }
}
