// SPDX-License-Identifier: MIT
package dev.kobe.adapter.venue;

import java.time.Duration;

/// How the simulated venue treats orders; the same seed treats the same orders alike.
///
/// @param firstFill time from order to the first part of its fill
/// @param betweenFills time between parts
/// @param commissionAfter time from a fill to the report of its cost
/// @param restsShare share of orders, 0 to 1, whose last part never fills and rests until it is cancelled
/// @param breaksAfter after so many submitted orders a submit fails once its order is in the ledger, so that its fate
/// is unknown to the desk; 0 is never
public record VenueBehaviour(
        long seed,
        Duration firstFill,
        Duration betweenFills,
        Duration commissionAfter,
        double restsShare,
        int breaksAfter) {
    /// Fills in two parts within a few seconds; one order in thirty keeps a rest.
    public static VenueBehaviour usual(long seed) {
        return new VenueBehaviour(
                seed, Duration.ofMillis(900), Duration.ofMillis(1_800), Duration.ofSeconds(2), 0.033, 0);
    }
}
