// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// May 2026 begins on a Friday; London is an hour ahead of UTC.
class AlarmBudgetTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Instant LATER = Instant.parse("2026-06-10T12:00:00Z");

    private final List<Alarm> stood = new ArrayList<>();

    private Alarm raise(String name, AlarmLevel level, String at, String returned) {
        Alarm alarm = new Alarm(
                AlarmId.parse(name),
                level,
                "it is",
                "because",
                Instant.parse(at),
                returned.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(returned)),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        stood.add(alarm);
        return alarm;
    }

    private AlarmBudget may(Instant until) {
        return AlarmBudget.of(AlarmHistory.of(stood, until), MAY, LONDON);
    }

    @Test
    void weeksBeginOnMondayAndAreCutAtTheEndsOfTheMonthInItsOwnZone() {
        raise("link.lost", AlarmLevel.WARNING, "2026-04-30T22:59:59Z", "2026-04-30T23:30:00Z");
        raise("link.lost", AlarmLevel.WARNING, "2026-04-30T23:00:00Z", "2026-04-30T23:30:00Z");
        raise("link.lost", AlarmLevel.WARNING, "2026-05-03T22:59:59Z", "2026-05-03T23:30:00Z");
        raise("link.lost", AlarmLevel.WARNING, "2026-05-03T23:00:00Z", "2026-05-03T23:30:00Z");
        raise("link.lost", AlarmLevel.WARNING, "2026-05-31T22:59:59Z", "2026-05-31T23:30:00Z");
        raise("link.lost", AlarmLevel.WARNING, "2026-05-31T23:00:00Z", "2026-05-31T23:30:00Z");

        assertThat(may(LATER).weeks())
                .containsExactly(
                        Map.entry(LocalDate.of(2026, 5, 1), 2),
                        Map.entry(LocalDate.of(2026, 5, 4), 1),
                        Map.entry(LocalDate.of(2026, 5, 11), 0),
                        Map.entry(LocalDate.of(2026, 5, 18), 0),
                        Map.entry(LocalDate.of(2026, 5, 25), 1));
    }

    @Test
    void fiveAWeekAreWithinTheBudgetAndTheSixthIsNot() {
        for (int day = 11; day <= 15; day++) {
            raise("link.lost", AlarmLevel.WARNING, "2026-05-" + day + "T09:00:00Z", "2026-05-" + day + "T09:05:00Z");
        }
        assertThat(may(LATER).isExceeded()).isFalse();
        raise("gate.shut", AlarmLevel.EMERGENCY, "2026-05-17T09:00:00Z", "2026-05-17T09:05:00Z");
        assertThat(may(LATER).isExceeded()).isTrue();
        assertThat(may(LATER).total()).isEqualTo(6);
        assertThat(may(LATER).levels())
                .containsExactly(Map.entry(AlarmLevel.WARNING, 5), Map.entry(AlarmLevel.EMERGENCY, 1));
    }

    @Test
    void threeRaisesWithinAnHourChatterAndThreeInMoreDoNot() {
        for (String at : List.of("09:00:00", "09:30:00", "10:00:00")) {
            raise("link.lost", AlarmLevel.WARNING, "2026-05-11T" + at + "Z", "2026-05-11T11:00:00Z");
            raise("price.stale:SXLK@LSEETF", AlarmLevel.WARNING, "2026-05-11T" + at + "Z", "2026-05-11T11:00:00Z");
        }
        raise("price.stale:SXLU@LSEETF", AlarmLevel.WARNING, "2026-05-11T09:00:00Z", "2026-05-11T11:00:00Z");
        raise("price.stale:SXLU@LSEETF", AlarmLevel.WARNING, "2026-05-11T09:30:00Z", "2026-05-11T11:00:00Z");
        raise("price.stale:SXLU@LSEETF", AlarmLevel.WARNING, "2026-05-11T10:00:01Z", "2026-05-11T11:00:00Z");

        assertThat(may(LATER).chattering())
                .containsExactly(
                        Map.entry(AlarmId.parse("link.lost"), 3),
                        Map.entry(AlarmId.parse("price.stale:SXLK@LSEETF"), 3));
    }

    @Test
    void whatStandsForMoreThanADayIsStaleAndCountsToTheEndOfWhatIsKnown() {
        raise("link.lost", AlarmLevel.WARNING, "2026-05-11T09:00:00Z", "2026-05-12T09:00:00Z");
        raise("gate.late", AlarmLevel.WARNING, "2026-05-11T09:00:00Z", "2026-05-12T09:00:01Z");
        raise("halt.hand", AlarmLevel.URGENT, "2026-05-30T23:00:00Z", "");
        raise("clock.off", AlarmLevel.URGENT, "2026-05-29T23:00:00Z", "2026-06-05T09:00:00Z");

        assertThat(may(LATER).stale())
                .as("exactly a day is none; the month ends on 31 May at 23:00 UTC")
                .containsExactly(
                        Map.entry(AlarmId.parse("clock.off"), Duration.ofDays(2)),
                        Map.entry(AlarmId.parse("gate.late"), Duration.ofDays(1).plusSeconds(1)));
        assertThat(may(Instant.parse("2026-05-30T22:00:00Z")).stale())
                .as("the 30th at 22:00 is 23 hours after clock.off")
                .containsOnlyKeys(AlarmId.parse("gate.late"));
    }

    @Test
    void eachRaiseCountsOnceHoweverOftenTheJournalSpeaksOfIt() {
        Alarm raised = raise("link.lost", AlarmLevel.WARNING, "2026-05-11T09:00:00Z", "");
        stood.add(raised.with(new Alarm.Acknowledged(Instant.parse("2026-05-11T09:01:00Z"), "", Hand.WINDOW)));
        stood.add(raised.returned(Instant.parse("2026-05-11T10:00:00Z")));

        AlarmHistory history = AlarmHistory.of(stood, LATER);
        assertThat(history.raises()).singleElement().satisfies(one -> assertThat(one.returnedAt())
                .contains(Instant.parse("2026-05-11T10:00:00Z")));
        assertThat(may(LATER).total()).isEqualTo(1);
    }
}
