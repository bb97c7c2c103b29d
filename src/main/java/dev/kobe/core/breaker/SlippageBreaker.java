// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;

/// Pauses when the latest orders cost too much against their decision prices; only the owner ends that.
///
/// The mean of the latest twenty that were filled, signed: an order that did better than its decision price counts
/// against one that did worse. Fewer than five are divided by five, so that each counts a fifth: a single fill of
/// 500 bps is 100 and pauses, one of 16 is 3.2 and does not.
public record SlippageBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("15 alert, 25 alert, 50 pause, 100 alert");

    @Override
    public String id() {
        return "execution.slippage";
    }

    @Override
    public String title() {
        return "Slippage";
    }

    @Override
    public String protects() {
        return "Stops trading at prices that eat the return: it acts on the average slippage of the latest orders.";
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
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.fills()
                .map(fills -> fills.mean(id(), FillsReading.EndedOrder::slippageBps, "Slippage of the latest orders"));
    }
}
