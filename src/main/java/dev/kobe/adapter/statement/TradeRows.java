// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.record.StatementTrade;
import dev.kobe.core.record.StatementTrade.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The trades of a statement at every level on which it prints them, and which of them count.
///
/// Of each contract only the finest level is taken: 157 shares as a symbol's summary, an order and an
/// execution are 157 shares.
final class TradeRows {
    private final Map<Contract, Map<Level, List<StatementTrade>>> rows = new LinkedHashMap<>();

    private record Contract(String kind, String symbol, Currency currency) {
        static Contract of(StatementTrade trade) {
            return new Contract(trade.instrument().kind(), trade.instrument().symbol(), trade.currency());
        }
    }

    /// What counts: trades, and cancellations of trades that are not here.
    record Standing(List<StatementTrade> trades, List<StatementTrade> cancellations) {}

    void add(StatementTrade trade) {
        rows.computeIfAbsent(Contract.of(trade), contract -> new EnumMap<>(Level.class))
                .computeIfAbsent(trade.level(), level -> new ArrayList<>())
                .add(trade);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Standing standing(StatementDraft draft) {
        List<StatementTrade> finest = new ArrayList<>();
        rows.forEach((contract, levels) -> {
            List<StatementTrade> taken = Optional.ofNullable(levels.get(Level.EXECUTION))
                    .orElseGet(() -> levels.getOrDefault(Level.ORDER, List.of()));
            finest.addAll(taken);
            if (levels.size() > 1) {
                compare(contract, taken, levels.getOrDefault(Level.ORDER, List.of()), draft);
            }
        });
        return withoutCancelled(finest, draft);
    }

    private static void compare(
            Contract contract, List<StatementTrade> executions, List<StatementTrade> orders, StatementDraft draft) {
        orders.forEach(one -> draft.readOver("ORDER"));
        BigDecimal executed = sum(executions);
        BigDecimal ordered = sum(orders);
        if (executed.compareTo(ordered) != 0) {
            draft.remark("The executions of " + contract.symbol() + " add up to " + executed.toPlainString()
                    + ", its orders to " + ordered.toPlainString() + "; the executions are taken.");
        }
    }

    private static BigDecimal sum(List<StatementTrade> trades) {
        return trades.stream().map(StatementTrade::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Standing withoutCancelled(List<StatementTrade> finest, StatementDraft draft) {
        List<StatementTrade> standing = new ArrayList<>(
                finest.stream().filter(one -> one.cancels().isEmpty()).toList());
        List<StatementTrade> loose = new ArrayList<>();
        for (StatementTrade one : finest) {
            if (one.cancels().isEmpty()) {
                continue;
            }
            Optional<StatementTrade> taken =
                    standing.stream().filter(one::takesBack).findFirst();
            if (taken.isPresent()) {
                standing.remove(taken.get());
                draft.readOver("cancelled trade");
                draft.readOver("cancellation");
            } else {
                loose.add(one);
            }
        }
        return new Standing(standing, loose);
    }
}
