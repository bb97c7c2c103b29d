// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Tells of a VIX that jumps within an hour.
///
/// Example: 31.2 after 27.0 is a rise of 15.56 % and alerts at 15 %.
public record VixHourBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("0.15 alert");

    @Override
    public String id() {
        return "vix.hour";
    }

    @Override
    public String title() {
        return "VIX in an hour";
    }

    @Override
    public String protects() {
        return "Tells of a sudden fright: the VIX rises fast within an hour.";
    }

    @Override
    public Scale scale() {
        return Scale.PERCENT;
    }

    /// After a start it takes an hour until it is known what the VIX was an hour before.
    @Override
    public Duration tolerance() {
        return Duration.ofMinutes(75);
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.volatility().flatMap(vix -> vix.rise(vix.hourBefore(), "an hour before"));
    }
}
