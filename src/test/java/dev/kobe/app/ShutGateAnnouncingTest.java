// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShutGateAnnouncingTest {
    private static final Instant START = Instant.parse("2026-05-27T14:02:00Z");

    private final VirtualTime time = new VirtualTime(START);
    private final List<String> heard = new ArrayList<>();
    private final ShutGateAnnouncing announcing = new ShutGateAnnouncing(said -> heard.add(said.text()), time);

    private static Desk.View view(String emergency) {
        return new Desk.View(
                DeskState.blank(),
                Readings.none(),
                START,
                Optional.of(emergency).filter(one -> !one.isEmpty()));
    }

    @Test
    void isToldOnceAndThenEveryFiveMinutesHoweverOftenItIsPublished() {
        announcing.accept(view(""));
        assertThat(heard).isEmpty();

        announcing.accept(view("the disk is full"));
        announcing.accept(view("the disk is full"));
        assertThat(heard)
                .containsExactly("EMERGENCY gate.shut: The gate is shut until the next start: the disk is full");

        time.advanceTo(START.plus(Duration.ofMinutes(10)));
        assertThat(heard).hasSize(3).last().asString().contains("told 3 times");
    }

    @Test
    void aGateThatIsShutBecauseKobeIsClosedIsNoEmergency() {
        announcing.stopping();
        announcing.accept(view("Kobe is stopping"));
        time.advanceTo(START.plus(Duration.ofMinutes(10)));

        assertThat(heard).isEmpty();
    }
}
