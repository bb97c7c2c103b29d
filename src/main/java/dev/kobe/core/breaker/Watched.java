// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.List;

/// The breakers that a desk judges, in the order in which they are shown, made once from its owner's levels.
///
/// @param limits the owner's levels, those of every breaker named
///
/// Example: of levels that leave three breakers of the VIX unwatched, seventeen breakers.
public record Watched(BreakerLimits limits, List<Breaker> breakers) {
    public Watched {
        breakers = List.copyOf(breakers);
    }

    public static Watched of(BreakerLimits limits) {
        return new Watched(limits.spelledOut(), Breakers.all(limits));
    }
}
