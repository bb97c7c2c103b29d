// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.List;

/// The breakers that a desk judges, in the order in which they are shown, made once from its owner's levels.
///
/// Example: of levels that leave three breakers of the VIX unwatched, seventeen breakers.
public record Watched(BreakerLimits limits, List<Breaker> breakers) {
    public Watched {
        breakers = List.copyOf(breakers);
    }

    public static Watched of(BreakerLimits limits) {
        return new Watched(limits, Breakers.all(limits));
    }
}
