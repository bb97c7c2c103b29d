// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.guardian.supervise.Supervisor;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SystemClockTest {
    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    @Test
    void whatIsDueRunsInTheOrderOfItsTimesAndOfTheAsking() throws InterruptedException {
        AtomicReference<Instant> time = new AtomicReference<>(NOON);
        List<String> ran = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        try (SystemClock clock = new SystemClock(time::get, Supervisor.threadsNamed("clock"))) {
            clock.at(NOON.plusSeconds(2), () -> ran.add("two"));
            clock.at(NOON.plusSeconds(1), () -> ran.add("one"));
            clock.at(NOON.plusSeconds(1), () -> ran.add("one again"));
            clock.at(NOON.plusSeconds(2), done::countDown);
            time.set(NOON.plusSeconds(2));
            clock.at(NOON, () -> {});

            done.await();
            assertThat(ran).containsExactly("one", "one again", "two");
            assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(2));
        }
    }

    @Test
    void whatIsNotDueWaits() throws InterruptedException {
        List<String> ran = new CopyOnWriteArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        try (SystemClock clock = new SystemClock(() -> NOON, Supervisor.threadsNamed("clock"))) {
            clock.at(NOON.plusMillis(1), () -> ran.add("late"));
            clock.at(NOON, done::countDown);
            done.await();
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void aClosedClockEndsItsThread() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        SystemClock clock =
                new SystemClock(() -> NOON, body -> Thread.ofVirtual().unstarted(() -> {
                    body.run();
                    ended.countDown();
                }));
        clock.close();
        ended.await();
        assertThat(ended.getCount()).isZero();
    }
}
