// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Counts the closed lines of the session that earned nothing, whatever came between them.
///
/// Example: four losses and three wins in one session are four and alert.
public record DayLossesBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("4 alert");

    @Override
    public String id() {
        return "streak.day";
    }

    @Override
    public String title() {
        return "Losses today";
    }

    @Override
    public String protects() {
        return "Tells of a bad day by the number of closed lines without a gain.";
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
        return reading.trades()
                .map(trades -> Measured.of(
                        trades.since(id()).stream()
                                .filter(line -> line.session().equals(trades.session()) && line.isLoss())
                                .count(),
                        "Losses in the session of " + trades.session()));
    }
}
