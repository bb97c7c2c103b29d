// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.Instant;

/// The stretch of a day in which a strategy may trade; the opening instant counts, the closing one does not.
///
/// Example: London funds on US shares on 2 March 2026: 14:45 to 16:15 London.
public record TradingWindow(Instant opens, Instant closes) {
    public TradingWindow {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a trading window opens before it closes: " + opens + ", " + closes);
        }
    }

    public boolean contains(Instant now) {
        return !now.isBefore(opens) && now.isBefore(closes);
    }
}
