// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// What the drawdown breakers measure: the fall of the index from a base, `1 - index / base`.
final class Fall {
    private Fall() {}

    /// @param baseName what the index is measured from, as it stands in a sentence
    /// @param currency how much of the fall the currency made, where the evidence prints it
    static Outcome<Measured> measure(
            EquityReading equity, Optional<BigDecimal> base, String baseName, Optional<BigDecimal> currency) {
        if (equity.index().isEmpty()) {
            return Outcome.missing(
                    "index", equity.missing().isBlank() ? "The desk's index now is not known." : equity.missing());
        }
        if (base.filter(one -> one.signum() > 0).isEmpty()) {
            return Outcome.missing("base", "The index of " + baseName + " is not known.");
        }
        BigDecimal index = equity.index().get();
        BigDecimal from = base.get();
        BigDecimal fall = from.subtract(index);
        return Outcome.ok(new Measured(fall, from, () -> words(index, from, baseName, currency)));
    }

    private static String words(BigDecimal index, BigDecimal from, String baseName, Optional<BigDecimal> currency) {
        String made = currency.map(part -> " (currency " + (part.signum() < 0 ? "softened" : "deepened") + " it by "
                        + Percent.of(part.abs()) + ")")
                .orElse("");
        BigDecimal share = from.subtract(index).divide(from, MathContext.DECIMAL128);
        return "Index " + sixPlaces(index) + " is " + Percent.of(share) + " below " + baseName + " at "
                + sixPlaces(from) + made;
    }

    private static String sixPlaces(BigDecimal index) {
        return index.setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
