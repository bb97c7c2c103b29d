// SPDX-License-Identifier: MIT
package dev.kobe.adapter.journal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// How long the latest thousand forced writes took.
///
/// One thread adds, any may ask.
final class ForcedWrites {
    private static final int KEPT = 1_000;

    private final long[] nanoseconds = new long[KEPT];
    private int added;

    synchronized void add(long took) {
        nanoseconds[added % KEPT] = took;
        added++;
    }

    /// The longest of those kept, one in a hundred left out and at least one where there are several: a single hitch
    /// says nothing. Empty before the first.
    ///
    /// Example: of 200 writes it is the third longest.
    synchronized Optional<Duration> slowestHundredth() {
        int kept = Math.min(added, KEPT);
        if (kept == 0) {
            return Optional.empty();
        }
        long[] sorted = Arrays.copyOf(nanoseconds, kept);
        Arrays.sort(sorted);
        int leftOut = (kept + 99) / 100;
        return Optional.of(Duration.ofNanos(sorted[Math.max(0, kept - 1 - leftOut)]));
    }
}
