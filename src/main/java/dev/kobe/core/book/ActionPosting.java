// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a corporate action does to the books, worked out once and then only added: each strategy's holding exchanged,
/// and cash.
///
/// New shares are shared out by the old ones, each strategy's sum rounded half up so that all of them are given. Cost
/// goes with the shares; cash is taken out of it first and never below zero, so that what is paid above it is gain.
///
/// Example: 300 shares that cost 6,000.00 become 135 of another and 1,500.00 in cash: the 135 have cost 4,500.00.
///
/// @param at when it was posted
/// @param changeover lots of purchases up to it are exchanged, later ones are not
/// @param ratio new shares for old ones, also of old shares that are heard of later: the company's
///     own, else that of the
///     row
/// @param exchanges one for each strategy that held old shares; all from one instrument to one
/// @param restated what later trades, posted while the books still had the old shares, left wrong in the cost
public record ActionPosting(
        Instant at,
        Changeover changeover,
        ShareRatio ratio,
        List<Exchange> exchanges,
        Optional<Unsettled> cash,
        List<Restated> restated) {
    static final RefusalCode NOT_HELD = new RefusalCode("ACTION_NOT_HELD");
    static final RefusalCode DIFFERS = new RefusalCode("ACTION_DIFFERS");

    /// One strategy's holding taken out and what it has for it, each with its cost in whole units of the currency.
    public record Exchange(
            StrategyId strategy,
            InstrumentId from,
            BigDecimal taken,
            BigDecimal takenCost,
            InstrumentId to,
            BigDecimal given,
            BigDecimal givenCost) {}

    /// What is added to the cost of a holding, in whole units of the currency.
    public record Restated(StrategyId strategy, InstrumentId instrument, BigDecimal cost) {}

    public ActionPosting {
        if (exchanges.isEmpty()) {
            throw new IllegalArgumentException("a corporate action exchanges something");
        }
        exchanges = List.copyOf(exchanges);
        restated = List.copyOf(restated);
    }

    /// What an action does to the books as they were at its changeover; refused where it does not fit them.
    public static Outcome<ActionPosting> of(Book book, HoldingChange change, Changeover changeover, Instant at) {
        String symbol = change.from().symbol();
        BigDecimal held = book.held(change.from());
        List<Position> old = book.positions().stream()
                .filter(one -> one.instrument().equals(change.from()))
                .toList();
        if (held.signum() <= 0) {
            return no(NOT_HELD, "The books hold no " + symbol + " that it could change.");
        }
        if (change.taken().filter(taken -> taken.compareTo(held) != 0).isPresent()) {
            return no(
                    DIFFERS,
                    "It takes out " + change.taken().get().toPlainString() + " " + symbol + " and the books hold "
                            + held.toPlainString() + ".");
        }
        BigDecimal after = change.taken().isPresent() ? change.given() : held.add(change.given());
        if (after.signum() <= 0) {
            return no(
                    DIFFERS,
                    "It would leave " + after.toPlainString() + " of " + held.toPlainString() + " " + symbol + ".");
        }
        Optional<ShareRatio> broken = change.ratio().filter(ratio -> !ratio.makes(held, after));
        return broken.isPresent()
                ? no(
                        DIFFERS,
                        "It would make " + after.toPlainString() + " of the " + held.toPlainString() + " " + symbol
                                + " that the books hold, which is not " + broken.get() + ".")
                : Outcome.ok(new ActionPosting(
                        at,
                        changeover,
                        change.ratio().orElseGet(() -> new ShareRatio(after, held)),
                        exchanges(old, held, after, change),
                        change.cash().map(cash -> Unsettled.incoming(cash, change.day())),
                        List.of()));
    }

    private static Outcome<ActionPosting> no(RefusalCode code, String sentence) {
        return Outcome.refused(Refusal.of(code, sentence));
    }

    private static List<Exchange> exchanges(
            List<Position> old, BigDecimal held, BigDecimal after, HoldingChange change) {
        int places = Math.max(0, after.stripTrailingZeros().scale());
        BigDecimal cash = change.cash().map(one -> one.amount()).orElse(BigDecimal.ZERO);
        List<Exchange> exchanges = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal shared = BigDecimal.ZERO;
        for (Position one : old) {
            before = before.add(one.quantity());
            BigDecimal upTo = after.multiply(before).divide(held, places, RoundingMode.HALF_UP);
            BigDecimal paid = cash.multiply(one.quantity()).divide(held, MathContext.DECIMAL128);
            exchanges.add(new Exchange(
                    one.strategy(),
                    change.from(),
                    one.quantity(),
                    one.cost(),
                    change.to(),
                    upTo.subtract(shared),
                    one.cost()
                            .subtract(paid)
                            .max(BigDecimal.ZERO.min(one.cost()))
                            .min(BigDecimal.ZERO.max(one.cost()))));
            shared = upTo;
        }
        return exchanges;
    }

    /// Adds a posting to the books.
    public Book apply(Book book) {
        Book after = book;
        for (Exchange one : exchanges) {
            after = after.move(
                            one.strategy(),
                            one.from(),
                            one.taken().negate(),
                            one.takenCost().negate())
                    .move(one.strategy(), one.to(), one.given(), one.givenCost());
        }
        for (Restated one : restated) {
            after = after.move(one.strategy(), one.instrument(), BigDecimal.ZERO, one.cost());
        }
        return cash.map(after::post).orElse(after);
    }

    /// The same with what later trades left wrong in the cost.
    public ActionPosting restating(List<Restated> wrong) {
        return new ActionPosting(at, changeover, ratio, exchanges, cash, wrong);
    }

    /// The instrument whose shares were taken.
    public InstrumentId from() {
        return exchanges.getFirst().from();
    }

    /// The instrument whose shares were given.
    public InstrumentId to() {
        return exchanges.getFirst().to();
    }

    /// What a strategy's shares became; by the ratio and at their own cost where the strategy held none that the books
    /// knew of.
    public Exchange exchange(StrategyId strategy) {
        return exchanges.stream()
                .filter(one -> one.strategy().equals(strategy))
                .findFirst()
                .orElseGet(() -> new Exchange(
                        strategy, from(), ratio.from(), BigDecimal.ZERO, to(), ratio.to(), BigDecimal.ZERO));
    }

    /// Whether every holding is worth after it what it was before, as in a split: the same instrument and no cash.
    public boolean keepsWorth() {
        return cash.isEmpty() && from().equals(to());
    }

    /// Whether it takes from or gives to an instrument.
    public boolean touches(InstrumentId instrument) {
        return from().equals(instrument) || to().equals(instrument);
    }
}
