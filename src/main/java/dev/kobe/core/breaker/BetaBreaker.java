// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Tells when the holdings swing far more than their market.
///
/// Example: a beta of 1.52 to the benchmark alerts at 1.5; an empty desk has a beta of 0.
public record BetaBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("1.5 alert");

    @Override
    public String id() {
        return "correlation.beta";
    }

    @Override
    public String title() {
        return "Beta";
    }

    @Override
    public String protects() {
        return "Tells when the desk carries more of the market than its size says.";
    }

    @Override
    public Scale scale() {
        return Scale.COEFFICIENT;
    }

    @Override
    public Duration tolerance() {
        return CorrelationReading.TOLERANCE;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.correlation()
                .flatMap(read -> read.beta().map(beta -> Measured.of(beta, "Beta of the holdings " + read.basis())));
    }
}
