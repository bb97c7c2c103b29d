// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Tells of a run of gains, after which people grow careless; an alert by default.
///
/// Example: seven closed lines in a row with a gain alert.
public record WinStreakBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("7 alert");

    @Override
    public String id() {
        return "streak.wins";
    }

    @Override
    public String title() {
        return "Wins in a row";
    }

    @Override
    public String protects() {
        return "Tells of a run of gains that invites more risk than was planned.";
    }

    @Override
    public Scale scale() {
        return Scale.COUNT;
    }

    @Override
    public Rearm rearm(BreakerAction action) {
        return action.compareTo(BreakerAction.PAUSE_NEW) >= 0 ? Rearm.BY_OWNER : Rearm.AT_ONCE;
    }

    @Override
    public Duration tolerance() {
        return TradesReading.TOLERANCE;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.trades().map(trades -> trades.streak(id(), false, "win", "wins"));
    }
}
