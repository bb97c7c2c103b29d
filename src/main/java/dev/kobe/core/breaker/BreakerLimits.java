// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The levels that the owner has set, by the id of the breaker; a breaker that is not named keeps its usual ones.
///
/// Example: `{drawdown.peak=0.04 alert, 0.08 halt}` tightens the peak and leaves the rest.
public record BreakerLimits(Map<String, Levels> set) {
    public static final BreakerLimits USUAL = new BreakerLimits(Map.of());

    public BreakerLimits {
        set = Collections.unmodifiableMap(new TreeMap<>(set));
        set.keySet().stream()
                .filter(id -> Breakers.ALL.stream().noneMatch(one -> one.id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("there is no breaker " + id);
                });
    }

    Levels of(Breaker usual) {
        return set.getOrDefault(usual.id(), usual.levels());
    }
}
