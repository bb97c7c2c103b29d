// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.ui.whatif.BreakerTrials.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A history with what the levels that are set would have done on it: what every trial is held against.
record Baseline(History history, BreakerReplay set) {
    /// The breakers that the history can tell of, at the levels set.
    List<Breaker> replayed() {
        return all().stream()
                .filter(one -> !set.notReplayed().containsKey(one.id()))
                .toList();
    }

    private List<Breaker> all() {
        return Breakers.all(new BreakerLimits(history.rules().limits().set()));
    }

    /// The breaker to begin with: the one that was asked for, or the first that can be tried.
    Breaker first(String asked) {
        return replayed().stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElse(replayed().getFirst());
    }

    /// Which breakers cannot be tried; that of the one that was asked for comes first, with its reason.
    String notReplayed(String asked) {
        Optional<String> wanted = all().stream()
                .filter(one -> one.id().equals(asked))
                .filter(one -> set.notReplayed().containsKey(asked))
                .map(one ->
                        one.title() + " cannot be tried: " + set.notReplayed().get(asked) + " ")
                .findFirst();
        String rest = all().stream()
                .filter(one -> set.notReplayed().containsKey(one.id()))
                .filter(one -> !one.id().equals(asked))
                .map(Breaker::title)
                .collect(Collectors.joining(", "));
        return wanted.orElse("") + (rest.isEmpty() ? "" : "Daily closes do not tell of: " + rest + ".");
    }
}
