// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

/// A pure judgement that protects capital: total, without memory, and never clear on something unknown.
public interface Breaker {
    /// Its stable name, for example `drawdown.day`.
    String id();

    /// Its name on screen, for example "Day drawdown".
    String title();

    /// One sentence that says what it protects.
    String protects();

    /// The reading as a ratio on the breaker's scale, when it is known: 0.0144 is 1.44 %.
    java.util.OptionalDouble reading(BreakerReading reading);

    /// The limits in rising order, on the same scale as [#reading]; the last one stops.
    java.util.List<Level> levels();

    Verdict judge(BreakerReading reading);

    /// One limit: at or above it, the action.
    record Level(double at, BreakerAction action) {}
}
