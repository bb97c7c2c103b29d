// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Duration;

/// Reduces, pauses and halts while options price in a stormy month: the level of the VIX.
///
/// Example: 31.2 pauses at a level of 30; the pause ends after two closes under 27.
public record VixBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("20 alert, 25 reduce, 30 pause, 40 halt");

    @Override
    public String id() {
        return "vix";
    }

    @Override
    public String title() {
        return "VIX";
    }

    @Override
    public String protects() {
        return "Keeps the desk small or out while the market is in fear: it acts on the level of the VIX.";
    }

    @Override
    public Scale scale() {
        return Scale.POINTS;
    }

    @Override
    public Rearm rearm(BreakerAction action) {
        return action.compareTo(BreakerAction.REDUCE_SIZE) >= 0 ? VolatilityReading.REARM : Rearm.AT_ONCE;
    }

    @Override
    public Duration tolerance() {
        return VolatilityReading.TOLERANCE;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.volatility()
                .map(vix -> new Measured(
                        vix.level(), BigDecimal.ONE, () -> "VIX " + vix.level().toPlainString() + " " + vix.source()));
    }
}
