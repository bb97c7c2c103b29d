// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the broker says the whole account is worth, held against the books at fresh prices at the same moment.
///
/// The two agree up to and including 0.5 % of the broker's figure apart; over it, or where the books have no fresh
/// price to hold against it, equity is not known until a later comparison agrees.
///
/// Example: the broker counts 100,000.00 GBP. Books of 99,500.00 GBP agree, books of 99,499.99 GBP do not.
///
/// @param at when the broker's answer came
/// @param equity by the broker's own marks
/// @param settledShort by how much less settled cash the broker counts than the books, in the base currency; zero where
///     it counts as much or more, empty where one of the two is not known
/// @param ours the books' figure, or as much of it as could be valued
/// @param missing why the books could not be valued in full; empty where they could
public record BrokerValue(
        Instant at, Standing standing, Money equity, Optional<Money> settledShort, Money ours, List<String> missing) {
    /// How the two figures stand to each other.
    public enum Standing {
        AGREES,
        DIFFERS,
        NOT_COMPARED
    }

    private static final BigDecimal LIMIT = new BigDecimal("0.005");

    public BrokerValue {
        missing = List.copyOf(missing);
    }

    /// Holds the broker's figure against the books.
    public static BrokerValue compare(Instant at, Money equity, Optional<Money> settledShort, Valuation books) {
        if (!equity.currency().equals(books.knownPart().currency())) {
            String why = "It is not counted in " + books.knownPart().currency() + ".";
            return new BrokerValue(at, Standing.NOT_COMPARED, equity, settledShort, books.knownPart(), List.of(why));
        }
        Standing standing = books.equity()
                .map(ours -> isClose(equity, ours) ? Standing.AGREES : Standing.DIFFERS)
                .orElse(Standing.NOT_COMPARED);
        return new BrokerValue(at, standing, equity, settledShort, books.knownPart(), books.missing());
    }

    static boolean isClose(Money theirs, Money ours) {
        return theirs.minus(ours).abs().amount().compareTo(theirs.abs().amount().multiply(LIMIT)) <= 0;
    }

    /// Whether equity may be taken from the books and fresh prices.
    public boolean agrees() {
        return standing == Standing.AGREES;
    }

    /// How far the two stand apart, in basis points of the broker's; empty where they were not compared.
    ///
    /// Example: 100,000.00 and 99,500.00 are 50 bps apart.
    public Optional<BigDecimal> apartBps() {
        return standing == Standing.NOT_COMPARED || equity.isZero()
                ? Optional.empty()
                : Optional.of(equity.minus(ours)
                        .abs()
                        .amount()
                        .movePointRight(4)
                        .divide(equity.abs().amount(), MathContext.DECIMAL128));
    }

    /// Whether a later comparison says anything that this one does not: while the books cannot be valued, the figures
    /// moving by themselves are no news.
    public boolean isNews(BrokerValue later) {
        boolean figures = !equity.equals(later.equity) || !ours.equals(later.ours);
        return standing != later.standing
                || !missing.equals(later.missing)
                || standing != Standing.NOT_COMPARED && (figures || !settledShort.equals(later.settledShort));
    }

    /// Both figures and how they stand, in a sentence.
    public String sentence() {
        return switch (standing) {
            case AGREES -> "The broker counts " + equity + " and the books " + ours + ": they agree.";
            case DIFFERS ->
                "The broker counts " + equity + " and the books " + ours
                        + " at fresh prices, more than 0.5 % apart: equity is not known until they agree.";
            case NOT_COMPARED ->
                "The broker counts " + equity + " and the books can value " + ours
                        + ", so equity is not known until the two are compared: " + String.join(" ", missing);
        };
    }
}
