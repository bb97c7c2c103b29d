// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import java.time.Instant;
import java.time.InstantSource;

/// The computer's clock, read nowhere else.
public final class SystemTime implements InstantSource {
    @Override
    public Instant instant() {
        return Instant.now();
    }

    /// A running count of nanoseconds that no setting of the clock moves; only differences of it mean anything.
    public static long nanos() {
        return System.nanoTime();
    }
}
