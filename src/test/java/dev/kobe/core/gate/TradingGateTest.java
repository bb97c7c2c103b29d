// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.BreakerAction;
import org.junit.jupiter.api.Test;

class TradingGateTest {
    private static final boolean[] BOTH = {true, false};

    @Test
    void everyCombinationIsTheMostRestrictiveThatHolds() {
        int combinations = 0;
        for (BreakerAction action : BreakerAction.values()) {
            for (boolean halted : BOTH) {
                for (boolean link : BOTH) {
                    for (boolean reconciled : BOTH) {
                        for (boolean proven : BOTH) {
                            for (boolean window : BOTH) {
                                assertThat(TradingGate.state(halted, action, link, reconciled, proven, window))
                                        .isEqualTo(expected(halted, action, link, reconciled, proven, window));
                                combinations++;
                            }
                        }
                    }
                }
            }
        }
        assertThat(combinations).isEqualTo(160);
    }

    private static TradingState expected(
            boolean halted, BreakerAction action, boolean link, boolean reconciled, boolean proven, boolean window) {
        if (halted || action == BreakerAction.HALT_ALL) {
            return TradingState.HALTED;
        }
        if (!link || !proven) {
            return TradingState.UNKNOWN;
        }
        if (!reconciled) {
            return TradingState.RECONCILING;
        }
        if (!window) {
            return TradingState.CLOSED;
        }
        if (action == BreakerAction.PAUSE_NEW) {
            return TradingState.PAUSED;
        }
        return action == BreakerAction.REDUCE_SIZE ? TradingState.REDUCING : TradingState.ACTIVE;
    }

    @Test
    void normalNeedsEverything() {
        assertThat(TradingGate.state(false, BreakerAction.CONTINUE, true, true, true, true))
                .isEqualTo(TradingState.ACTIVE);
        assertThat(TradingGate.state(false, BreakerAction.ALERT_ONLY, true, true, true, true))
                .isEqualTo(TradingState.ACTIVE);
    }
}
