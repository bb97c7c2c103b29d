// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.quantity.Bps;
import java.util.Optional;
import java.util.OptionalInt;

/// By what a history is replayed.
///
/// Example: the usual levels, no VIX, an owner who re-bases five sessions after a peak halt, 5 basis points for
/// everything that is sold or bought because of a breaker.
///
/// @param limits the levels; what they leave unwatched is replayed all the same, for a history has its own sources
/// @param vix empty where none was given: then the VIX is not replayed
/// @param rebaseAfter how many sessions after the close of a peak halt its owner re-bases; empty for never
/// @param cost what a change of size costs, in basis points of the part of equity that is sold or bought
public record ReplayRules(BreakerLimits limits, Optional<VixCloses> vix, OptionalInt rebaseAfter, Bps cost) {
    public ReplayRules {
        if (rebaseAfter.isPresent() && rebaseAfter.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "a re-base after " + rebaseAfter.getAsInt() + " sessions; allowed: a whole number from 1");
        }
        if (cost.value().signum() < 0) {
            throw new IllegalArgumentException("a cost of " + cost + " bps; allowed: 0 or above");
        }
    }
}
