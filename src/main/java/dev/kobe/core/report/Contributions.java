// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Fill;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What each holding added to the month.
final class Contributions {
    private Contributions() {}

    /// What each holding, and at the end everything else, added to the month in basis points of the opening value, one
    /// place, adding to the rounded total.
    static Optional<List<BigDecimal>> of(ReportFacts facts, List<Held> held) {
        Optional<ReportFacts.Account> account = facts.account();
        Optional<Strike> opening = facts.opening();
        if (account.isEmpty() || opening.isEmpty()) {
            return Optional.empty();
        }
        // A holding that became another, or cash, has no opening worth of its own.
        if (facts.actions().stream()
                .anyMatch(one -> one.at().isAfter(opening.get().valuation().at()) && !one.keepsWorth())) {
            return Optional.empty();
        }
        Map<InstrumentId, BigDecimal> before =
                Held.of(opening.get()).stream().collect(Collectors.toMap(Held::instrument, Held::worth));
        BigDecimal whole = account.get().opening().amount();
        BigDecimal rest = account.get().result().amount();
        List<BigDecimal> exact = new ArrayList<>();
        for (Held one : held) {
            Optional<BigDecimal> paid = paid(facts, one.instrument(), opening.get());
            if (paid.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal earned = one.worth()
                    .subtract(before.getOrDefault(one.instrument(), BigDecimal.ZERO))
                    .subtract(paid.get());
            rest = rest.subtract(earned);
            exact.add(share(earned, whole, 4));
        }
        exact.add(share(rest, whole, 4));
        return Optional.of(LargestRemainder.round(exact, 1));
    }

    /// What was paid for an instrument since the month opened, less what its sales brought, in the base currency.
    private static Optional<BigDecimal> paid(ReportFacts facts, InstrumentId instrument, Strike opening) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Fill fill : facts.fills()) {
            if (!fill.instrument().equals(instrument)
                    || !fill.at().isAfter(opening.valuation().at())) {
                continue;
            }
            Optional<BigDecimal> one = fill.worth(facts.input().base())
                    .map(worth -> worth.multiply(BigDecimal.valueOf(fill.side().sign())));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(one.get());
        }
        return Optional.of(sum);
    }

    /// A part of a whole, the decimal point moved to the right: 2 for percent, 4 for basis points.
    static BigDecimal share(BigDecimal part, BigDecimal whole, int shift) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.movePointRight(shift).divide(whole, MathContext.DECIMAL64);
    }
}
