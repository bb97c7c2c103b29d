// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.record.StatementTrade.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Trades and their commissions: by the root of the execution id, and where the statement has none by day,
/// symbol, side, quantity and price; a statement of orders is held against the fills of each order together.
///
/// Commissions agree when less than half the smallest unit of money lies between them.
final class TradesTie implements TieOut.Part {
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    /// The fills that stand for one row of the statement.
    private record Own(List<Fill> fills) {
        Fill first() {
            return fills.getFirst();
        }

        BigDecimal quantity() {
            return sum(one -> one.quantity().value())
                    .multiply(BigDecimal.valueOf(first().side().sign()));
        }

        /// The mean price at a number of decimals, exact for a single fill.
        BigDecimal price(int decimals) {
            return fills.size() == 1
                    ? first().price().inCurrency()
                    : sum(one -> one.price()
                                    .inCurrency()
                                    .multiply(one.quantity().value()))
                            .divide(quantity().abs(), decimals, RoundingMode.HALF_EVEN);
        }

        private BigDecimal sum(java.util.function.Function<Fill, BigDecimal> of) {
            return fills.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        String sentence(LocalDate day) {
            return first().side() + " " + quantity().abs().toPlainString() + " "
                    + first().instrument().symbol() + " on " + day + " ("
                    + fills.stream().map(one -> one.id().root()).collect(Collectors.joining(", ")) + ")";
        }
    }

    @Override
    public String what() {
        return "trades";
    }

    @Override
    public Statement.Part section() {
        return Statement.Part.TRADES;
    }

    @Override
    public void compare(Statement statement, OwnLedger ledger, TieOut.Found found) {
        List<Fill> left = new ArrayList<>(ledger.fills().stream()
                .filter(one -> found.covers(ledger.day(one.at())))
                .toList());
        if (left.isEmpty()) {
            found.note("This desk has no trades of its own in those days.");
        }
        List<StatementTrade> theirs = statement.trades().stream()
                .filter(one -> found.covers(one.day()))
                .toList();
        Map<StatementTrade, Own> pairs = new LinkedHashMap<>();
        List<StatementTrade> lone = new ArrayList<>();
        theirs.stream()
                .filter(one -> root(one).isPresent())
                .forEach(one -> pair(one, byRoot(one, left), left, pairs, lone));
        theirs.stream()
                .filter(one -> root(one).isEmpty())
                .forEach(one -> pair(one, byFigures(one, left, ledger), left, pairs, lone));
        found.compared(what());
        pairs.forEach((trade, own) -> figures(trade, own, ledger, found));
        lone.forEach(one -> found.differs("The statement has " + one + ", which this desk has not."));
        left.forEach(one -> found.differs("This desk has " + new Own(List.of(one)).sentence(ledger.day(one.at()))
                + " at " + one.price().inCurrency().toPlainString() + ", which the statement has not."));
        statement.cancellations().stream()
                .filter(one -> found.covers(one.day()))
                .forEach(one -> found.notCompared("the cancellation of " + one, "its trade is not in this statement"));
    }

    private static void pair(
            StatementTrade trade,
            Optional<Own> own,
            List<Fill> left,
            Map<StatementTrade, Own> pairs,
            List<StatementTrade> lone) {
        own.ifPresentOrElse(
                one -> {
                    left.removeAll(one.fills());
                    pairs.put(trade, one);
                },
                () -> lone.add(trade));
    }

    /// The root of the execution id, which a correction keeps.
    private static Optional<String> root(StatementTrade trade) {
        return trade.executionId().flatMap(text -> {
            try {
                return Optional.of(ExecutionId.parse(text).root());
            } catch (IllegalArgumentException otherForm) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Own> byRoot(StatementTrade trade, List<Fill> left) {
        return left.stream()
                .filter(one -> Optional.of(one.id().root()).equals(root(trade)))
                .findFirst()
                .map(one -> new Own(List.of(one)));
    }

    private static Optional<Own> byFigures(StatementTrade trade, List<Fill> left, OwnLedger ledger) {
        return candidates(trade.level(), left).stream()
                .filter(own -> own.first()
                                .instrument()
                                .symbol()
                                .equals(trade.instrument().symbol())
                        && ledger.day(own.first().at()).equals(trade.day())
                        && own.quantity().compareTo(trade.quantity()) == 0
                        && trade.price()
                                .map(price -> own.price(price.scale()).compareTo(price) == 0)
                                .orElse(true))
                .findFirst();
    }

    private static Collection<Own> candidates(Level level, List<Fill> left) {
        if (level == Level.EXECUTION) {
            return left.stream().map(one -> new Own(List.of(one))).toList();
        }
        Map<OrderRef, List<Fill>> orders =
                left.stream().collect(Collectors.groupingBy(Fill::ref, LinkedHashMap::new, Collectors.toList()));
        return orders.values().stream().map(Own::new).toList();
    }

    private static void figures(StatementTrade trade, Own own, OwnLedger ledger, TieOut.Found found) {
        String what = own.sentence(ledger.day(own.first().at()));
        if (own.quantity().compareTo(trade.quantity()) != 0
                || !own.first().instrument().symbol().equals(trade.instrument().symbol())) {
            found.differs("This desk has " + what + ", the statement " + trade + ".");
        } else if (!ledger.day(own.first().at()).equals(trade.day())) {
            found.differs("This desk has " + what + ", the statement dates it " + trade.day() + ".");
        }
        trade.price()
                .filter(price -> own.price(price.scale()).compareTo(price) != 0)
                .ifPresent(price -> found.differs("The price of " + what + " is "
                        + own.price(price.scale()).toPlainString() + " here and " + price.toPlainString()
                        + " in the statement."));
        if (trade.price().isEmpty()) {
            found.notCompared("the price of " + what, "the statement prints none");
        }
        commission(trade, own, what, ledger, found);
    }

    private static void commission(StatementTrade trade, Own own, String what, OwnLedger ledger, TieOut.Found found) {
        if (trade.commission().isEmpty() || trade.commissionCurrency().isEmpty()) {
            found.notCompared("the commission of " + what, "the statement prints none");
            return;
        }
        BigDecimal theirs = trade.commission().get().negate();
        String there = theirs.toPlainString() + " " + trade.commissionCurrency().get() + " in the statement.";
        if (own.fills().stream().anyMatch(one -> ledger.commission(one).isEmpty())) {
            found.differs("The commission of " + what + " has not arrived here and is " + there);
            return;
        }
        boolean sameCurrency = own.fills().stream().allMatch(one -> ledger.commission(one)
                .orElseThrow()
                .currency()
                .equals(trade.commissionCurrency().get()));
        BigDecimal ours = own.fills().stream()
                .map(one -> ledger.commission(one).orElseThrow().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!sameCurrency || ours.subtract(theirs).abs().compareTo(HALF_A_CENT) >= 0) {
            found.differs("The commission of " + what + " is " + ours.toPlainString() + " "
                    + ledger.commission(own.first()).orElseThrow().currency() + " here and " + there);
        }
    }
}
