// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.time.TradingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whether the executions between two snapshots explain what changed from the one to the other.
///
/// Example: 100 shares bought at 50.00 with a commission of 1.70 explain a cash that is 5,001.70 lower and a holding
/// that is 100 larger; a cash that is 4,001.70 lower leaves 1,000.00 unexplained.
record Explained(
        AccountSnapshot before,
        AccountSnapshot after,
        List<ExecutionRow> executions,
        Currency base,
        TradingCalendar calendar) {
    private static final BigDecimal PENNY = new BigDecimal("0.01");

    /// Snapshots and rows print pounds with the digits that they have; a product of two may differ by its rounding.
    private static final int PLACES = 2;

    Explained {
        executions = executions.stream()
                .filter(one -> one.timestamp().isAfter(before.timestamp())
                        && !one.timestamp().isAfter(after.timestamp()))
                .toList();
    }

    /// Why it is not known that no money came or went; empty where it is.
    Optional<String> fault() {
        return outside()
                .or(() -> parts(before))
                .or(() -> parts(after))
                .or(this::holdings)
                .or(this::currency)
                .or(this::cash)
                .map(why -> "From " + ImportedReturns.day(before) + " to " + ImportedReturns.day(after) + " " + why);
    }

    private Optional<String> outside() {
        return calendar.covers(ImportedReturns.day(before)) && calendar.covers(ImportedReturns.day(after))
                ? Optional.empty()
                : Optional.of("the days lie outside the calendar, " + TradingCalendar.FIRST + " to "
                        + TradingCalendar.LAST + ".");
    }

    /// A snapshot whose parts are not its equity, or that has none, measures nothing.
    private static Optional<String> parts(AccountSnapshot one) {
        BigDecimal parts = one.positions().stream()
                .map(AccountSnapshot.Holding::marketValue)
                .reduce(one.cash(), BigDecimal::add);
        BigDecimal rounding = PENNY.multiply(BigDecimal.valueOf(one.positions().size() + 1L));
        if (one.totalEquity().signum() <= 0) {
            return Optional.of("the equity of " + ImportedReturns.day(one) + " is "
                    + one.totalEquity().toPlainString() + ".");
        }
        return parts.subtract(one.totalEquity()).abs().compareTo(rounding) <= 0
                ? Optional.empty()
                : Optional.of("cash and holdings of " + ImportedReturns.day(one) + " are "
                        + parts.toPlainString() + " and not its equity of "
                        + one.totalEquity().toPlainString() + ".");
    }

    private Optional<String> holdings() {
        TreeSet<String> symbols = new TreeSet<>();
        before.positions().forEach(one -> symbols.add(one.symbol()));
        after.positions().forEach(one -> symbols.add(one.symbol()));
        executions.forEach(one -> symbols.add(one.symbol()));
        for (String symbol : symbols) {
            BigDecimal traded = executions.stream()
                    .filter(one -> one.symbol().equals(symbol))
                    .map(one -> one.side() == Side.BUY
                            ? one.quantity()
                            : one.quantity().negate())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal changed = held(after, symbol).subtract(held(before, symbol));
            if (changed.compareTo(traded) != 0) {
                return Optional.of("the holding of " + symbol + " changed by " + changed.toPlainString()
                        + ", of which executions explain " + traded.toPlainString() + ".");
            }
        }
        return Optional.empty();
    }

    private static BigDecimal held(AccountSnapshot snapshot, String symbol) {
        return snapshot.positions().stream()
                .filter(one -> one.symbol().equals(symbol))
                .map(AccountSnapshot.Holding::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// A trade in another currency moves cash at a rate that no record of these has.
    private Optional<String> currency() {
        for (ExecutionRow one : executions) {
            boolean charged = one.commission().isPresent()
                    && one.commissionCurrency().filter(base.code()::equals).isPresent();
            if (!charged) {
                return Optional.of("the commission of a trade in " + one.symbol() + " is not known in " + base + ".");
            }
            if (!isInBase(one.symbol())) {
                return Optional.of("a trade in " + one.symbol() + " was not in " + base
                        + ", and its exchange rate is not recorded.");
            }
        }
        return Optional.empty();
    }

    /// Whether a holding is worth its price times its quantity, so that its price is in the base currency; of a symbol
    /// that is in neither snapshot that cannot be told.
    private boolean isInBase(String symbol) {
        List<AccountSnapshot.Holding> held = Stream.of(before, after)
                .flatMap(one -> one.positions().stream())
                .filter(one -> one.symbol().equals(symbol))
                .toList();
        return !held.isEmpty()
                && held.stream()
                        .allMatch(one -> one.marketPrice()
                                        .multiply(one.quantity())
                                        .subtract(one.marketValue())
                                        .abs()
                                        .compareTo(PENNY)
                                <= 0);
    }

    private Optional<String> cash() {
        BigDecimal explained = executions.stream()
                .map(one -> one.quantity()
                        .multiply(one.fillPrice())
                        .multiply(BigDecimal.valueOf(-one.side().sign()))
                        .subtract(one.commission().orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = after.cash().subtract(before.cash()).subtract(explained);
        BigDecimal rounding = PENNY.multiply(BigDecimal.valueOf(executions.size() + 1L));
        return left.abs().compareTo(rounding) < 0
                ? Optional.empty()
                : Optional.of("cash changed by "
                        + left.setScale(PLACES, RoundingMode.HALF_EVEN).toPlainString() + " " + base
                        + " that no execution explains: a payment, a dividend, a fee or a conversion.");
    }
}
