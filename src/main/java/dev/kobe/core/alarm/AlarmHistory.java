// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every raise of every alarm over the life of a desk, each as it stood last.
///
/// Example: a link that was lost at 9 and at 14 is twice in it, with when each loss ended.
///
/// @param raises by when they were raised, the oldest first
/// @param until what came later is not known
public record AlarmHistory(List<Alarm> raises, Instant until) {
    public AlarmHistory {
        raises = List.copyOf(raises);
    }

    private record Raise(AlarmId id, Instant at) {}

    /// Puts together what happened to alarms.
    ///
    /// @param stood each alarm as it was after something happened to it, in the order of the journal
    public static AlarmHistory of(List<Alarm> stood, Instant until) {
        Map<Raise, Alarm> last = new LinkedHashMap<>();
        stood.forEach(one -> last.put(new Raise(one.id(), one.raisedAt()), one));
        return new AlarmHistory(
                last.values().stream()
                        .sorted(Comparator.comparing(Alarm::raisedAt).thenComparing(Alarm::id))
                        .toList(),
                until);
    }
}
