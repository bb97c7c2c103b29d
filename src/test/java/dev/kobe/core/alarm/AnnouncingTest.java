// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnnouncingTest {
    private static final Instant START = Instant.parse("2026-05-27T14:02:00Z");
    private static final AlarmDefinition SHUT =
            new AlarmDefinition("gate.shut", AlarmLevel.EMERGENCY, "Gate", "c", "a", "r", "Services");
    private static final AlarmDefinition LINK =
            new AlarmDefinition("link.lost", AlarmLevel.URGENT, "Link", "c", "a", "r", "Services");
    private static final AlarmDefinition PRICE = new AlarmDefinition(
                    "price.stale", AlarmLevel.URGENT, "Price", "c", "a", "r", "Holdings")
            .causedBy("link.lost");
    private static final AlarmDefinition SLOW =
            new AlarmDefinition("clock.slow", AlarmLevel.WARNING, "Clock", "c", "a", "r", "Services");
    private static final Map<String, AlarmDefinition> KINDS =
            Map.of(SHUT.id(), SHUT, LINK.id(), LINK, PRICE.id(), PRICE, SLOW.id(), SLOW);

    private final Map<AlarmId, Alarm> alarms = new TreeMap<>();
    private AlarmTimers timers = AlarmTimers.none();
    private Optional<Instant> due = Optional.empty();

    private List<String> at(int minute, Condition... found) {
        AlarmJudgement judged =
                AlarmJudgement.of(alarms, timers, KINDS, List.of(found), START.plus(Duration.ofMinutes(minute)));
        judged.changes().forEach(one -> alarms.put(one.alarm().id(), one.alarm()));
        timers = judged.timers();
        due = judged.due();
        return judged.announcements().stream().map(Announcement::text).toList();
    }

    @Test
    void anEmergencyIsToldEveryFiveMinutesUntilSomebodyHasSeenIt() {
        Condition shut = SHUT.found("The gate is shut.", "e");

        assertThat(at(0, shut)).containsExactly("EMERGENCY gate.shut: The gate is shut.");
        assertThat(due).contains(START.plus(Duration.ofMinutes(5)));
        assertThat(at(4, shut)).isEmpty();
        assertThat(at(5, shut))
                .containsExactly("EMERGENCY gate.shut (told 2 times, not acknowledged): The gate is shut.");
        assertThat(at(9)).as("gone, and told on: nobody has seen it").isEmpty();
        assertThat(at(11)).hasSize(1);

        Alarm seen = AlarmRules.acknowledged(
                        alarms.get(shut.id()), "restarted", START.plus(Duration.ofMinutes(12)), Hand.WINDOW)
                .orThrow();
        alarms.put(seen.id(), seen);
        assertThat(at(30)).isEmpty();
        assertThat(at(31, shut))
                .as("a new raise begins anew")
                .containsExactly("EMERGENCY gate.shut: The gate is shut.");
    }

    @Test
    void whatIsUrgentIsToldOnceAndAWarningNever() {
        assertThat(at(0, LINK.found("The link is lost.", "e"), SLOW.found("Slow.", "e")))
                .containsExactly("URGENT link.lost: The link is lost.");
        assertThat(at(60, LINK.found("The link is lost.", "e"), SLOW.found("Slow.", "e")))
                .isEmpty();
    }

    @Test
    void whatFollowsFromAnAlarmThatWasToldIsNotToldBesideIt() {
        Condition lost = LINK.found("The link is lost.", "e");
        Condition old = PRICE.found("SXLK", "The price is old.", "e");
        at(0, lost);

        assertThat(at(1, lost, old)).isEmpty();
        Alarm seen = AlarmRules.acknowledged(alarms.get(lost.id()), "", START.plus(Duration.ofMinutes(2)), Hand.WINDOW)
                .orThrow();
        alarms.put(seen.id(), seen);
        assertThat(at(3, lost, old)).as("its cause asks no more, it does").hasSize(1);
    }

    @Test
    void whatLiesOnTheShelfIsNotTold() {
        Condition lost = LINK.found("The link is lost.", "e");
        at(0, lost);
        Alarm aside = AlarmRules.shelved(
                        alarms.get(lost.id()),
                        Duration.ofHours(2),
                        "known",
                        START.plus(Duration.ofMinutes(1)),
                        Hand.WINDOW)
                .orThrow();
        alarms.put(aside.id(), aside);

        at(2);
        assertThat(at(3, lost)).isEmpty();
        assertThat(at(122, lost)).as("off the shelf and still there").hasSize(1);
    }

    @Test
    void afterAStartWhatStillAsksIsToldAnew() {
        Condition lost = LINK.found("The link is lost.", "e");
        at(0, lost);
        timers = AlarmTimers.none();

        assertThat(at(1, lost)).containsExactly("URGENT link.lost: The link is lost.");
    }
}
