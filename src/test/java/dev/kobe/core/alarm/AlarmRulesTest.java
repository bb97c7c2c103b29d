// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The life of an alarm, held against a table that was written by hand from the standard's states.
class AlarmRulesTest {
    private static final Instant NOW = Instant.parse("2026-05-27T14:02:00Z");

    /// What can happen.
    enum Happening {
        RAISE,
        RETURN,
        ACKNOWLEDGE,
        SHELVE
    }

    /// Level, state before, what happens, state after; NO where it is refused, and what is impossible is left out.
    private static final Map<String, AlarmState> URGENT = Map.ofEntries(
            Map.entry("NORMAL RAISE", AlarmState.ACTIVE),
            Map.entry("ACTIVE RETURN", AlarmState.RETURNED),
            Map.entry("ACTIVE ACKNOWLEDGE", AlarmState.ACKNOWLEDGED),
            Map.entry("ACTIVE SHELVE", AlarmState.SHELVED),
            Map.entry("ACKNOWLEDGED RETURN", AlarmState.NORMAL),
            Map.entry("ACKNOWLEDGED SHELVE", AlarmState.SHELVED),
            Map.entry("RETURNED RAISE", AlarmState.ACTIVE),
            Map.entry("RETURNED ACKNOWLEDGE", AlarmState.NORMAL),
            Map.entry("RETURNED SHELVE", AlarmState.SHELVED),
            Map.entry("SHELVED RAISE", AlarmState.SHELVED),
            Map.entry("SHELVED RETURN", AlarmState.SHELVED),
            Map.entry("SHELVED SHELVE", AlarmState.SHELVED));

    private static AlarmDefinition definition(AlarmLevel level) {
        return new AlarmDefinition("test.alarm", level, "Test", "nothing", "nothing", "never", "Today");
    }

    private static Alarm raised(AlarmLevel level) {
        AlarmDefinition kind = definition(level);
        return AlarmRules.raised(Optional.empty(), kind, kind.found("it is", "because"), Optional.empty(), NOW);
    }

    @Property
    void everyLifeKeepsToTheTable(@ForAll @Size(max = 12) List<Happening> life) {
        Optional<Alarm> alarm = Optional.empty();
        for (Happening one : life) {
            AlarmState before = alarm.map(some -> some.state(NOW)).orElse(AlarmState.NORMAL);
            boolean present = alarm.filter(Alarm::isPresent).isPresent();
            if (one == Happening.RAISE && present || one == Happening.RETURN && !present) {
                continue;
            }
            Optional<AlarmState> wanted = Optional.ofNullable(URGENT.get(before + " " + one));
            Outcome<Alarm> after = happen(alarm, one);
            assertThat(after.toOptional().map(some -> some.state(NOW)))
                    .as(life + ": " + one + " of " + before)
                    .isEqualTo(wanted);
            alarm = after.toOptional().isPresent() ? after.toOptional() : alarm;
        }
    }

    private static Outcome<Alarm> happen(Optional<Alarm> alarm, Happening what) {
        AlarmDefinition kind = definition(AlarmLevel.URGENT);
        return switch (what) {
            case RAISE ->
                Outcome.ok(AlarmRules.raised(alarm, kind, kind.found("it is", "because"), Optional.empty(), NOW));
            case RETURN -> Outcome.ok(AlarmRules.returned(alarm.orElseThrow(), NOW));
            case ACKNOWLEDGE ->
                alarm.map(one -> AlarmRules.acknowledged(one, "", NOW, Hand.WINDOW))
                        .orElseGet(() -> AlarmRules.notListed(new AlarmId("test.alarm", "")));
            case SHELVE ->
                alarm.map(one -> AlarmRules.shelved(one, Duration.ofHours(2), "site moved", NOW, Hand.WINDOW))
                        .orElseGet(() -> AlarmRules.notListed(new AlarmId("test.alarm", "")));
        };
    }

    @Test
    void aWarningReturnsByItselfAndIsListedForADay() {
        Alarm gone = AlarmRules.returned(raised(AlarmLevel.WARNING), NOW);

        assertThat(gone.state(NOW.plus(Duration.ofHours(24)).minusSeconds(1))).isEqualTo(AlarmState.RETURNED);
        assertThat(gone.state(NOW.plus(Duration.ofHours(24)))).isEqualTo(AlarmState.NORMAL);
        assertThat(gone.asksFor(NOW)).isFalse();
    }

    @Test
    void whatLatchesStaysUntilItIsSeenHoweverLong() {
        Alarm gone = AlarmRules.returned(raised(AlarmLevel.CRITICAL), NOW);
        Instant later = NOW.plus(Duration.ofDays(30));

        assertThat(gone.state(later)).isEqualTo(AlarmState.RETURNED);
        assertThat(gone.asksFor(later)).isTrue();
        assertThat(AlarmRules.acknowledged(gone, "", later, Hand.WINDOW)
                        .orThrow()
                        .state(later))
                .isEqualTo(AlarmState.NORMAL);
    }

    @Test
    void anEmergencyIsAcknowledgedOnlyWithASentence() {
        Alarm emergency = raised(AlarmLevel.EMERGENCY);

        assertThat(AlarmRules.acknowledged(emergency, " ", NOW, Hand.WINDOW)
                        .reason()
                        .orElseThrow())
                .contains("a sentence that says what was done");
        assertThat(AlarmRules.acknowledged(emergency, "sold by phone", NOW, Hand.WINDOW)
                        .orThrow()
                        .acknowledged())
                .contains(new Alarm.Acknowledged(NOW, "sold by phone", Hand.WINDOW));
    }

    @ParameterizedTest
    @CsvSource({
        "WARNING, 24, true",
        "URGENT, 1, true",
        "URGENT, 25, false",
        "URGENT, 0, false",
        "CRITICAL, 1, false",
        "EMERGENCY, 1, false"
    })
    void isShelvedForOneToTwentyFourHoursAndNeverFromCriticalOn(AlarmLevel level, int hours, boolean may) {
        Outcome<Alarm> shelved = AlarmRules.shelved(raised(level), Duration.ofHours(hours), "known", NOW, Hand.WINDOW);

        assertThat(shelved.toOptional().isPresent()).isEqualTo(may);
    }

    @Test
    void aShelfEndsByItselfAndWhatStillHoldsAsksAgain() {
        Alarm shelved = AlarmRules.shelved(raised(AlarmLevel.URGENT), Duration.ofHours(1), "known", NOW, Hand.WINDOW)
                .orThrow();

        assertThat(shelved.state(NOW.plusSeconds(3599))).isEqualTo(AlarmState.SHELVED);
        assertThat(shelved.asksFor(NOW.plusSeconds(3599))).isFalse();
        assertThat(shelved.asksFor(NOW.plusSeconds(3600))).isTrue();
        assertThat(AlarmRules.shelved(raised(AlarmLevel.URGENT), Duration.ofHours(1), " ", NOW, Hand.WINDOW)
                        .reason()
                        .orElseThrow())
                .contains("needs a reason");
    }

    @Test
    void aShelfIsEndedByHandBeforeItsTimeAndOnlyWhileItStands() {
        Alarm before = raised(AlarmLevel.URGENT);
        Alarm shelved = AlarmRules.shelved(before, Duration.ofHours(4), "known", NOW, Hand.WINDOW)
                .orThrow();
        Instant later = NOW.plusSeconds(60);

        assertThat(AlarmRules.takenBack(shelved, later).orThrow()).isEqualTo(before);
        assertThat(AlarmRules.takenBack(shelved, later).orThrow().asksFor(later))
                .isTrue();
        assertThat(AlarmRules.takenBack(before, later).reason())
                .contains("The alarm " + before.id() + " is not on the shelf.");
        assertThat(AlarmRules.takenBack(shelved, NOW.plus(Duration.ofHours(4))).reason())
                .as("its time is up")
                .isPresent();
    }

    @Test
    void countsHowOftenItCameBeforeItWasSeenAndBeginsAnewAfterwards() {
        AlarmDefinition kind = definition(AlarmLevel.URGENT);
        Alarm twice = AlarmRules.raised(
                Optional.of(AlarmRules.returned(raised(AlarmLevel.URGENT), NOW)),
                kind,
                kind.found("again", ""),
                Optional.empty(),
                NOW);
        Alarm seen = AlarmRules.returned(
                AlarmRules.acknowledged(twice, "", NOW, Hand.WINDOW).orThrow(), NOW);
        Alarm anew = AlarmRules.raised(Optional.of(seen), kind, kind.found("again", ""), Optional.empty(), NOW);

        assertThat(twice.times()).isEqualTo(2);
        assertThat(anew.times()).isEqualTo(1);
        assertThat(anew.state(NOW))
                .as("a new raise needs a new acknowledgement")
                .isEqualTo(AlarmState.ACTIVE);
    }
}
