// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What becomes of limits that are asked for: whatever tightens holds at once, whatever loosens from the next session.
///
/// Example: with a turnover of 2.05 and a spread of 50 in force, asking for 1.80 and 60 makes 1.80 and 50 hold now and
/// 1.80 and 60 from the next session; the first is a new version, under which no earlier approval is valid.
///
/// @param now what holds at once; the present limits themselves where nothing tightens
/// @param next what holds from the next session; empty where nothing loosens
/// @param changes each figure that changes, `shares.turnover 2.05 to 1.8 at once`
public record LimitsChange(GateLimits now, Optional<GateLimits> next, List<String> changes) {
    public LimitsChange {
        changes = List.copyOf(changes);
    }

    /// The change from what is in force to what is asked for; versions count here and not in what is asked for.
    public static LimitsChange of(GateLimits present, GateLimits wanted) {
        GateLimits asked = wanted.breakers()
                .or(present::breakers)
                .map(wanted::watching)
                .orElse(wanted)
                .as(present.version());
        GateLimits tightest = LimitFigures.tightest(present, asked);
        boolean tightens = !LimitFigures.differences(present, tightest).isEmpty();
        GateLimits now = tightens ? tightest.as(present.version() + 1) : present;
        List<String> later = LimitFigures.differences(tightest, asked);
        List<String> atOnce = LimitFigures.differences(present, tightest);
        return new LimitsChange(
                now,
                later.isEmpty() ? Optional.empty() : Optional.of(asked),
                Stream.concat(
                                atOnce.stream().map(one -> one + " at once"),
                                later.stream().map(one -> one + " from the next session"))
                        .toList());
    }

    /// Each figure that waits for the next session, `drawdown.day halt 0.02 to 0.03`.
    public static List<String> waiting(GateLimits present, GateLimits next) {
        return LimitFigures.differences(present, next);
    }

    /// What was asked for before, as the next session begins.
    public static LimitsChange due(GateLimits present, GateLimits next) {
        return new LimitsChange(
                next.as(present.version() + 1),
                Optional.empty(),
                waiting(present, next).stream()
                        .map(one -> one + " as set before")
                        .toList());
    }
}
