// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.SimulatedAccount.Position;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The figures of an account under the names that the broker gives them. A figure that cannot be made, because a price
/// or a rate is missing, is left out.
final class AccountFigures {
    /// The currency of rows that are totals.
    static final String BASE = "BASE";

    private static final String LEDGER = "$LEDGER";

    /// @param currency empty, an ISO code, or BASE
    record Figure(String key, String value, String currency) {}

    private final SimulatedAccount account;
    private final List<Deal> deals;
    private final Instant now;

    /// @param deals every trade of the account
    AccountFigures(SimulatedAccount account, List<Deal> deals, Instant now) {
        this.account = account;
        this.deals = deals;
        this.now = now;
    }

    static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_EVEN);
    }

    /// Every figure: the account's own, then those of each currency and of all of them together.
    List<Figure> all() {
        return Stream.concat(own().stream(), ledger(account, "ALL").stream()).toList();
    }

    /// The figures that a summary asks for.
    ///
    /// @param tags comma separated, such as `NetLiquidation,$LEDGER:ALL`
    List<Figure> summary(String tags) {
        List<Figure> own = own();
        return Stream.of(tags.split(","))
                .map(String::strip)
                .flatMap(tag -> tag.startsWith(LEDGER)
                        ? ledger(account, tag.contains(":") ? tag.substring(tag.indexOf(':') + 1) : BASE).stream()
                        : own.stream().filter(one -> one.key().equals(tag) || tag.equalsIgnoreCase("AllTags")))
                .toList();
    }

    private List<Figure> own() {
        List<Figure> own = new ArrayList<>();
        String base = account.base().code();
        own.add(new Figure("AccountType", "INDIVIDUAL", ""));
        own.add(new Figure("AccountReady", "true", ""));
        Optional<BigDecimal> cash = inBase(account, one -> Optional.of(account.cash(one)));
        Optional<BigDecimal> stock = inBase(account, account::stock);
        account.worth().ifPresent(worth -> {
            add(own, "NetLiquidation", worth, base);
            add(own, "EquityWithLoanValue", worth, base);
        });
        cash.ifPresent(sum -> {
            add(own, "TotalCashValue", sum, base);
            add(own, "AvailableFunds", sum, base);
            add(own, "ExcessLiquidity", sum, base);
            add(own, "BuyingPower", sum, base);
        });
        settled().ifPresent(sum -> add(own, "SettledCash", sum, base));
        stock.ifPresent(sum -> add(own, "GrossPositionValue", sum.abs(), base));
        add(own, "AccruedCash", BigDecimal.ZERO, base);
        Margin.held(account).ifPresent(margin -> add(own, "InitMarginReq", margin, base));
        add(own, "MaintMarginReq", BigDecimal.ZERO, base);
        return own;
    }

    /// Cash without what trades have yet to bring: purchases count as they are made. The broker has it in one sum only.
    private Optional<BigDecimal> settled() {
        return inBase(
                account,
                currency -> Optional.of(deals.stream()
                        .filter(one -> one.settles().isAfter(LocalDate.ofInstant(now, Venue.LONDON.zone())))
                        .map(Deal::proceeds)
                        .filter(one -> one.currency().equals(currency))
                        .map(Money::amount)
                        .reduce(account.cash(currency), BigDecimal::subtract)));
    }

    private static List<Figure> ledger(SimulatedAccount account, String wanted) {
        List<Figure> rows = new ArrayList<>();
        for (Currency currency : account.currencies()) {
            if (wanted.equals("ALL") || wanted.equals(currency.code())) {
                rows.add(new Figure("Currency", currency.code(), currency.code()));
                add(rows, "CashBalance", account.cash(currency), currency.code());
                add(rows, "TotalCashBalance", account.cash(currency), currency.code());
                account.stock(currency).ifPresent(sum -> {
                    add(rows, "StockMarketValue", sum, currency.code());
                    add(rows, "NetLiquidationByCurrency", sum.add(account.cash(currency)), currency.code());
                });
                account.rate(currency)
                        .ifPresent(rate -> rows.add(new Figure(
                                "ExchangeRate",
                                rate.setScale(7, RoundingMode.HALF_EVEN)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                currency.code())));
            }
        }
        if (wanted.equals("ALL") || wanted.equals(BASE)) {
            rows.add(new Figure("Currency", BASE, BASE));
            inBase(account, one -> Optional.of(account.cash(one))).ifPresent(sum -> {
                add(rows, "CashBalance", sum, BASE);
                add(rows, "TotalCashBalance", sum, BASE);
            });
            inBase(account, account::stock).ifPresent(sum -> add(rows, "StockMarketValue", sum, BASE));
            account.worth().ifPresent(sum -> add(rows, "NetLiquidationByCurrency", sum, BASE));
            unrealized(account).ifPresent(sum -> add(rows, "UnrealizedPnL", sum, BASE));
            realized(account).ifPresent(sum -> add(rows, "RealizedPnL", sum, BASE));
            rows.add(new Figure("ExchangeRate", "1", BASE));
        }
        return rows;
    }

    private static void add(List<Figure> rows, String key, BigDecimal value, String currency) {
        rows.add(new Figure(key, cents(value).toPlainString(), currency));
    }

    /// What the positions have gained and not taken, in the base currency.
    static Optional<BigDecimal> unrealized(SimulatedAccount account) {
        return overPositions(account, one -> account.worth(one)
                .map(worth -> worth.subtract(one.quantity().multiply(one.average()))));
    }

    /// What was gained and taken since the gateway opened, in the base currency.
    static Optional<BigDecimal> realized(SimulatedAccount account) {
        return overPositions(account, one -> Optional.of(one.realized()));
    }

    interface Of<T> {
        Optional<BigDecimal> amount(T one);
    }

    private static Optional<BigDecimal> overPositions(SimulatedAccount account, Of<Position> what) {
        return inBase(
                account,
                currency -> sum(
                        account.positions().stream()
                                .filter(one -> one.listing().currency().equals(currency))
                                .toList(),
                        what));
    }

    static Optional<BigDecimal> inBase(SimulatedAccount account, Of<Currency> what) {
        return sum(account.currencies(), currency -> what.amount(currency)
                .flatMap(amount -> account.rate(currency).map(amount::multiply)));
    }

    /// The sum, empty as soon as one part is.
    private static <T> Optional<BigDecimal> sum(List<T> parts, Of<T> what) {
        BigDecimal sum = BigDecimal.ZERO;
        for (T one : parts) {
            Optional<BigDecimal> amount = what.amount(one);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return Optional.of(sum);
    }
}
