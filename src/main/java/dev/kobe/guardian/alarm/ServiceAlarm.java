// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.guardian.desk.AlarmSource;
import dev.kobe.guardian.desk.Readings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A service that is down. One that goes and comes keeps its alarm: it returns after five quiet minutes.
final class ServiceAlarm implements AlarmSource {
    private static final Duration QUIET = Duration.ofMinutes(5);

    static final AlarmDefinition DOWN = new AlarmDefinition(
                    "service.down",
                    AlarmLevel.WARNING,
                    "Service down",
                    "What it does is not done; trading goes on.",
                    "Read in Services what its absence means; restart Kobe if it stays.",
                    "within days",
                    "Services")
            .after(Duration.ZERO, QUIET);
    static final AlarmDefinition BLOCKING = new AlarmDefinition(
                    "service.blocking",
                    AlarmLevel.URGENT,
                    "Service down that trading needs",
                    "No new risk is taken while it is down.",
                    "Read in Services what its absence means; restart Kobe if it stays.",
                    "today",
                    "Services")
            .after(Duration.ZERO, QUIET);

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(DOWN, BLOCKING);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        return scene.readings().services().entrySet().stream()
                .filter(one -> !one.getValue().running())
                .map(ServiceAlarm::found)
                .toList();
    }

    private static Condition found(Map.Entry<String, Readings.Service> service) {
        AlarmDefinition kind = service.getValue().blocksNewRisk() ? BLOCKING : DOWN;
        return kind.found(
                service.getKey(),
                "The service " + service.getKey() + " is down",
                service.getValue().detail());
    }
}
