// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.ActionPosting.Restated;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.Changeover;
import dev.kobe.core.book.HoldingChange;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Works out a corporate action on what was held at its changeover, and puts the trades since on top.
///
/// The books had those trades before they had the action. Its row says how many shares it met, and that tells which
/// trades of its day came first; where it does not, the action is refused.
///
/// Example: 100 bought for 3,000.00, split 3 for 1 on Monday, 150 sold on Tuesday, the split booked on Wednesday: the
/// books had 50 short; the split is of 100, and 150 that cost 1,500.00 are left.
public final class ActionAmongTrades {
    static final RefusalCode NOT_CERTAIN = new RefusalCode("ACTION_NOT_CERTAIN");

    private ActionAmongTrades() {}

    /// What an action does to the books as they are now.
    ///
    /// @param fills every execution that is booked
    /// @param zone of the venue, in which the action's day is reckoned
    /// @param booked actions that are booked already
    public static Outcome<ActionPosting> of(
            Book book,
            Collection<Fill> fills,
            List<ActionPosting> booked,
            HoldingChange change,
            ZoneId zone,
            Instant now) {
        Changeover day = Changeover.on(change.day(), zone);
        Optional<ActionPosting> later = booked.stream()
                .filter(one -> one.touches(change.from()) || one.touches(change.to()))
                .filter(one -> one.changeover().firstNew().isAfter(day.firstNew()))
                .findFirst();
        if (later.isPresent()) {
            return no("An action of a later day on " + change.from().symbol() + " is booked already.");
        }
        List<Fill> trades = fills.stream()
                .filter(one -> one.instrument().equals(change.from())
                        || one.instrument().equals(change.to()))
                .sorted(Comparator.comparing(Fill::at).thenComparing(Fill::id))
                .toList();
        List<Outcome<ActionPosting>> tried = changeovers(trades, day, change).stream()
                .map(one -> at(one, book, trades, change, now))
                .toList();
        List<Outcome<ActionPosting>> fit =
                tried.stream().filter(one -> one.toOptional().isPresent()).toList();
        return fit.size() > 1
                ? no("Its row does not tell which of these trades of its day were before it: "
                        + named(trades.stream()
                                .filter(one -> !day.isOld(one.at()) && !day.isNew(one.at()))
                                .toList())
                        + ".")
                : fit.isEmpty() ? tried.getLast() : fit.getFirst();
    }

    private static <T> Outcome<T> no(String sentence) {
        return Outcome.refused(Refusal.of(NOT_CERTAIN, sentence));
    }

    private static String named(List<Fill> trades) {
        return trades.stream()
                .map(one -> one.side().name().toLowerCase(Locale.ROOT) + " " + one.quantity() + " "
                        + one.instrument().symbol() + " at " + one.at())
                .collect(Collectors.joining(", "));
    }

    /// The times between the trades of the old shares on its day; a new name is after all trades under the old one.
    private static List<Changeover> changeovers(List<Fill> trades, Changeover day, HoldingChange change) {
        TreeSet<Instant> times = trades.stream()
                .filter(one -> one.instrument().equals(change.from()))
                .map(Fill::at)
                .filter(at -> !day.isOld(at) && !day.isNew(at))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!change.from().equals(change.to())) {
            return List.of(new Changeover(times.isEmpty() ? day.lastOld() : times.last(), day.firstNew()));
        }
        List<Changeover> found = new ArrayList<>();
        Instant last = day.lastOld();
        for (Instant one : times) {
            found.add(new Changeover(last, one));
            last = one;
        }
        found.add(new Changeover(last, day.firstNew()));
        return found;
    }

    private static Outcome<ActionPosting> at(
            Changeover changeover, Book book, List<Fill> trades, HoldingChange change, Instant now) {
        List<Fill> since =
                trades.stream().filter(one -> !changeover.isOld(one.at())).toList();
        List<Fill> underOldName = since.stream()
                .filter(one ->
                        !change.from().equals(change.to()) && one.instrument().equals(change.from()))
                .toList();
        if (!underOldName.isEmpty()) {
            return no("The books have trades of " + change.from().symbol() + " after it: " + named(underOldName) + ".");
        }
        return without(book, since).flatMap(before -> ActionPosting.of(before, change, changeover, now)
                .map(posting -> posting.restating(restated(book, posting, with(posting.apply(before), since)))));
    }

    /// The positions of the books without the last trades; their cash is left.
    private static Outcome<Book> without(Book book, List<Fill> since) {
        Book before = book;
        Map<Holding, List<Fill>> trades = since.stream().collect(Collectors.groupingBy(Holding::of));
        for (Map.Entry<Holding, List<Fill>> one : trades.entrySet()) {
            Holding holding = one.getKey();
            Position now = holding.in(book);
            BigDecimal traded = one.getValue().stream().map(Postings::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
            Optional<BigDecimal> cost = traded.compareTo(now.quantity()) == 0
                    ? Optional.of(BigDecimal.ZERO)
                    : costBefore(now, one.getValue());
            if (cost.isEmpty()) {
                return no("The books have sold every " + holding.instrument().symbol() + " of " + holding.strategy()
                        + " since, and what they cost before it cannot be worked out.");
            }
            before = before.move(
                    holding.strategy(),
                    holding.instrument(),
                    traded.negate(),
                    cost.get().subtract(now.cost()));
        }
        return Outcome.ok(before);
    }

    /// What a holding cost before its last trades, from what it costs after them; empty where it was sold out between.
    private static Optional<BigDecimal> costBefore(Position now, List<Fill> trades) {
        BigDecimal quantity = now.quantity();
        BigDecimal cost = now.cost();
        for (Fill one : trades.reversed()) {
            BigDecimal after = quantity;
            quantity = quantity.subtract(Postings.signed(one));
            if (after.signum() == 0) {
                return Optional.empty();
            }
            cost = one.side() == Side.BUY
                    ? cost.subtract(Postings.cost(one))
                    : cost.multiply(quantity).divide(after, MathContext.DECIMAL128);
        }
        return Optional.of(cost);
    }

    private static Book with(Book book, List<Fill> since) {
        Book after = book;
        for (Fill one : since) {
            after = Postings.move(after, one.side(), Postings.move(one));
        }
        return after;
    }

    /// Where adding the action to the books as they are leaves another cost than the same trades after it.
    private static List<Restated> restated(Book book, ActionPosting posting, Book right) {
        Book added = posting.apply(book);
        return right.positions().stream()
                .map(one -> new Restated(
                        one.strategy(),
                        one.instrument(),
                        one.cost().subtract(Holding.of(one).in(added).cost())))
                .filter(one -> one.cost().signum() != 0)
                .toList();
    }

    private record Holding(StrategyId strategy, InstrumentId instrument) {
        static Holding of(Fill fill) {
            return new Holding(fill.strategy(), fill.instrument());
        }

        static Holding of(Position position) {
            return new Holding(position.strategy(), position.instrument());
        }

        Position in(Book book) {
            return book.position(strategy, instrument)
                    .orElse(new Position(strategy, instrument, BigDecimal.ZERO, BigDecimal.ZERO));
        }
    }
}
