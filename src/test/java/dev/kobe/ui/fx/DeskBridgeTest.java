// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskBridgeTest {
    private static final Instant START = Instant.parse("2026-06-01T14:00:00Z");

    private Instant now = START;
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<Duration> delays = new ArrayList<>();
    private final Deque<Runnable> delayed = new ArrayDeque<>();
    private final List<Integer> shown = new ArrayList<>();
    private final InstantSource clock = () -> now;
    private final FxThread fx = new FxThread() {
        @Override
        public void run(Runnable work) {
            queue.add(work);
        }

        @Override
        public void runAfter(Duration delay, Runnable work) {
            delays.add(delay);
            delayed.add(work);
        }
    };
    private final DeskBridge<Integer> bridge = new DeskBridge<>(fx, clock, shown::add);

    @Test
    void twoHundredThousandUpdatesQueueOneRepaintAndTheNewestIsShown() {
        for (int i = 1; i <= 200_000; i++) {
            bridge.publish(i);
        }
        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(shown).containsExactly(200_000);
        assertThat(queue).isEmpty();
    }

    @Test
    void theSecondRepaintWaitsUntilAHundredMillisecondsAfterTheFirst() {
        bridge.publish(1);
        queue.remove().run();
        now = START.plusMillis(30);
        bridge.publish(2);
        queue.remove().run();
        assertThat(shown).containsExactly(1);
        assertThat(delays).containsExactly(Duration.ofMillis(70));
        bridge.publish(3);
        assertThat(queue).as("one hand-over is pending already").isEmpty();
        now = START.plusMillis(100);
        delayed.remove().run();
        assertThat(shown).containsExactly(1, 3);
    }

    @Test
    void aQuietSecondLaterNothingWaits() {
        bridge.publish(1);
        queue.remove().run();
        now = START.plusSeconds(1);
        bridge.publish(2);
        queue.remove().run();
        assertThat(shown).containsExactly(1, 2);
        assertThat(delays).isEmpty();
    }

    @Test
    void anEqualViewIsNotShownAgainButIsASignOfLife() {
        bridge.publish(1);
        queue.remove().run();
        now = START.plusSeconds(5);
        bridge.publish(1);
        queue.remove().run();
        assertThat(shown).containsExactly(1);
        assertThat(bridge.lastHeard()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void aViewThatCannotBeShownDoesNotStopTheNext() {
        List<Integer> seen = new ArrayList<>();
        var fragile = new DeskBridge<Integer>(fx, clock, view -> {
            if (view == 1) {
                throw new IllegalStateException("cannot draw");
            }
            seen.add(view);
        });
        fragile.publish(1);
        queue.remove().run();
        now = START.plusSeconds(1);
        fragile.publish(2);
        queue.remove().run();
        assertThat(seen).containsExactly(2);
    }
}
