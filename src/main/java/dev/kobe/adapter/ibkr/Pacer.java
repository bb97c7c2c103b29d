// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Keeps the messages of one connection under the server's limit of 50 a second: 40 a second leave, and five at once
/// after a pause, so that no second holds more than 45. Orders and their cancellations never wait; they take from the
/// same measure, so that what they took the questions wait for.
///
/// Example: 45 questions at once send 5 now and one every 25 ms after that; an order in between leaves at once.
final class Pacer {
    private static final long PER_SECOND = 40;
    private static final long MICROS_EACH = 1_000_000 / PER_SECOND;
    private static final long MOST_MICROS = 5 * MICROS_EACH;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long saved = MOST_MICROS;
    private Instant counted;

    Pacer(Instant now) {
        this.counted = now;
    }

    /// Takes what an urgent message costs; it may leave at once whatever is saved.
    void urgent(Instant now) {
        earn(now);
        saved -= MICROS_EACH;
    }

    /// Puts a message in line.
    void queue(byte[] frame) {
        waiting.add(frame);
    }

    /// The next message that may leave now.
    Optional<byte[]> next(Instant now) {
        earn(now);
        if (waiting.isEmpty() || saved < MICROS_EACH) {
            return Optional.empty();
        }
        saved -= MICROS_EACH;
        return Optional.of(waiting.remove());
    }

    /// How long until the next message may leave; empty when none waits.
    Optional<Duration> untilNext() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, MICROS_EACH - saved) * 1000));
    }

    private void earn(Instant now) {
        long passed = Duration.between(counted, now).toNanos() / 1000;
        if (passed > 0) {
            saved = Math.min(MOST_MICROS, saved + Math.min(passed, 2 * MOST_MICROS));
            counted = now;
        }
    }
}
