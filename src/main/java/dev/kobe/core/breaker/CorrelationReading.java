// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.book.Valuation;
import dev.kobe.core.market.Comovement;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// How the desk's instruments move together; each figure is missing by itself where too few returns are known.
///
/// Example: 0.62 of 9 instruments over 26 weeks, 0.41 over the 26 weeks before, holdings with a beta of 0.94.
///
/// @param level mean absolute correlation of all pairs over the recent window, from 0 to 1
/// @param before the same over the window before it
/// @param beta beta of the holdings to the benchmark; 0 where nothing is held
/// @param basis on what it was measured, as it stands in a sentence: `of 9 instruments over 26 weeks to 2026-09-25`
public record CorrelationReading(
        Outcome<BigDecimal> level, Outcome<BigDecimal> before, Outcome<BigDecimal> beta, String basis) {
    /// How long it may be unknown before that pauses.
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    /// How old the newest week may be: prices that are read once a month are new enough.
    private static final int DAYS = 35;

    private static final int PLACES = 4;

    /// The reading of a session.
    ///
    /// @param moved how the instruments moved, as it was read last
    /// @param valuation what is held now; empty before the desk is open
    public static Outcome<CorrelationReading> of(
            Outcome<Comovement> moved, Optional<Valuation> valuation, LocalDate session) {
        return moved.flatMap(read -> read.week().isBefore(session.minusDays(DAYS))
                ? Outcome.missing(
                        "returns",
                        "The newest week of prices is that to " + read.week() + ", more than " + DAYS
                                + " days ago: import newer ones.")
                : Outcome.ok(new CorrelationReading(
                        Outcome.ok(rounded(read.level())),
                        Outcome.ok(rounded(read.before())),
                        beta(read, valuation),
                        "of " + read.betas().size() + " instruments over " + Comovement.WEEKS + " weeks to "
                                + read.week())));
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    /// Cash has a beta of nothing.
    private static Outcome<BigDecimal> beta(Comovement read, Optional<Valuation> valuation) {
        if (valuation.isEmpty() || valuation.get().lines().isEmpty()) {
            return Outcome.ok(BigDecimal.ZERO);
        }
        Optional<Money> equity = valuation.get().equity().filter(Money::isPositive);
        if (equity.isEmpty()) {
            return Outcome.missing("equity", "Equity is not known, so the weights of the holdings are not.");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Valuation.Line one : valuation.get().lines()) {
            Double beta = read.betas().get(one.instrument().symbol());
            if (beta == null) {
                return Outcome.missing("beta", "The beta of " + one.instrument().symbol() + " is not known.");
            }
            BigDecimal weight =
                    one.worth().orElseThrow().amount().divide(equity.get().amount(), MathContext.DECIMAL64);
            sum = sum.add(weight.multiply(BigDecimal.valueOf(beta)));
        }
        return Outcome.ok(sum.setScale(PLACES, RoundingMode.HALF_EVEN));
    }
}
