// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A line of the list: an alarm, and in a flood what follows from it.
///
/// Example: the link is lost, and nine prices go stale within a minute: one line, "9 consequences".
///
/// @param first the alarm that was there first
/// @param consequences the alarms that it explains, worst first; empty unless there is a flood
public record AlarmGroup(Alarm first, List<Alarm> consequences) {
    /// More than so many new alarms in [#TIME] are a flood.
    public static final int MOST = 10;

    /// The time in which alarms are counted.
    public static final Duration TIME = Duration.ofMinutes(10);

    public AlarmGroup {
        consequences = List.copyOf(consequences);
    }

    /// Whether more came in the last ten minutes than a person can take up.
    public static boolean isFlood(Collection<Alarm> alarms, Instant now) {
        return alarms.stream()
                        .filter(one -> one.raisedAt().isAfter(now.minus(TIME)))
                        .count()
                > MOST;
    }

    /// Everything that is listed at a moment, worst first; collapsed by cause in a flood. A group counts as its worst
    /// member, and nothing is put under an alarm that is itself not listed.
    public static List<AlarmGroup> of(Collection<Alarm> alarms, Instant now) {
        List<Alarm> listed = alarms.stream()
                .filter(one -> one.state(now) != AlarmState.NORMAL)
                .sorted(Alarm.WORST_FIRST)
                .toList();
        if (!isFlood(listed, now)) {
            return listed.stream().map(one -> new AlarmGroup(one, List.of())).toList();
        }
        Map<Alarm, List<Alarm>> under = new LinkedHashMap<>();
        for (Alarm one : listed) {
            Alarm root = root(one, listed);
            List<Alarm> consequences = under.computeIfAbsent(root, first -> new ArrayList<>());
            if (!root.equals(one)) {
                consequences.add(one);
            }
        }
        return under.entrySet().stream()
                .map(one -> new AlarmGroup(one.getKey(), one.getValue()))
                .toList();
    }

    private static Alarm root(Alarm alarm, List<Alarm> listed) {
        return listed.stream()
                .filter(one -> alarm.cause().filter(one.id()::equals).isPresent())
                .findFirst()
                .orElse(alarm);
    }
}
