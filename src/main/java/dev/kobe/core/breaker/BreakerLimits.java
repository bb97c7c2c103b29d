// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The levels that the owner has set, by the id of the breaker, and what the desk does not watch; a breaker that is not
/// named keeps its usual levels and is watched.
///
/// Example: `{drawdown.peak=0.04 alert, 0.08 halt}` tightens the peak and leaves the rest; an unwatched
/// `vix = no source of the VIX is set` is never judged, and so neither clear nor unknown.
///
/// @param unwatched why a breaker is not watched, in a sentence, by its id
public record BreakerLimits(Map<String, Levels> set, Map<String, String> unwatched) {
    public static final BreakerLimits USUAL = new BreakerLimits(Map.of());

    public BreakerLimits {
        set = Collections.unmodifiableMap(new TreeMap<>(set));
        unwatched = Collections.unmodifiableMap(new TreeMap<>(unwatched));
        Stream.concat(set.keySet().stream(), unwatched.keySet().stream())
                .filter(id -> Breakers.ALL.stream().noneMatch(one -> one.id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("there is no breaker " + id);
                });
    }

    /// Levels of a desk that watches everything.
    public BreakerLimits(Map<String, Levels> set) {
        this(set, Map.of());
    }

    /// The same without these.
    public BreakerLimits without(Map<String, String> notWatched) {
        Map<String, String> all = new TreeMap<>(unwatched);
        all.putAll(notWatched);
        return new BreakerLimits(set, all);
    }

    boolean watches(Breaker breaker) {
        return !unwatched.containsKey(breaker.id());
    }

    Levels of(Breaker usual) {
        return set.getOrDefault(usual.id(), usual.levels());
    }
}
