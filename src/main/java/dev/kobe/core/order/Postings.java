// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.book.Book;
import dev.kobe.core.book.Unsettled;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.FillPosting.PositionMove;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.Settlement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns executions and commissions into what they do to the books.
///
/// Cash is rounded half-even to its currency as it is posted and settles with the trade, commissions included. A
/// correction posts the difference between its revision and the one before, settling with the trade that it corrects.
///
/// Example: selling 39,480 pounds at 1.36695 dollars posts -39,480.00 GBP and 53,967.19 USD and moves no position; a
/// buy of 464 SXLF corrected from 52.385 to 52.375 posts 4.64 USD and takes 4.64 off its cost.
public final class Postings {
    private Postings() {}

    /// What an execution does, or, if it replaces a former revision, by how much the two differ.
    ///
    /// The cost of a move is what the shares traded for, signed like them. What a sale takes out of the cost of the
    /// holding depends on the holding, and [#apply] works it out.
    public static FillPosting of(Fill fill, Instrument instrument, Optional<Fill> replaced) {
        List<Unsettled> cash = new ArrayList<>();
        LocalDate settles = settles(replaced.orElse(fill), instrument);
        Money paid = paid(fill, instrument)
                .minus(replaced.map(old -> paid(old, instrument)).orElse(Money.zero(instrument.currency())));
        BigDecimal quantity =
                signed(fill).subtract(replaced.map(Postings::signed).orElse(BigDecimal.ZERO));
        if (instrument.isCurrencyPair() && quantity.signum() != 0) {
            cash.add(new Unsettled(Money.rounded(instrument.pairBase(), quantity), settles, fill.side() == Side.BUY));
        }
        if (!paid.isZero()) {
            cash.add(new Unsettled(paid, settles, fill.side() == Side.SELL));
        }
        if (instrument.isCurrencyPair()) {
            return new FillPosting(fill, replaced, cash, Optional.empty());
        }
        BigDecimal cost = cost(fill).subtract(replaced.map(Postings::cost).orElse(BigDecimal.ZERO));
        PositionMove move = new PositionMove(fill.strategy(), fill.instrument(), quantity, cost);
        boolean moves = quantity.signum() != 0 || cost.signum() != 0;
        return new FillPosting(fill, replaced, cash, moves ? Optional.of(move) : Optional.empty());
    }

    /// What a commission takes from cash and when: it settles with the trade that it is for.
    public static Unsettled of(Commission commission, Fill fill, Instrument instrument) {
        return Unsettled.outgoing(commission.posted().negated(), settles(fill, instrument));
    }

    /// Adds a posting to the books; a sale takes the same share of the cost away as of the shares.
    public static Book apply(Book book, FillPosting posting) {
        Book after = book;
        for (Unsettled one : posting.cash()) {
            after = after.post(one);
        }
        return posting.move().isEmpty()
                ? after
                : move(after, posting.fill().side(), posting.move().get());
    }

    /// Adds a move alone.
    static Book move(Book book, Side side, PositionMove move) {
        return book.move(move.strategy(), move.instrument(), move.quantity(), costOf(book, side, move));
    }

    /// The move of a first report.
    static PositionMove move(Fill fill) {
        return new PositionMove(fill.strategy(), fill.instrument(), signed(fill), cost(fill));
    }

    private static BigDecimal costOf(Book book, Side side, PositionMove move) {
        if (side == Side.BUY) {
            return move.cost();
        }
        if (move.quantity().signum() == 0) {
            return BigDecimal.ZERO;
        }
        // Shares that a correction gives back to an empty holding have no cost left to share: they come at their price.
        return book.position(move.strategy(), move.instrument())
                .map(held -> held.cost().multiply(move.quantity()).divide(held.quantity(), MathContext.DECIMAL128))
                .orElse(move.cost());
    }

    static BigDecimal signed(Fill fill) {
        return fill.quantity().value().multiply(BigDecimal.valueOf(fill.side().sign()));
    }

    static BigDecimal cost(Fill fill) {
        return fill.price().inCurrency().multiply(signed(fill));
    }

    private static Money paid(Fill fill, Instrument instrument) {
        Currency currency = instrument.currency();
        return Money.rounded(currency, cost(fill).negate());
    }

    private static LocalDate settles(Fill fill, Instrument instrument) {
        LocalDate traded = fill.at().atZone(instrument.venue().zone()).toLocalDate();
        return instrument.isCurrencyPair() ? Settlement.spotFx(traded) : Settlement.of(instrument.venue(), traded);
    }
}
