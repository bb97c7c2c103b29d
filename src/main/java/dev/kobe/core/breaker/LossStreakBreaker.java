// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Pauses and halts after too many closed lines in a row that earned nothing; only the owner ends that.
///
/// Example: wins and losses `+ - - - - -` are five losses in a row and pause.
public record LossStreakBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("3 alert, 5 pause, 8 halt");

    @Override
    public String id() {
        return "streak.losses";
    }

    @Override
    public String title() {
        return "Losses in a row";
    }

    @Override
    public String protects() {
        return "Stops a strategy that has stopped working: it acts on closed lines in a row without a gain.";
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
        return reading.trades().map(trades -> trades.streak(id(), true, "loss", "losses"));
    }
}
