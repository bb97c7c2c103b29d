// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.math.Moments;
import dev.kobe.core.math.Tail;
import dev.kobe.core.order.OrderState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What every order of the record cost in slippage, how much of it was filled and how long that took.
final class AllOrdersSection implements Section {
    @Override
    public int page() {
        return 4;
    }

    @Override
    public Place place() {
        return Place.RIGHT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "All orders since " + Print.longDate(facts.start());
    }

    @Override
    public String remark(ReportFacts facts) {
        return Print.count(facts.costs().orders().size(), "order", "orders");
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<OrderCosts.OrderCost> orders = facts.costs().orders();
        List<OrderCosts.OrderCost> priced =
                orders.stream().filter(one -> one.slippageBps().isPresent()).toList();
        if (priced.isEmpty()) {
            return List.of(Block.Paragraph.of(
                    Block.Style.BODY,
                    "Not yet: no order with a decision price has been filled, n " + orders.size() + "."));
        }
        double[] slippage = priced.stream()
                .mapToDouble(one -> one.slippageBps().orElseThrow().doubleValue())
                .toArray();
        List<Block.Row> rows = new ArrayList<>();
        rows.add(row("Slippage, value-weighted", Print.signed(weighted(priced), 1) + " bp"));
        rows.add(row(
                "Slippage, mean and median",
                Print.signed(Moments.of(slippage).mean(), 1) + ", " + Print.signed(median(slippage), 1) + " bp"));
        rows.add(row(
                "Standard deviation",
                slippage.length < 2
                        ? Print.NONE + ", one order"
                        : Print.level(Moments.of(slippage).deviation().orThrow(), 1) + " bp"));
        long favourable = Arrays.stream(slippage).filter(one -> one < 0).count();
        long unfavourable = Arrays.stream(slippage).filter(one -> one > 0).count();
        rows.add(row("Favourable, unfavourable", favourable + ", " + unfavourable + " of " + slippage.length));
        BigDecimal ordered = sum(orders, true);
        rows.add(row(
                "Shares filled of shares ordered",
                ordered.signum() == 0
                        ? Print.NONE + ", no shares ordered"
                        : Print.level(sum(orders, false).movePointRight(2).divide(ordered, MathContext.DECIMAL64), 1)
                                + " %"));
        double[] seconds = orders.stream()
                .flatMap(one -> one
                        .lastFill()
                        .map(last -> Duration.between(one.at(), last).toSeconds())
                        .stream())
                .mapToDouble(Long::doubleValue)
                .toArray();
        rows.add(row("Median time to last fill", Print.level(median(seconds), 0) + " s"));
        rows.add(row(
                "Rejected, cancelled",
                count(orders, OrderState.REJECTED) + ", " + count(orders, OrderState.CANCELLED)));
        return List.of(new Block.Table(
                List.of(Block.Column.left("", 52), Block.Column.right("", 35)), false, Block.Table.CLOSE, rows));
    }

    private static BigDecimal weighted(List<OrderCosts.OrderCost> priced) {
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
        for (OrderCosts.OrderCost one : priced) {
            cost = cost.add(one.delay().orElseThrow()).add(one.trading().orElseThrow());
            value = value.add(one.value().orElseThrow());
        }
        return cost.movePointRight(4).divide(value, MathContext.DECIMAL64);
    }

    private static BigDecimal sum(List<OrderCosts.OrderCost> orders, boolean ordered) {
        return orders.stream()
                .filter(one -> !one.isConversion())
                .map(one -> ordered ? one.ordered() : one.filled())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long count(List<OrderCosts.OrderCost> orders, OrderState state) {
        return orders.stream().filter(one -> one.state() == state).count();
    }

    private static Block.Row row(String label, String figure) {
        return Block.Row.of(Block.Cell.of(label), Block.Cell.of(figure));
    }

    private static double median(double[] values) {
        return Tail.quantile(Arrays.stream(values).sorted().toArray(), 0.5);
    }
}
