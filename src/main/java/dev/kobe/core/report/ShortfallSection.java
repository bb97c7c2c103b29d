// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The parts of the month’s trading cost as bars from zero (Perold, 1988).
final class ShortfallSection implements Section {
    @Override
    public int page() {
        return 4;
    }

    @Override
    public Place place() {
        return Place.FULL;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Shortfall of the month, " + facts.input().base();
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
                        bar("Delay", measured, OrderCosts.OrderCost::delay, "arrival − decision"),
                        bar("Trading", measured, OrderCosts.OrderCost::trading, "fill − arrival"),
                        bar("Fees", measured, OrderCosts.OrderCost::fees, "commission"))),
                Block.Paragraph.of(
                        Block.Style.NOTE,
                        unfilled.signum() == 0
                                ? "Everything ordered was filled."
                                : "Unfilled: " + OrdersSection.count(unfilled)
                                        + ", not priced in this version and not in profit or loss."));
    }

    private static Block.CostBar bar(
            String label,
            List<OrderCosts.OrderCost> orders,
            Function<OrderCosts.OrderCost, Optional<BigDecimal>> which,
            String meaning) {
        BigDecimal sum = OrdersSection.sum(orders, which);
        return new Block.CostBar(label, sum.doubleValue(), Print.signed(sum, 2), meaning);
    }
}
