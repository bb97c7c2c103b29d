// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.core.time.MarketClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// A clock that only moves when it is told to, running what is due on its way: demonstrations, replays and tests live
/// months in seconds on it, and two runs are alike to the bit.
public final class VirtualTime implements MarketClock {
    private record Due(Instant when, long turn, Runnable action) {}

    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::when).thenComparingLong(Due::turn));
    private Instant now;
    private long turns;

    public VirtualTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void at(Instant when, Runnable action) {
        agenda.add(new Due(when.isBefore(now) ? now : when, turns++, action));
    }

    /// Moves to an instant, running every action that falls due up to and at it, each at its own time.
    public void advanceTo(Instant until) {
        for (Optional<Due> next = nextDue(until); next.isPresent(); next = nextDue(until)) {
            next.get().action().run();
        }
        synchronized (this) {
            now = until.isAfter(now) ? until : now;
        }
    }

    private synchronized Optional<Due> nextDue(Instant until) {
        Due head = agenda.peek();
        if (head == null || head.when().isAfter(until)) {
            return Optional.empty();
        }
        agenda.poll();
        now = head.when().isAfter(now) ? head.when() : now;
        return Optional.of(head);
    }
}
