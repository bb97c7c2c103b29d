// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;
import java.util.function.LongSupplier;

/// A breaker whose figure counts only where it came in time: an answer of a former moment is not known to hold now.
///
/// Example: a figure that took 1.2 s is unknown, one that took exactly 1 s counts.
///
/// @param nanos a running count of nanoseconds, given from outside; only differences of it are read
public record TimedBreaker(Breaker breaker, LongSupplier nanos) implements Breaker {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    @Override
    public String id() {
        return breaker.id();
    }

    @Override
    public String title() {
        return breaker.title();
    }

    @Override
    public String protects() {
        return breaker.protects();
    }

    @Override
    public Scale scale() {
        return breaker.scale();
    }

    @Override
    public Levels levels() {
        return breaker.levels();
    }

    @Override
    public Rearm rearm(BreakerAction action) {
        return breaker.rearm(action);
    }

    @Override
    public Duration tolerance() {
        return breaker.tolerance();
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        long begin = nanos.getAsLong();
        Outcome<Measured> figure = breaker.measure(reading);
        Duration took = Duration.ofNanos(nanos.getAsLong() - begin);
        return took.compareTo(LONGEST) > 0
                ? Outcome.missing(
                        "time",
                        breaker.title() + " took " + took.toMillis()
                                + " ms to measure, more than 1 s: its figure is no longer of now.")
                : figure;
    }
}
