// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Tells of orders that move the market against themselves: the mean move of the mid over their fills.
///
/// Example: a mid of 100.00 before the first and 100.30 after the last fill of a purchase is 30 bps.
public record ImpactBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("15 alert, 30 alert");

    @Override
    public String id() {
        return "execution.impact";
    }

    @Override
    public String title() {
        return "Market impact";
    }

    @Override
    public String protects() {
        return "Tells of orders that are too large for their market: the mid moves against them while they fill.";
    }

    @Override
    public Scale scale() {
        return Scale.BASIS_POINTS;
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
        return reading.fills()
                .map(FillsReading::marked)
                .flatMap(fills -> fills.isBlindTo(id(), FillsReading.EndedOrder::impactBps)
                        ? Outcome.missing("impact", "The mids after the fills of the latest orders are not known.")
                        : Outcome.ok(
                                fills.mean(id(), FillsReading.EndedOrder::impactBps, "Impact of the latest orders")));
    }
}
