// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The comparison that the drawdown breakers share: the fall of the index from a base, `1 - index / base`.
///
/// @param baseName what the index is measured from, as it stands in a sentence
/// @param sayCurrency whether the evidence prints the part that currency made
record DrawdownJudgement(String baseName, Optional<BigDecimal> base, double alert, double halt, boolean sayCurrency) {

    static List<Breaker.Level> levels(double alert, double halt) {
        return List.of(
                new Breaker.Level(alert, BreakerAction.ALERT_ONLY), new Breaker.Level(halt, BreakerAction.HALT_ALL));
    }

    OptionalDouble fall(Optional<BigDecimal> index) {
        if (index.isEmpty() || base.isEmpty() || base.get().signum() <= 0) {
            return OptionalDouble.empty();
        }
        double fall = ratio(index.get(), base.get()).doubleValue();
        return Double.isFinite(fall) ? OptionalDouble.of(fall) : OptionalDouble.empty();
    }

    Verdict judge(BreakerReading reading) {
        if (reading.index().isEmpty()) {
            return new Verdict.Unknown(
                    reading.missing().isBlank() ? "The desk's index now is not known." : reading.missing());
        }
        if (base.isEmpty() || base.get().signum() <= 0) {
            return new Verdict.Unknown("The index of " + baseName + " is not known.");
        }
        BigDecimal index = reading.index().get();
        BigDecimal fall = ratio(index, base.get());
        for (Breaker.Level level : levels(alert, halt).reversed()) {
            if (isAtOrAbove(index, base.get(), level.at())) {
                BigDecimal limit = BigDecimal.valueOf(level.at());
                String value = Percent.of(fall).beside(limit);
                return new Verdict.Tripped(
                        level.action(), value, Percent.limit(limit), evidence(reading, index, value, limit));
            }
        }
        BigDecimal limit = BigDecimal.valueOf(halt);
        return new Verdict.Clear(
                Percent.of(fall).beside(BigDecimal.valueOf(alert)),
                Percent.of(limit.subtract(fall)).toString());
    }

    // Multiplied out, so that a fall of exactly the limit is never lost in a division.
    private static boolean isAtOrAbove(BigDecimal index, BigDecimal base, double limit) {
        return base.subtract(index).compareTo(base.multiply(BigDecimal.valueOf(limit))) >= 0;
    }

    private static BigDecimal ratio(BigDecimal index, BigDecimal base) {
        return base.subtract(index).divide(base, MathContext.DECIMAL128);
    }

    private String evidence(BreakerReading reading, BigDecimal index, String value, BigDecimal limit) {
        String currency = reading.currencyPart()
                .filter(part -> sayCurrency)
                .map(part -> "; currency " + (part.signum() < 0 ? "softened" : "deepened") + " it by "
                        + Percent.of(part.abs()))
                .orElse("");
        return "Index " + sixPlaces(index) + " is " + value + " below " + baseName + " at "
                + sixPlaces(base.orElseThrow()) + ", the limit is " + Percent.limit(limit) + currency + ".";
    }

    private static String sixPlaces(BigDecimal index) {
        return index.setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
