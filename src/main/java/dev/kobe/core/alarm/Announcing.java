// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which alarms are told to whoever does not look: from URGENT on when they are raised, an EMERGENCY every five minutes
/// until it is acknowledged. What lies on the shelf is not told, nor what follows from an alarm as severe that was.
///
/// After a start what still asks is told anew.
///
/// @param announcements in the order in which they are told
/// @param told what was told of each alarm that still asks; a reading, never journaled
/// @param due when the first repetition is due; empty without one
record Announcing(List<Announcement> announcements, Map<AlarmId, Told> told, Optional<Instant> due) {
    private static final Duration AGAIN = Duration.ofMinutes(5);

    /// How often an alarm was told, and when last; a raise begins anew.
    record Told(Instant raisedAt, Instant at, int times) {}

    static Announcing of(Collection<Alarm> alarms, Map<AlarmId, Told> before, Instant now) {
        List<Announcement> said = new ArrayList<>();
        Map<AlarmId, Told> told = new TreeMap<>();
        Optional<Instant> due = Optional.empty();
        for (Alarm alarm : alarms) {
            if (!alarm.asksFor(now) || isConsequence(alarm, alarms, now)) {
                continue;
            }
            Told last = Optional.ofNullable(before.get(alarm.id()))
                    .filter(one -> one.raisedAt().equals(alarm.raisedAt()))
                    .orElse(new Told(alarm.raisedAt(), Instant.MIN, 0));
            boolean repeats = alarm.level() == AlarmLevel.EMERGENCY;
            if (last.times() == 0 || repeats && !now.isBefore(last.at().plus(AGAIN))) {
                last = new Told(alarm.raisedAt(), now, last.times() + 1);
                said.add(new Announcement(alarm, last.times()));
            }
            told.put(alarm.id(), last);
            if (repeats) {
                Instant next = last.at().plus(AGAIN);
                due = Optional.of(due.filter(next::isAfter).orElse(next));
            }
        }
        return new Announcing(List.copyOf(said), told, due);
    }

    private static boolean isConsequence(Alarm alarm, Collection<Alarm> alarms, Instant now) {
        return alarms.stream()
                .filter(one -> alarm.cause().filter(one.id()::equals).isPresent())
                .anyMatch(one -> one.asksFor(now) && one.level().isAtLeast(alarm.level()));
    }
}
