// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.Book;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A session's closing value as the mission's snapshot.
///
/// The books know what today's holdings cost and not what former ones did: a holding that has changed since the strike
/// has no average cost and no gain, and says why.
public final class StrikeSnapshot {
    private static final String CHANGED = "the holding has changed since the strike";

    private StrikeSnapshot() {}

    /// The snapshots of every session with a value; a session without one has none, because its equity is not known.
    public static List<AccountSnapshot> all(List<Strike> strikes, Book book) {
        return strikes.stream()
                .filter(Strike::isKnown)
                .map(one -> of(one, book))
                .toList();
    }

    /// The snapshot of a session whose value is known.
    public static AccountSnapshot of(Strike strike, Book book) {
        return of(strike.valuation(), book);
    }

    /// The snapshot of a valuation whose equity is known.
    public static AccountSnapshot of(Valuation valuation, Book book) {
        BigDecimal cash = valuation.cash().stream()
                .flatMap(one -> one.worth().stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new AccountSnapshot(
                valuation.at(),
                valuation.equity().orElseThrow().amount(),
                cash,
                valuation.lines().stream()
                        .map(line -> holding(line, book, valuation.rates()))
                        .toList());
    }

    private static AccountSnapshot.Holding holding(Valuation.Line line, Book book, List<FxRate> rates) {
        Price price = line.mark().orElseThrow();
        Optional<Position> held = book.position(line.strategy(), line.instrument())
                .filter(one -> one.quantity().compareTo(line.quantity()) == 0);
        return new AccountSnapshot.Holding(
                line.instrument().symbol(),
                line.quantity(),
                held.map(Position::averageCost),
                price.inCurrency(),
                line.worth().orElseThrow().amount(),
                held.map(one -> price.inCurrency().multiply(line.quantity()).subtract(one.cost()))
                        .flatMap(gain -> FxRate.inBase(book.base(), gain, price.currency(), rates))
                        .map(gain -> gain.setScale(2, RoundingMode.HALF_EVEN)),
                Optional.empty(),
                held.isPresent() ? Optional.empty() : Optional.of(CHANGED));
    }
}
