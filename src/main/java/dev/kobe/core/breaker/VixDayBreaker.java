// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Tells of a VIX that jumps from one close to the next.
///
/// Example: 31.2 after a close of 24.0 is a rise of exactly 30 % and alerts at 25 %.
public record VixDayBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("0.25 alert");

    @Override
    public String id() {
        return "vix.day";
    }

    @Override
    public String title() {
        return "VIX in a day";
    }

    @Override
    public String protects() {
        return "Tells of a day of fright: the VIX rises far above its last close.";
    }

    @Override
    public Scale scale() {
        return Scale.PERCENT;
    }

    @Override
    public Duration tolerance() {
        return VolatilityReading.TOLERANCE;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.volatility().flatMap(vix -> vix.rise(vix.lastClose(), "the close before"));
    }
}
