// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /// The same with the levels of every breaker named, so that they stay what they are whatever a later Kobe's usual
    /// ones may be.
    public BreakerLimits spelledOut() {
        Map<String, Levels> all = new TreeMap<>();
        Breakers.ALL.forEach(usual -> all.put(usual.id(), of(usual)));
        return new BreakerLimits(all, unwatched);
    }

    /// What asks of every figure what the stricter of the two asks: whatever one of them watches is watched.
    ///
    /// @param asked the later ones, whose levels a breaker has that only they watch
    public BreakerLimits orStricter(BreakerLimits asked) {
        Map<String, Levels> levels = new TreeMap<>();
        for (Breaker usual : Breakers.ALL) {
            Levels both = of(usual).orStricter(asked.of(usual));
            levels.put(usual.id(), watches(usual) ? asked.watches(usual) ? both : of(usual) : asked.of(usual));
        }
        Map<String, String> neither = new TreeMap<>(asked.unwatched);
        neither.keySet().retainAll(unwatched.keySet());
        return new BreakerLimits(levels, neither);
    }

    /// Each breaker and level that differs, `drawdown.day halt 0.02 to 0.03` or `vix watched to not watched`.
    public static List<String> differences(BreakerLimits from, BreakerLimits to) {
        List<String> found = new ArrayList<>();
        for (Breaker usual : Breakers.ALL) {
            if (from.watches(usual) != to.watches(usual)) {
                found.add(usual.id() + (to.watches(usual) ? " not watched to watched" : " watched to not watched"));
            } else if (from.watches(usual)) {
                from.of(usual).differences(to.of(usual)).forEach(one -> found.add(usual.id() + " " + one));
            }
        }
        return found;
    }

    boolean watches(Breaker breaker) {
        return !unwatched.containsKey(breaker.id());
    }

    Levels of(Breaker usual) {
        return set.getOrDefault(usual.id(), usual.levels());
    }
}
