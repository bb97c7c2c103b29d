// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every order of the month by time, with what it cost against its decision price; above twelve the dearest eleven.
final class OrdersSection implements Section {
    @Override
    public int page() {
        return 4;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Orders of " + Print.month(facts.month());
    }

    private static final int MOST = 12;
    private static final int PRICE_PLACES = 4;
    /// Places of the parts of a cost.
    static final int DELAY = 0;

    static final int TRADING = 1;
    static final int FEES = 2;

    @Override
    public String remark(ReportFacts facts) {
        return "times " + city(facts) + ", costs in basis points of decision value; positive is a cost";
    }

    static String city(ReportFacts facts) {
        String zone = facts.input().venue().zone().getId();
        return zone.substring(zone.indexOf('/') + 1).replace('_', ' ');
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<OrderCosts.OrderCost> orders = facts.costs().of(facts, facts.month());
        if (orders.isEmpty()) {
            return List.of(Block.Paragraph.of(Block.Style.BODY, "No orders in " + Print.month(facts.month()) + "."));
        }
        List<OrderCosts.OrderCost> shown = shown(orders);
        List<Block.Row> rows = new ArrayList<>();
        shown.forEach(one -> rows.add(row(facts, one)));
        if (shown.size() < orders.size()) {
            rows.add(Block.Row.of(others(orders.size() - shown.size())));
        }
        rows.add(totals(facts, orders));
        Block.Table table = new Block.Table(
                Columns.left(35, "Order")
                        .andRight(15, facts.isShareable() ? "Of value" : "Ordered", "Filled")
                        .andRight(16, "Decision", "Arrival", "Fill")
                        .andRight(13, "Delay", "Trading")
                        .andRight(11, "Fees")
                        .andBold(14, "Total, bp")
                        .andBold(16, "Total, " + facts.input().base())
                        .list(),
                true,
                Block.Table.CLOSE,
                rows);
        return List.of(
                facts.isShareable() ? table.without(table.columns().size() - 1, 0) : table,
                Block.Paragraph.of(Block.Style.NOTE, note(facts, orders)));
    }

    private static String note(ReportFacts facts, List<OrderCosts.OrderCost> orders) {
        boolean pairs = orders.stream().anyMatch(OrderCosts.OrderCost::isConversion);
        boolean unknown = orders.stream().anyMatch(one -> one.total().isEmpty());
        return "Decision: middle of the quoted spread when the ticket was proposed, recorded before any order. Arrival: the"
                + " same at the approval. Prices in the currency of each line."
                + (pairs && !facts.isShareable()
                        ? " Conversions count units of the first currency; the last line counts shares only."
                        : "")
                + (unknown
                        ? " —: nothing filled, no recorded price, or a commission to come; outside the last line."
                        : "");
    }

    private static List<OrderCosts.OrderCost> shown(List<OrderCosts.OrderCost> orders) {
        if (orders.size() <= MOST) {
            return orders;
        }
        return orders.stream()
                .sorted(Comparator.comparing(
                        (OrderCosts.OrderCost one) -> one.total().orElse(BigDecimal.ZERO), Comparator.reverseOrder()))
                .limit(MOST - 1)
                .sorted(Comparator.comparing(OrderCosts.OrderCost::at))
                .toList();
    }

    private static Block.Cell[] others(int count) {
        Block.Cell[] cells = new Block.Cell[11];
        java.util.Arrays.fill(cells, Block.Cell.blank());
        cells[0] = Block.Cell.muted(count + " others");
        return cells;
    }

    /// `Sell SXLK 14:33`.
    static String name(ReportFacts facts, OrderCosts.OrderCost one) {
        return (one.side().sign() > 0 ? "Buy " : "Sell ") + one.instrument().symbol() + " " + facts.time(one.at());
    }

    private static Block.Row row(ReportFacts facts, OrderCosts.OrderCost one) {
        Optional<List<BigDecimal>> tenths = one.tenths();
        return Block.Row.of(
                Block.Cell.of(name(facts, one)),
                Block.Cell.of(facts.isShareable() ? weight(facts, one) : count(one.ordered())),
                Block.Cell.of(facts.isShareable() ? filledShare(one) : count(one.filled())),
                Block.Cell.of(price(one.decision())),
                Block.Cell.of(price(one.arrival())),
                Block.Cell.of(price(one.fill())),
                Block.Cell.of(bps(tenths.map(all -> all.get(DELAY)).or(() -> one.bps(one.delay())))),
                Block.Cell.of(bps(tenths.map(all -> all.get(TRADING)).or(() -> one.bps(one.trading())))),
                Block.Cell.of(bps(tenths.map(all -> all.get(FEES)).or(() -> one.bps(one.fees())))),
                Block.Cell.bold(bps(tenths.map(OrderCosts::sum))),
                Block.Cell.bold(one.total().map(cost -> Print.signed(cost, 2)).orElse(Print.NONE)));
    }

    /// Decision value of the order in the month's opening value: `12.5 %`.
    private static String weight(ReportFacts facts, OrderCosts.OrderCost one) {
        return one.value()
                .flatMap(value -> facts.account()
                        .map(account -> account.opening().amount())
                        .filter(whole -> whole.signum() > 0)
                        .map(whole -> value.movePointRight(2).divide(whole, MathContext.DECIMAL64)))
                .map(share -> Print.level(share, 1) + " %")
                .orElse(Print.NONE);
    }

    /// How much of the order was filled: `100 %`.
    static String filledShare(OrderCosts.OrderCost one) {
        return one.ordered().signum() == 0
                ? Print.NONE
                : Print.level(one.filled().movePointRight(2).divide(one.ordered(), MathContext.DECIMAL64), 0) + " %";
    }

    static String count(BigDecimal quantity) {
        return Print.level(quantity, Math.max(0, quantity.stripTrailingZeros().scale()));
    }

    static String price(Optional<BigDecimal> price) {
        return price.map(one -> Print.level(one, PRICE_PLACES)).orElse(Print.NONE);
    }

    static String bps(Optional<BigDecimal> bps) {
        return bps.map(one -> Print.signed(one, 1)).orElse(Print.NONE);
    }

    /// Orders whose cost is wholly known.
    static List<OrderCosts.OrderCost> measured(List<OrderCosts.OrderCost> orders) {
        return orders.stream().filter(one -> one.total().isPresent()).toList();
    }

    /// One part of the cost over every measured order, to the penny.
    static BigDecimal sum(List<OrderCosts.OrderCost> orders, int part) {
        return OrderCosts.sum(orders.stream()
                .flatMap(one -> one.pennies().stream())
                .map(parts -> parts.get(part))
                .toList());
    }

    /// The whole cost of every measured order, to the penny.
    private static BigDecimal sum(List<OrderCosts.OrderCost> orders) {
        return OrderCosts.sum(
                orders.stream().flatMap(one -> one.total().stream()).toList());
    }

    /// What the month's orders cost together; absent while the cost of a filled one is not known.
    static Optional<BigDecimal> total(List<OrderCosts.OrderCost> orders) {
        boolean complete = orders.stream()
                .allMatch(one -> one.filled().signum() == 0 || one.total().isPresent());
        return complete ? Optional.of(sum(orders)) : Optional.empty();
    }

    private static Block.Row totals(ReportFacts facts, List<OrderCosts.OrderCost> orders) {
        List<BigDecimal> tenths = weighted(measured(orders));
        return Block.Row.total(
                Block.Cell.bold("Value-weighted"),
                Block.Cell.bold(facts.isShareable() ? "" : count(shares(orders, OrderCosts.OrderCost::ordered))),
                Block.Cell.bold(facts.isShareable() ? "" : count(shares(orders, OrderCosts.OrderCost::filled))),
                Block.Cell.blank(),
                Block.Cell.blank(),
                Block.Cell.blank(),
                Block.Cell.bold(tenths.isEmpty() ? Print.NONE : Print.signed(tenths.get(DELAY), 1)),
                Block.Cell.bold(tenths.isEmpty() ? Print.NONE : Print.signed(tenths.get(TRADING), 1)),
                Block.Cell.bold(tenths.isEmpty() ? Print.NONE : Print.signed(tenths.get(FEES), 1)),
                Block.Cell.bold(tenths.isEmpty() ? Print.NONE : Print.signed(OrderCosts.sum(tenths), 1)),
                Block.Cell.bold(tenths.isEmpty() ? Print.NONE : Print.signed(sum(orders), 2)));
    }

    /// Delay, trading and fees of all orders over their decision value, in basis points to one place; empty where none
    /// is measured.
    private static List<BigDecimal> weighted(List<OrderCosts.OrderCost> measured) {
        BigDecimal value = OrderCosts.sum(
                measured.stream().flatMap(one -> one.value().stream()).toList());
        if (value.signum() <= 0) {
            return List.of();
        }
        return LargestRemainder.round(
                Stream.of(DELAY, TRADING, FEES)
                        .map(part -> sum(measured, part).movePointRight(4).divide(value, MathContext.DECIMAL64))
                        .toList(),
                1);
    }

    private static BigDecimal shares(
            List<OrderCosts.OrderCost> orders, Function<OrderCosts.OrderCost, BigDecimal> which) {
        return orders.stream().filter(one -> !one.isConversion()).map(which).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
