// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.app.VirtualTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NightlyChoreTest {
    private static final Instant FRIDAY = Instant.parse("2026-03-06T16:35:00Z");
    private final VirtualTime time = new VirtualTime(FRIDAY);
    private final List<String> done = new ArrayList<>();

    /// New York's clocks go forward on 8 March 2026: 21:00 there is 02:00 UTC before and 01:00 UTC after.
    @Test
    void worksEveryNightAtTheSameHourOfNewYork() {
        new NightlyChore(time, Runnable::run, () -> done.add(time.instant().toString())).start(Optional.of(FRIDAY));

        time.advanceTo(Instant.parse("2026-03-10T00:59:59Z"));
        assertThat(done).containsExactly("2026-03-07T02:00:00Z", "2026-03-08T02:00:00Z", "2026-03-09T01:00:00Z");
        time.advanceTo(Instant.parse("2026-03-10T01:00:00Z"));
        assertThat(done).last().isEqualTo("2026-03-10T01:00:00Z");
    }

    @Test
    void aMissedNightIsCaughtUpWithAtTheStartAndADoneOneIsNot() {
        Runnable work = () -> done.add(time.instant().toString());
        new NightlyChore(time, Runnable::run, work).start(Optional.empty());
        new NightlyChore(time, Runnable::run, work).start(Optional.of(Instant.parse("2026-03-06T01:59:59Z")));
        assertThat(done).containsExactly(FRIDAY.toString(), FRIDAY.toString());

        new NightlyChore(time, Runnable::run, work).start(Optional.of(Instant.parse("2026-03-06T02:00:00Z")));
        assertThat(done).hasSize(2);
    }

    @Test
    void nightsThatComeWhileItRunsAreOneMoreRun() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        new NightlyChore(time, waiting::add, () -> {
                    done.add(time.instant().toString());
                    if (done.size() == 1) {
                        time.advanceTo(Instant.parse("2026-03-10T12:00:00Z"));
                    }
                })
                .start(Optional.empty());
        assertThat(done).as("the clock does not wait for it").isEmpty();

        waiting.remove().run();
        assertThat(done).containsExactly(FRIDAY.toString(), "2026-03-10T12:00:00Z");
        assertThat(waiting).isEmpty();
        time.advanceTo(Instant.parse("2026-03-11T12:00:00Z"));
        assertThat(waiting).hasSize(1);
    }

    @Test
    void workThatBreaksDoesNotEndTheNights() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        new NightlyChore(time, waiting::add, () -> {
                    throw new IllegalStateException("no room");
                })
                .start(Optional.empty());
        Runnable broken = waiting.remove();
        assertThatThrownBy(broken::run).hasMessage("no room");

        time.advanceTo(Instant.parse("2026-03-07T12:00:00Z"));
        assertThat(waiting).hasSize(1);
    }
}
