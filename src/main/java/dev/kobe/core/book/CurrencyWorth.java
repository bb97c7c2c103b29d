// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What an account is worth in one currency, in that currency: its cash and the holdings that are priced in it, by the
/// broker's count and by the books at their marks.
///
/// No rate of exchange is in it, so that it says whether a gap between the two whole figures is one of prices.
///
/// Example: 2,500.00 USD and 120 shares at 80.01 USD are 12,101.20 USD in the books. A broker that counts 12,701.20 USD
/// is more than 0.5 % apart.
///
/// @param broker its NetLiquidationByCurrency; empty where it names none
/// @param books empty where a holding has no mark
public record CurrencyWorth(Currency currency, Optional<Money> broker, Optional<Money> books) {

    /// Every currency in which either of the two counts anything, in their order.
    ///
    /// @param broker by currency, each in its own
    public static List<CurrencyWorth> of(Map<Currency, Money> broker, Valuation books) {
        Map<Currency, BigDecimal> ours = new TreeMap<>();
        books.cash()
                .forEach(one ->
                        ours.merge(one.balance().currency(), one.balance().amount(), BigDecimal::add));
        boolean marked = true;
        for (Valuation.Line line : books.lines()) {
            marked &= line.mark().isPresent();
            line.mark()
                    .ifPresent(mark -> ours.merge(
                            mark.currency(),
                            mark.inCurrency().multiply(line.quantity()).setScale(2, RoundingMode.HALF_EVEN),
                            BigDecimal::add));
        }
        TreeSet<Currency> all = new TreeSet<>(ours.keySet());
        all.addAll(broker.keySet());
        List<CurrencyWorth> found = new ArrayList<>();
        for (Currency one : all) {
            Money counted = Money.rounded(one, ours.getOrDefault(one, BigDecimal.ZERO));
            Optional<Money> theirs = Optional.ofNullable(broker.get(one));
            if (!counted.isZero() || theirs.filter(money -> !money.isZero()).isPresent()) {
                found.add(new CurrencyWorth(one, theirs, marked ? Optional.of(counted) : Optional.empty()));
            }
        }
        return List.copyOf(found);
    }

    /// Whether both are known and at most 0.5 % of the broker's figure apart.
    public boolean agrees() {
        return broker.flatMap(theirs -> books.map(ours -> BrokerValue.isClose(theirs, ours)))
                .orElse(false);
    }

    /// Both figures, in a sentence.
    public String sentence() {
        String theirs = broker.map(Money::toString).orElse("nothing that can be read");
        String ours = books.map(Money::toString).orElse("cannot be valued");
        boolean apart = broker.isPresent() && books.isPresent() && !agrees();
        return currency + ": the broker counts " + theirs + ", the books " + ours
                + (apart ? ", more than 0.5 % apart." : ".");
    }
}
