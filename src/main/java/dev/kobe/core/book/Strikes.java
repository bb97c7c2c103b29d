// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Chains the sessions' values into a flow-neutral index of growth of 1.
///
/// Deposits count at the start of a session and withdrawals at its end, so
/// `index = former index * (equity + withdrawals) / (former equity + deposits)`, in 34 digits and unrounded. Flows of
/// sessions without a value are netted into the next return that can be made.
///
/// Example: 103,161.88 and a deposit of 12,000.00 before the open, then 114,282.83 at the close, is -0.7633 %.
public final class Strikes {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private Strikes() {}

    /// The strike of a session after those before it; a session without equity carries the index forward and spans
    /// nothing, and so does the opening strike.
    public static Strike strike(
            List<Strike> before,
            LocalDate session,
            Valuation valuation,
            Money deposits,
            Money withdrawals,
            List<String> pending) {
        BigDecimal carried =
                before.isEmpty() ? BigDecimal.ONE : before.getLast().index();
        Optional<BigDecimal> growth = growth(
                before,
                deposits.amount(),
                withdrawals.amount(),
                valuation.equity().map(Money::amount));
        return new Strike(
                session,
                valuation,
                deposits,
                withdrawals,
                growth.map(ratio -> ratio.subtract(BigDecimal.ONE)),
                growth.isPresent() ? 1 + missingAfterLastKnown(before).size() : 0,
                growth.map(ratio -> carried.multiply(ratio, DIGITS)).orElse(carried),
                List.copyOf(pending));
    }

    /// The index at this moment, from equity now and the flows since the last strike in the list; empty before the
    /// opening strike or while equity is not known.
    public static Optional<BigDecimal> indexNow(
            List<Strike> strikes, Money depositsSince, Money withdrawalsSince, Optional<Money> equityNow) {
        return growth(strikes, depositsSince.amount(), withdrawalsSince.amount(), equityNow.map(Money::amount))
                .map(ratio -> strikes.getLast().index().multiply(ratio, DIGITS));
    }

    /// The last session that had a value.
    public static Optional<Strike> lastKnown(List<Strike> strikes) {
        return strikes.reversed().stream().filter(Strike::isKnown).findFirst();
    }

    private static Optional<BigDecimal> growth(
            List<Strike> before, BigDecimal deposits, BigDecimal withdrawals, Optional<BigDecimal> equity) {
        Optional<BigDecimal> start =
                lastKnown(before).flatMap(last -> last.valuation().equity()).map(Money::amount);
        if (start.isEmpty() || equity.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal paidIn = start.get().add(deposits);
        BigDecimal atEnd = equity.get().add(withdrawals);
        for (Strike one : missingAfterLastKnown(before)) {
            paidIn = paidIn.add(one.deposits().amount());
            atEnd = atEnd.add(one.withdrawals().amount());
        }
        // On capital of nothing no return is defined; the index stands still until there is some.
        return paidIn.signum() <= 0 ? Optional.empty() : Optional.of(atEnd.divide(paidIn, DIGITS));
    }

    private static List<Strike> missingAfterLastKnown(List<Strike> strikes) {
        int from = strikes.size();
        while (from > 0 && !strikes.get(from - 1).isKnown()) {
            from--;
        }
        return strikes.subList(from, strikes.size());
    }
}
