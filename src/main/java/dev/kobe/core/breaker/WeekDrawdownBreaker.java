// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.util.Optional;

/// Halts when the index is too far below the last known close of the former ISO week.
///
/// Example: 0.95 against a base of 1.00 is a fall of exactly 5 % and halts.
public record WeekDrawdownBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("0.03 alert, 0.05 halt");

    @Override
    public String id() {
        return "drawdown.week";
    }

    @Override
    public String title() {
        return "Week drawdown";
    }

    @Override
    public String protects() {
        return "Stops a run of bad days: it halts when equity net of flows is too far below the last close of the week before.";
    }

    @Override
    public Scale scale() {
        return Scale.PERCENT;
    }

    @Override
    public Rearm rearm(BreakerAction action) {
        return action == BreakerAction.HALT_ALL ? Rearm.NEXT_WEEK : Rearm.AT_ONCE;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        EquityReading equity = reading.equity();
        return Fall.measure(equity, equity.weekBase(), "last week's close", Optional.empty());
    }
}
