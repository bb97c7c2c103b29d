// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmHistory;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.journal.EventCodec;
import dev.kobe.guardian.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a journal has of alarms: the state keeps the last raise of each, the journal all of them.
public final class JournaledAlarms {
    private JournaledAlarms() {}

    /// The history up to the last line.
    ///
    /// @param lines of the whole journal, in its order
    public static AlarmHistory of(List<Journal.Line> lines) {
        return AlarmHistory.of(
                lines.stream()
                        .filter(one -> one.type().startsWith("alarm."))
                        .map(EventCodec::decode)
                        .flatMap(JournaledAlarms::alarm)
                        .toList(),
                lines.isEmpty() ? Instant.EPOCH : lines.getLast().at());
    }

    private static Stream<Alarm> alarm(DeskEvent event) {
        return switch (event) {
            case DeskEvent.AlarmRaised(Alarm alarm) -> Stream.of(alarm);
            case DeskEvent.AlarmReturned(Alarm alarm) -> Stream.of(alarm);
            case DeskEvent.AlarmAcknowledged(Alarm alarm) -> Stream.of(alarm);
            case DeskEvent.AlarmShelved(Alarm alarm) -> Stream.of(alarm);
            case DeskEvent.AlarmUnshelved unshelved -> Stream.of(unshelved.alarm());
            default -> Stream.empty();
        };
    }
}
