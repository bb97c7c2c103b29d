// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Pauses when the mean correlation has left its former place, up or down.
///
/// Example: 0.81 after 0.46 is a change of 0.35 and pauses at 0.30; so is 0.46 after 0.81.
public record RegimeBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("0.30 pause");

    @Override
    public String id() {
        return "correlation.regime";
    }

    @Override
    public String title() {
        return "Correlation shift";
    }

    @Override
    public String protects() {
        return "Pauses when the market has changed under the strategy: correlations are far from where they were.";
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
        return reading.correlation().flatMap(read -> read.level().flatMap(level -> read.before()
                .map(before ->
                        Measured.of(level.subtract(before).abs(), "Change of the mean correlation " + read.basis()))));
    }
}
