// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.util.Optional;

/// Tells of orders that end without all of their shares: the mean share not filled of the latest twenty.
///
/// Example: of ten orders nine filled wholly and one to a half, the share is 0.05. Fewer than five are divided by five.
public record UnfilledBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("0.10 alert, 0.20 alert");

    @Override
    public String id() {
        return "execution.unfilled";
    }

    @Override
    public String title() {
        return "Unfilled";
    }

    @Override
    public String protects() {
        return "Tells of orders that do not get done: the share of the latest orders that was not filled.";
    }

    @Override
    public Scale scale() {
        return Scale.PERCENT;
    }

    @Override
    public Rearm rearm(BreakerAction action) {
        return action.compareTo(BreakerAction.PAUSE_NEW) >= 0 ? Rearm.BY_OWNER : Rearm.AT_ONCE;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.fills()
                .map(fills -> fills.mean(
                        id(), order -> Optional.of(order.unfilledShare()), "Share not filled of the latest orders"));
    }
}
