// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Since when conditions have held that raised nothing yet, and since when others have been away whose alarms still
/// stand, and what was told of those that ask. It is a reading and never journaled: after a start every delay begins
/// anew.
public record AlarmTimers(
        Map<AlarmId, Instant> coming, Map<AlarmId, Instant> going, Map<AlarmId, Announcing.Told> told) {
    public AlarmTimers {
        coming = Collections.unmodifiableMap(new TreeMap<>(coming));
        going = Collections.unmodifiableMap(new TreeMap<>(going));
        told = Collections.unmodifiableMap(new TreeMap<>(told));
    }

    public static AlarmTimers none() {
        return new AlarmTimers(Map.of(), Map.of(), Map.of());
    }
}
