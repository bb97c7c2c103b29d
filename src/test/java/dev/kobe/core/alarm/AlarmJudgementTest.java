// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.AlarmJudgement.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AlarmJudgementTest {
    private static final Instant START = Instant.parse("2026-05-27T14:02:00Z");
    private static final AlarmDefinition LINK = new AlarmDefinition(
                    "link.lost", AlarmLevel.WARNING, "Link", "c", "a", "r", "Services")
            .after(Duration.ofSeconds(60), Duration.ofSeconds(30));
    private static final AlarmDefinition PRICE = new AlarmDefinition(
                    "price.stale", AlarmLevel.WARNING, "Price", "c", "a", "r", "Holdings")
            .causedBy("link.lost");
    private static final AlarmDefinition BREAKER = new AlarmDefinition(
                    "breaker.unknown", AlarmLevel.WARNING, "Breaker", "c", "a", "r", "Breakers")
            .causedBy("price.stale");
    private static final Map<String, AlarmDefinition> KINDS =
            Map.of(LINK.id(), LINK, PRICE.id(), PRICE, BREAKER.id(), BREAKER);
    private static final Condition LOST = LINK.found("lost", "down");

    private final Map<AlarmId, Alarm> alarms = new TreeMap<>();
    private AlarmTimers timers = AlarmTimers.none();

    private AlarmJudgement at(int second, Condition... found) {
        AlarmJudgement judged = AlarmJudgement.of(alarms, timers, KINDS, List.of(found), START.plusSeconds(second));
        judged.changes().forEach(one -> alarms.put(one.alarm().id(), one.alarm()));
        timers = judged.timers();
        return judged;
    }

    @Test
    void isRaisedWhenItsConditionHasHeldForItsDelayAndReturnsAfterTheOther() {
        assertThat(at(0, LOST).due()).contains(START.plusSeconds(60));
        assertThat(at(59, LOST).changes()).isEmpty();
        assertThat(at(60, LOST).changes()).singleElement().isInstanceOf(Change.Raised.class);
        assertThat(at(61, LOST).changes()).as("told once").isEmpty();

        assertThat(at(100).due()).contains(START.plusSeconds(130));
        assertThat(at(129).changes()).isEmpty();
        assertThat(at(130).changes()).singleElement().isInstanceOf(Change.Returned.class);
        assertThat(at(131).changes()).isEmpty();
    }

    @Test
    void aConditionThatGoesAndComesBeginsItsDelayAnew() {
        at(0, LOST);
        at(50);
        at(55, LOST);
        assertThat(at(114, LOST).changes()).isEmpty();
        assertThat(at(115, LOST).changes()).hasSize(1);

        at(120);
        at(140, LOST);
        assertThat(at(155).changes()).as("it was away for 15 seconds").isEmpty();
        assertThat(alarms.get(LOST.id()).isPresent()).isTrue();
    }

    @Test
    void inItsBandOrSuppressedNothingIsRaisedAndNothingReturns() {
        Condition price = PRICE.found("SXLK", "old", "");
        assertThat(at(0, price.inBand()).changes()).isEmpty();
        assertThat(at(1, price.suppressed()).changes()).isEmpty();
        assertThat(at(2, price).changes()).hasSize(1);
        assertThat(at(3, price.inBand()).changes()).isEmpty();
        assertThat(at(4, price.suppressed()).changes()).isEmpty();
        assertThat(at(5).changes()).singleElement().isInstanceOf(Change.Returned.class);
    }

    @Test
    void theFirstOutIsNamedAsTheCauseThroughOthers() {
        at(0, LOST);
        at(60, LOST);
        at(70, LOST, PRICE.found("SXLK", "old", ""));
        at(80, LOST, PRICE.found("SXLK", "old", ""), BREAKER.found("drawdown.day", "unknown", ""));

        assertThat(alarms.get(AlarmId.parse("price.stale:SXLK")).cause()).contains(LOST.id());
        assertThat(alarms.get(AlarmId.parse("breaker.unknown:drawdown.day")).cause())
                .contains(LOST.id());
        assertThat(alarms.get(LOST.id()).cause()).isEmpty();
    }

    @Test
    void aShelfThatIsOverIsTaken() {
        at(0, PRICE.found("SXLK", "old", ""));
        AlarmId id = AlarmId.parse("price.stale:SXLK");
        alarms.computeIfPresent(
                id, (key, alarm) -> AlarmRules.shelved(alarm, Duration.ofHours(1), "known", START, Hand.WINDOW)
                        .orThrow());

        assertThat(at(3599, PRICE.found("SXLK", "old", "")).changes()).isEmpty();
        assertThat(at(3600, PRICE.found("SXLK", "old", "")).changes())
                .singleElement()
                .isInstanceOf(Change.Unshelved.class);
        assertThat(alarms.get(id).shelf()).isEmpty();
    }

    @Test
    void moreThanTenInTenMinutesStandUnderWhatWasThereFirst() {
        at(0, LOST);
        at(60, LOST);
        Condition[] all = new Condition[11];
        all[0] = LOST;
        for (int fund = 1; fund <= 10; fund++) {
            all[fund] = PRICE.found("FUND" + fund, "old", "");
        }
        at(70, all);

        assertThat(AlarmGroup.of(alarms.values(), START.plusSeconds(71)))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.first().id()).isEqualTo(LOST.id());
                    assertThat(group.consequences()).hasSize(10);
                });
        assertThat(AlarmGroup.of(alarms.values(), START.plusSeconds(60).plus(AlarmGroup.TIME)))
                .as("ten minutes after the first there are ten new ones")
                .hasSize(11);
    }
}
