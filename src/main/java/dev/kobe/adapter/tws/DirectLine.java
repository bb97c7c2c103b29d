// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import dev.kobe.core.time.MarketClock;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;

/// Two ends within one process, joined by a clock: what one sends the other hears a millisecond later, in its order.
/// On a virtual clock a whole conversation runs in no time and the same way every time.
public final class DirectLine implements Line {
    private static final Duration UNDER_WAY = Duration.ofMillis(1);

    private final MarketClock clock;
    private DirectLine other = this;
    private End end = new Deaf();
    private boolean closed;

    private DirectLine(MarketClock clock) {
        this.clock = clock;
    }

    /// Joins the caller's end to the one that `answer` makes, given its line.
    public static DirectLine join(MarketClock clock, End caller, Function<Line, End> answer) {
        DirectLine near = new DirectLine(clock);
        DirectLine far = new DirectLine(clock);
        near.other = far;
        far.other = near;
        near.end = caller;
        far.end = answer.apply(far);
        return near;
    }

    @Override
    public void send(byte[] bytes) {
        if (closed) {
            throw new UncheckedIOException(new java.io.IOException("the connection is closed"));
        }
        byte[] copy = bytes.clone();
        clock.at(clock.instant().plus(UNDER_WAY), () -> {
            if (!other.closed) {
                other.end.heard(copy, 0, copy.length);
            }
        });
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            clock.at(clock.instant().plus(UNDER_WAY), () -> {
                if (!other.closed) {
                    other.closed = true;
                    other.end.ended("the other side closed the connection");
                }
            });
        }
    }

    /// The end of a line before it has one.
    private static final class Deaf implements End {
        @Override
        public void heard(byte[] bytes, int from, int length) {
            throw new IllegalStateException("bytes came before the line had an end");
        }

        @Override
        public void ended(String why) {
            // nobody was there to hear it
        }
    }
}
