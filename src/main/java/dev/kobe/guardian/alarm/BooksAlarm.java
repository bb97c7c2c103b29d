// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.guardian.desk.AlarmSource;
import java.time.Duration;
import java.util.List;

/// Books that differ from the broker's for longer than a fill takes to arrive.
final class BooksAlarm implements AlarmSource {
    static final AlarmDefinition DIFFER = new AlarmDefinition(
                    "books.differ",
                    AlarmLevel.CRITICAL,
                    "Books differ from the broker's",
                    "No order leaves until they are equal; fills are still booked.",
                    "Compare the differences with the broker's own screen, then ask again with kobe pull.",
                    "now, if convenient: you are safe",
                    "Services")
            .after(Duration.ofSeconds(30), Duration.ZERO);

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(DIFFER);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        List<String> differences = scene.state().link().differences();
        return differences.isEmpty()
                ? List.of()
                : List.of(DIFFER.found(
                        "The books differ from the broker's: " + differences.getFirst(),
                        String.join("; ", differences)));
    }
}
