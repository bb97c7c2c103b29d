// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Times 200,000 views handed to a screen that comes round once, after the last of them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeskBridgeBench {
    private static final int UPDATES = 200_000;

    /// A thread that only keeps what it is given.
    private static final class Waiting implements FxThread {
        private final Deque<Runnable> queue = new ArrayDeque<>();

        @Override
        public void run(Runnable work) {
            queue.add(work);
        }

        @Override
        public void runAfter(Duration delay, Runnable work) {
            queue.add(work);
        }
    }

    @Benchmark
    public long publishTwoHundredThousand() {
        Waiting screen = new Waiting();
        long[] shown = new long[2];
        DeskBridge<Integer> bridge = new DeskBridge<>(screen, () -> Instant.EPOCH.plusSeconds(60), view -> {
            shown[0] = view;
            shown[1]++;
        });
        for (int view = 0; view < UPDATES; view++) {
            bridge.publish(view);
        }
        while (!screen.queue.isEmpty()) {
            screen.queue.remove().run();
        }
        if (shown[0] != UPDATES - 1 || shown[1] != 1) {
            throw new IllegalStateException(shown[1] + " pictures, the last of view " + shown[0]);
        }
        return shown[0];
    }
}
