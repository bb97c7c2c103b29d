// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.quantity.Weight;
import java.time.Duration;

/// The limits on what an order stands on: the broker's margin, dates around it, and the disk that remembers it.
///
/// @param whatIf check 26: whether the broker of an account with margin is asked about each order first
/// @param margin check 26: most that the initial margin may be after the trade, 0.90 of equity
/// @param eventSessions check 39: so many sessions around an event it is said, 1
/// @param rebuyDays check 40: a purchase so soon after a sale of the same is said, 30 days
/// @param freeMebibytes check 42: least room on the disk, 1,024
/// @param fsync check 42: how long the slowest hundredth of forced writes may take, 100 ms
public record GroundLimits(
        boolean whatIf, Weight margin, int eventSessions, int rebuyDays, int freeMebibytes, Duration fsync) {
    /// What holds where nobody has typed in anything else.
    public static final GroundLimits USUAL =
            new GroundLimits(false, Weight.of("0.90"), 1, 30, 1024, Duration.ofMillis(100));
}
