// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Tells when the instruments move as one: the mean absolute correlation of all pairs.
///
/// Example: nine sector funds with a mean of 0.72 alert at 0.70.
public record CorrelationBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("0.70 alert, 0.85 alert");

    @Override
    public String id() {
        return "correlation.level";
    }

    @Override
    public String title() {
        return "Correlation";
    }

    @Override
    public String protects() {
        return "Tells when holding many things is holding one: all of them move together.";
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
                .flatMap(read -> read.level().map(level -> Measured.of(level, "Mean correlation " + read.basis())));
    }
}
