// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import dev.kobe.core.time.MarketClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ThreadFactory;

/// The computer's clock as the one clock: a thread of its own waits for the next action that is due.
///
/// What is due at once runs in the order in which it was asked for. A clock that is closed runs nothing more.
public final class SystemClock implements MarketClock, AutoCloseable {
    private record Due(Instant when, long turn, Runnable action) {}

    private final InstantSource time;
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::when).thenComparingLong(Due::turn));
    private long turns;
    private boolean closed;

    public SystemClock(InstantSource time, ThreadFactory threads) {
        this.time = time;
        threads.newThread(this::run).start();
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public synchronized void at(Instant when, Runnable action) {
        agenda.add(new Due(when, turns++, action));
        notifyAll();
    }

    private void run() {
        try {
            for (Runnable next = next(); !isClosed(); next = next()) {
                next.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Runnable next() throws InterruptedException {
        while (!closed) {
            Due head = agenda.peek();
            if (head == null) {
                wait();
                continue;
            }
            Duration left = Duration.between(time.instant(), head.when());
            if (!left.isPositive()) {
                agenda.poll();
                return head.action();
            }
            wait(Math.max(1, left.toMillis()));
        }
        return () -> {};
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
