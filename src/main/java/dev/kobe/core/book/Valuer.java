// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Values the books at given marks and rates in the base currency.
///
/// Equity is base cash plus every foreign balance and every holding, each line rounded half-even to the base
/// currency's decimals. A mark or rate that is not given makes equity absent; an empty foreign balance is worth zero
/// whatever the rate.
///
/// Example: 518.01 GBP, 224.33 USD and 864 shares marked 52.67 dollars at 1.369880 dollars a pound are
/// 518.01 + 163.76 + 33,219.61 = 33,901.38 GBP.
public final class Valuer {
    private Valuer() {}

    public static Valuation value(Book book, Map<InstrumentId, Price> marks, List<FxRate> rates, Instant at) {
        List<Valuation.Line> lines = new ArrayList<>();
        List<Valuation.Cash> balances = new ArrayList<>();
        TreeSet<String> missing = new TreeSet<>();
        Money known = Money.zero(book.base());
        boolean complete = true;
        for (Money balance : book.cash().values()) {
            Optional<Money> worth = inBase(book.base(), balance.amount(), balance.currency(), rates);
            if (worth.isEmpty()) {
                missing.add(noRate(book.base(), balance.currency()));
            }
            complete &= worth.isPresent();
            known = known.plus(worth.orElse(Money.zero(book.base())));
            balances.add(new Valuation.Cash(balance, worth));
        }
        for (Position one : book.positions()) {
            Optional<Price> mark = Optional.ofNullable(marks.get(one.instrument()));
            Optional<Money> worth = mark.flatMap(
                    price -> inBase(book.base(), price.inCurrency().multiply(one.quantity()), price.currency(), rates));
            if (mark.isEmpty()) {
                missing.add("The mark of " + one.instrument() + " is not known.");
            } else if (worth.isEmpty()) {
                missing.add(noRate(book.base(), mark.get().currency()));
            }
            complete &= worth.isPresent();
            known = known.plus(worth.orElse(Money.zero(book.base())));
            lines.add(new Valuation.Line(one.strategy(), one.instrument(), one.quantity(), mark, worth));
        }
        return new Valuation(
                at,
                complete ? Optional.of(known) : Optional.empty(),
                known,
                List.copyOf(lines),
                List.copyOf(balances),
                List.copyOf(rates),
                List.copyOf(missing));
    }

    /// What a cash account may spend of all currencies, in the base currency; empty where a rate is not known.
    public static Optional<Money> spendable(Book book, LocalDate today, List<FxRate> rates) {
        Optional<Money> sum = Optional.of(Money.zero(book.base()));
        for (Currency one : book.cash().keySet()) {
            Optional<Money> worth =
                    inBase(book.base(), book.spendable(one, today).amount(), one, rates);
            sum = sum.flatMap(before -> worth.map(before::plus));
        }
        return sum;
    }

    private static Optional<Money> inBase(Currency base, BigDecimal amount, Currency currency, List<FxRate> rates) {
        return amount.signum() == 0
                ? Optional.of(Money.zero(base))
                : FxRate.inBase(base, amount, currency, rates).map(worth -> Money.rounded(base, worth));
    }

    private static String noRate(Currency base, Currency currency) {
        return "The rate between " + base + " and " + currency + " is not known.";
    }
}
