// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
import java.util.List;

/// The parts of the month’s trading cost as bars from zero (Perold, 1988).
final class ShortfallSection implements Section {
    @Override
    public int page() {
        return 4;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Shortfall of the month, " + facts.amounts().unit() + (facts.isShareable() ? " of opening value" : "");
    }

    @Override
    public String remark(ReportFacts facts) {
        return "Perold (1988)";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<OrderCosts.OrderCost> orders = facts.costs().of(facts, facts.month());
        List<OrderCosts.OrderCost> measured = OrdersSection.measured(orders);
        if (measured.isEmpty()) {
            return List.of(Block.Paragraph.of(
                    Block.Style.BODY,
                    orders.isEmpty()
                            ? "No orders in " + Print.month(facts.month()) + "."
                            : "Not yet: no order of the month has its cost in full."));
        }
        BigDecimal unfilled = orders.stream()
                .map(one -> one.ordered().subtract(one.filled()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(
                new Block.CostBars(List.of(
                        bar(facts, "Delay", measured, OrdersSection.DELAY, "arrival − decision"),
                        bar(facts, "Trading", measured, OrdersSection.TRADING, "fill − arrival"),
                        bar(facts, "Fees", measured, OrdersSection.FEES, "commission"))),
                Block.Paragraph.of(
                        Block.Style.NOTE,
                        unfilled.signum() == 0
                                ? "Everything ordered was filled."
                                : "Unfilled: " + (facts.isShareable() ? "a part" : OrdersSection.count(unfilled))
                                        + ", not priced in this version and not in profit or loss."));
    }

    private static Block.CostBar bar(
            ReportFacts facts, String label, List<OrderCosts.OrderCost> orders, int part, String meaning) {
        BigDecimal sum = OrdersSection.sum(orders, part);
        return new Block.CostBar(
                label, facts.amounts().length(sum), facts.amounts().signed(sum), meaning);
    }
}
