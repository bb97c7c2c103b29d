// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.guardian.desk.AlarmSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A clock that is a second or more away from the broker's; at five the gate closes by itself.
final class ClockAlarm implements AlarmSource {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration BAND = Duration.ofMillis(800);

    static final AlarmDefinition OFF = new AlarmDefinition(
                    "clock.off",
                    AlarmLevel.WARNING,
                    "Clock off",
                    "Ages are wrong by that much; at five seconds no order leaves.",
                    "Let the computer set its clock by the network.",
                    "within days",
                    "Services")
            .within("back under 0.8 s");

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(OFF);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        return scene.readings().clockAhead().flatMap(ClockAlarm::judge).stream().toList();
    }

    private static Optional<Condition> judge(Duration ahead) {
        Duration off = ahead.abs();
        if (off.compareTo(BAND) < 0) {
            return Optional.empty();
        }
        Condition found = OFF.found(
                "This computer's clock is " + off.toMillis() + " ms " + (ahead.isNegative() ? "behind" : "ahead of")
                        + " the broker's",
                "warns at 1 s, closes the gate at 5 s");
        return Optional.of(off.compareTo(LIMIT) >= 0 ? found : found.inBand());
    }
}
