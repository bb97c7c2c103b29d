// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
    private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");
    private final VirtualTime time = new VirtualTime(START);
    private final List<String> ran = new ArrayList<>();

    @Test
    void actionsRunInOrderOfTimeThenOfAsking() {
        time.at(START.plusSeconds(2), () -> ran.add("later"));
        time.at(START.plusSeconds(1), () -> ran.add("first"));
        time.at(START.plusSeconds(1), () -> ran.add("second"));

        time.advanceTo(START.plusSeconds(2));

        assertThat(ran).containsExactly("first", "second", "later");
    }

    @Test
    void anActionSeesItsOwnTimeAndMayAskForAnother() {
        time.at(START.plusSeconds(1), () -> {
            ran.add(time.instant().toString());
            time.at(START.plusSeconds(3), () -> ran.add(time.instant().toString()));
        });

        time.advanceTo(START.plusSeconds(10));

        assertThat(ran).containsExactly("2026-02-02T08:00:01Z", "2026-02-02T08:00:03Z");
        assertThat(time.instant()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void timeNeverGoesBack() {
        time.advanceTo(START.plusSeconds(5));
        time.at(START, () -> ran.add(time.instant().toString()));
        time.advanceTo(START.plusSeconds(1));
        time.advanceTo(START.plusSeconds(6));

        assertThat(ran).containsExactly("2026-02-02T08:00:05Z");
    }
}
