// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.util.Optional;

/// Halts when the index is too far below its highest close since the last re-base; only a re-base ends that halt.
///
/// Example: 0.9280402660 against a peak of 1.0316188000 is a fall of 10.0404 % and halts.
public record PeakDrawdownBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("0.05 alert, 0.10 halt");

    @Override
    public String id() {
        return "drawdown.peak";
    }

    @Override
    public String title() {
        return "Peak drawdown";
    }

    @Override
    public String protects() {
        return "Protects the capital itself: it halts when equity net of flows is too far below its highest close since the last re-base.";
    }

    @Override
    public Scale scale() {
        return Scale.PERCENT;
    }

    @Override
    public Rearm rearm(BreakerAction action) {
        return action == BreakerAction.HALT_ALL ? Rearm.BY_REBASE : Rearm.AT_ONCE;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        EquityReading equity = reading.equity();
        return Fall.measure(equity, equity.peakBase(), "the peak", Optional.empty());
    }
}
