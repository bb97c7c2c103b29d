// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

/// What a breaker asks for, in rising severity; the board takes the most severe.
public enum BreakerAction {
    CONTINUE,
    ALERT_ONLY,
    REDUCE_SIZE,
    PAUSE_NEW,
    HALT_ALL;

    public BreakerAction orStricter(BreakerAction other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
