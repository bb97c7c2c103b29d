// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmHistory;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.guardian.alarm.JournaledAlarms;
import dev.kobe.guardian.journal.JournalBroken;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// The raises of a desk's alarms that its window knows: those of the journal when it opened, and those published since.
/// The state has the last of each alone. Any thread.
final class KnownRaises {
    private record Known(List<Alarm> raises, Map<AlarmId, Alarm> published) {}

    private final AtomicReference<Known> known;

    private KnownRaises(List<Alarm> raises) {
        known = new AtomicReference<>(new Known(raises, Map.of()));
    }

    /// Reads the desk's journal; where it cannot be read, only what is published from now on is known.
    static KnownRaises of(Path desk) {
        try {
            return new KnownRaises(JournaledAlarms.of(JournalFolder.read(desk.resolve("journal")))
                    .raises());
        } catch (JournalBroken broken) {
            return new KnownRaises(List.of());
        }
    }

    /// What is known once these alarms have been published, the oldest raise first.
    List<Alarm> with(Map<AlarmId, Alarm> published) {
        return known.updateAndGet(before -> before.published().equals(published)
                        ? before
                        : new Known(
                                AlarmHistory.of(
                                                Stream.concat(before.raises().stream(), published.values().stream())
                                                        .toList(),
                                                Instant.MAX)
                                        .raises(),
                                published))
                .raises();
    }
}
