// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.breaker.BreakerAction;

/// The one place where what everybody asks for becomes the state of trading: the most restrictive wins.
///
/// Example: a halt by hand while the market is closed is HALTED; a link that is down while a breaker pauses is UNKNOWN.
public final class TradingGate {
    private TradingGate() {}

    /// @param halted a halt by hand
    /// @param action what the board of breakers asks for
    /// @param accountProven whether the broker has named the account that the desk expects
    /// @param windowOpen whether some strategy may trade now
    public static TradingState state(
            boolean halted,
            BreakerAction action,
            boolean linkUp,
            boolean reconciled,
            boolean accountProven,
            boolean windowOpen) {
        return ofBreakers(action)
                .orStricter(halted ? TradingState.HALTED : TradingState.ACTIVE)
                .orStricter(linkUp && accountProven ? TradingState.ACTIVE : TradingState.UNKNOWN)
                .orStricter(reconciled ? TradingState.ACTIVE : TradingState.RECONCILING)
                .orStricter(windowOpen ? TradingState.ACTIVE : TradingState.CLOSED);
    }

    private static TradingState ofBreakers(BreakerAction action) {
        return switch (action) {
            case CONTINUE, ALERT_ONLY -> TradingState.ACTIVE;
            case REDUCE_SIZE -> TradingState.REDUCING;
            case PAUSE_NEW -> TradingState.PAUSED;
            case HALT_ALL -> TradingState.HALTED;
        };
    }
}
