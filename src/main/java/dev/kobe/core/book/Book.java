// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The trade-date books of the desk: traded cash by currency, what of it has yet to settle, and positions by strategy.
///
/// Cash and positions move at the fill; settled cash is traded cash less what is still to come. Amounts are posted
/// already rounded, so the book only adds; what comes on the same day in the same currency is one amount and what goes
/// another, so that the same trades leave the same book in whatever order they were heard of.
///
/// Example: a desk of 100,000.00 GBP that sells 99,480 pounds at 1.36698 has 520.00 GBP and 135,987.17 USD traded, and
/// until two days later 100,000.00 GBP and 0.00 USD settled.
public record Book(Currency base, Map<Currency, Money> cash, List<Unsettled> unsettled, List<Position> positions) {
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::strategy).thenComparing(Position::instrument);

    private static final Comparator<Leg> LEGS =
            Comparator.comparing(Leg::settles).thenComparing(Leg::currency).thenComparing(Leg::incoming);

    private record Leg(LocalDate settles, Currency currency, boolean incoming) {}

    public Book {
        cash = Collections.unmodifiableMap(new TreeMap<>(cash));
        unsettled = summed(unsettled);
        positions = positions.stream()
                .filter(one -> one.quantity().signum() != 0)
                .sorted(ORDER)
                .toList();
    }

    private static List<Unsettled> summed(List<Unsettled> parts) {
        Map<Leg, Unsettled> sums = new TreeMap<>(LEGS);
        for (Unsettled one : parts) {
            sums.merge(
                    new Leg(one.settles(), one.amount().currency(), one.incoming()),
                    one,
                    (sum, more) -> new Unsettled(sum.amount().plus(more.amount()), sum.settles(), sum.incoming()));
        }
        return sums.values().stream().filter(sum -> !sum.amount().isZero()).toList();
    }

    public static Book empty(Currency base) {
        return new Book(base, Map.of(base, Money.zero(base)), List.of(), List.of());
    }

    /// Traded cash of one currency; zero where there never was any.
    public Money cash(Currency currency) {
        return cash.getOrDefault(currency, Money.zero(currency));
    }

    /// What of a currency has arrived by the end of `today`.
    public Money settledCash(Currency currency, LocalDate today) {
        Money settled = cash(currency);
        for (Unsettled one : unsettled) {
            if (one.amount().currency().equals(currency) && one.settles().isAfter(today)) {
                settled = settled.minus(one.amount());
            }
        }
        return settled;
    }

    /// What of a currency a cash account may spend at the end of `today`: what has arrived, less every purchase as soon
    /// as it is made.
    ///
    /// Example: of 1,000.00 GBP, 400.00 spent today and 300.00 sold today leave 900.00 traded and 600.00 to spend.
    public Money spendable(Currency currency, LocalDate today) {
        Money left = cash(currency);
        for (Unsettled one : unsettled) {
            if (one.incoming()
                    && one.amount().currency().equals(currency)
                    && one.settles().isAfter(today)) {
                left = left.minus(one.amount());
            }
        }
        return left;
    }

    /// Shares of an instrument over all strategies; signed.
    public BigDecimal held(InstrumentId instrument) {
        return positions.stream()
                .filter(one -> one.instrument().equals(instrument))
                .map(Position::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Optional<Position> position(StrategyId strategy, InstrumentId instrument) {
        return positions.stream()
                .filter(one ->
                        one.strategy().equals(strategy) && one.instrument().equals(instrument))
                .findFirst();
    }

    /// Adds cash that is there at once: a deposit, a withdrawal, a commission.
    public Book post(Money amount) {
        Map<Currency, Money> after = new TreeMap<>(cash);
        after.merge(amount.currency(), amount, Money::plus);
        return new Book(base, after, unsettled, positions);
    }

    /// Adds traded cash that settles later.
    public Book post(Unsettled traded) {
        List<Unsettled> later = new ArrayList<>(unsettled);
        later.add(traded);
        Book after = post(traded.amount());
        return new Book(base, after.cash, later, positions);
    }

    /// Forgets what has settled by the end of `today`; balances do not change.
    public Book settleThrough(LocalDate today) {
        return new Book(
                base,
                cash,
                unsettled.stream().filter(one -> one.settles().isAfter(today)).toList(),
                positions);
    }

    /// Moves a position by a signed quantity and a signed cost; a sale takes its share of the cost out.
    public Book move(StrategyId strategy, InstrumentId instrument, BigDecimal quantity, BigDecimal cost) {
        Position before = position(strategy, instrument)
                .orElse(new Position(strategy, instrument, BigDecimal.ZERO, BigDecimal.ZERO));
        BigDecimal held = before.quantity().add(quantity);
        BigDecimal paid = held.signum() == 0 ? BigDecimal.ZERO : before.cost().add(cost);
        List<Position> after = new ArrayList<>(positions);
        after.remove(before);
        after.add(new Position(strategy, instrument, held, paid));
        return new Book(base, cash, unsettled, after);
    }
}
