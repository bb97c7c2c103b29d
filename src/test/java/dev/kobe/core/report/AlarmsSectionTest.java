// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmHistory;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.AlarmLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// March 2026 begins on a Sunday; until the 29th London has UTC.
class AlarmsSectionTest {
    private static final Instant LATER = Instant.parse("2026-04-02T12:00:00Z");

    private static Alarm alarm(String name, AlarmLevel level, String at, Duration stood) {
        Instant raised = Instant.parse(at);
        return new Alarm(
                AlarmId.parse(name),
                level,
                "it is",
                "because",
                raised,
                Optional.of(raised.plus(stood)),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// By hand: one on Sunday the 1st; from Monday the 9th three losses of the link within 40 minutes,
    /// a price that was stale for 30 hours and two halts, six in that week; one on Tuesday the 31st. 8
    /// in all: 5 of 8 are 62.5 %, 2 of 8 are 25 %, 1 of 8 is 12.5 %; half to even.
    private static List<Alarm> ofMarch() {
        Duration brief = Duration.ofMinutes(5);
        return List.of(
                alarm("clock.off", AlarmLevel.WARNING, "2026-03-01T09:00:00Z", brief),
                alarm("link.lost", AlarmLevel.WARNING, "2026-03-09T09:00:00Z", brief),
                alarm("link.lost", AlarmLevel.WARNING, "2026-03-09T09:20:00Z", brief),
                alarm("link.lost", AlarmLevel.WARNING, "2026-03-09T09:40:00Z", brief),
                alarm("price.stale:ABC@LSEETF", AlarmLevel.WARNING, "2026-03-10T09:00:00Z", Duration.ofHours(30)),
                alarm("halt.hand", AlarmLevel.URGENT, "2026-03-11T09:00:00Z", brief),
                alarm("halt.hand", AlarmLevel.URGENT, "2026-03-15T09:00:00Z", brief),
                alarm("gate.shut", AlarmLevel.EMERGENCY, "2026-03-31T21:00:00Z", brief));
    }

    private static String words(List<Alarm> raised) {
        return SmallDesk.words(
                new AlarmsSection(),
                SmallDesk.whole().alarmed(AlarmHistory.of(raised, LATER)).facts("2026-03"));
    }

    @Test
    void aMonthAboveTheBudgetNamesItsWeekAndWhatChattersOrIsStaleAsDefects() {
        assertThat(words(ofMarch()))
                .isEqualTo("In March 2026 eight alarms were raised: 5 WARNING, 2 URGENT, 1 CRITICAL or worse"
                        + " (62 / 25 / 12 %). By week from 1 Mar 1, 2 Mar 0, 9 Mar 6, 16 Mar 0, 23 Mar 0, 30 Mar 1."
                        + " The budget was exceeded in the week from 9 Mar. Defects of Kobe: link.lost chatters,"
                        + " raised 3 times; price.stale:ABC@LSEETF is stale, stood 30 hours.");
    }

    @Test
    void aMonthWithinTheBudgetNamesNoDefectAlthoughOneAlarmStoodLong() {
        List<Alarm> fewer = new ArrayList<>(ofMarch());
        fewer.remove(6);
        assertThat(words(fewer)).endsWith("30 Mar 1. The budget was kept in every week.");
    }

    @Test
    void aMonthWithoutAlarmsAndOneWithoutAJournalAreNotTheSame() {
        assertThat(words(List.of()))
                .isEqualTo("No alarm of WARNING or worse was raised in March 2026; the budget was kept.");
        assertThat(SmallDesk.words(new AlarmsSection(), SmallDesk.whole().facts("2026-03")))
                .isEqualTo("Not known: the journal of alarms was not read for this report.");
    }

    @Test
    void theAlarmsAreAmongTheHashedInputsAndTheSameAlarmsMakeTheSameHash() {
        String none = InputsHash.of(SmallDesk.whole().facts("2026-03"));
        String some = InputsHash.of(
                SmallDesk.whole().alarmed(AlarmHistory.of(ofMarch(), LATER)).facts("2026-03"));
        String later = InputsHash.of(SmallDesk.whole()
                .alarmed(AlarmHistory.of(ofMarch(), LATER.plus(Duration.ofDays(90))))
                .facts("2026-03"));
        assertThat(some).isNotEqualTo(none).isEqualTo(later);
    }
}
