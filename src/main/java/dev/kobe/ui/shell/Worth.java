// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.BreakerReadings;
import dev.kobe.guardian.desk.CashFlow;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the desk is worth on the screen: at fresh prices while its session runs, at the strike once that has been
/// taken; unknown with the reason when a price is missing.
///
/// @param struck the session whose strike this is; empty while the session runs
/// @param today change since the last known strike before, net of flows
/// @param todayRatio the same as a ratio of that strike and the day's deposits
record Worth(
        Optional<Valuation> valuation,
        Outcome<Money> equity,
        Optional<LocalDate> struck,
        Optional<Strike> former,
        Optional<Money> today,
        Optional<BigDecimal> todayRatio) {

    static Worth of(DeskState state, Readings readings, DeskRules rules, Instant now) {
        Optional<LocalDate> session = state.session();
        Optional<Strike> strike = state.strikes().stream()
                .filter(one -> session.filter(one.session()::equals).isPresent())
                .reduce((first, second) -> second);
        Optional<Valuation> valuation =
                strike.map(Strike::valuation).or(() -> BreakerReadings.valuation(state, readings, rules, now));
        Outcome<Money> equity = valuation
                .map(known -> known.equity()
                        .map(Outcome::ok)
                        .orElseGet(() -> Outcome.missing("equity", String.join(" ", known.missing()))))
                .orElseGet(() -> Outcome.missing("equity", "no desk is open yet"));
        Optional<Strike> former = state.strikes().stream()
                .filter(one -> one.isKnown()
                        && session.filter(day -> one.session().isBefore(day)).isPresent())
                .reduce((first, second) -> second);
        Optional<Money> base = former.flatMap(one -> one.valuation().equity());
        Optional<Money> flows = session.map(day -> flows(state, day, 0));
        Optional<Money> deposits = session.map(day -> flows(state, day, 1));
        Optional<Money> today = equity.toOptional()
                .flatMap(value -> base.flatMap(
                        start -> flows.map(net -> value.minus(start).minus(net))));
        Optional<BigDecimal> ratio = today.flatMap(change -> base.flatMap(start -> deposits.flatMap(paid -> {
            Money from = start.plus(paid);
            return from.isPositive()
                    ? Optional.of(change.amount().divide(from.amount(), MathContext.DECIMAL64))
                    : Optional.empty();
        })));
        return new Worth(valuation, equity, strike.map(Strike::session), former, today, ratio);
    }

    /// The day's flows in the base currency: all of them with sign 0, deposits with 1.
    private static Money flows(DeskState state, LocalDate session, int sign) {
        Money sum = Money.zero(state.book().base());
        for (CashFlow one : state.flows()) {
            if (one.session().equals(session) && (sign == 0 || one.worth().isPositive())) {
                sum = sum.plus(one.worth());
            }
        }
        return sum;
    }
}
