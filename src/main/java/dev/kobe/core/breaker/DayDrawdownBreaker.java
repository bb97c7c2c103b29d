// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;

/// Halts when the index is too far below the last known close before this session.
///
/// Example: 0.98 against a base of 1.00 is a fall of exactly 2 % and halts; 0.9801 only alerts. The currency part of
/// the fall is printed in the evidence.
public record DayDrawdownBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("0.01 alert, 0.02 halt");

    @Override
    public String id() {
        return "drawdown.day";
    }

    @Override
    public String title() {
        return "Day drawdown";
    }

    @Override
    public String protects() {
        return "Stops a loss of one day from growing: it halts when equity net of flows is too far below the last close.";
    }

    @Override
    public Scale scale() {
        return Scale.PERCENT;
    }

    @Override
    public Rearm rearm(BreakerAction action) {
        return action == BreakerAction.HALT_ALL ? Rearm.NEXT_SESSION : Rearm.AT_ONCE;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        EquityReading equity = reading.equity();
        return Fall.measure(equity, equity.dayBase(), "the last close", equity.currencyPart());
    }
}
