// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.guardian.desk.AlarmSource;
import java.time.Duration;
import java.util.List;

/// An order whose fate the broker has not told after several questions.
final class OrderFateAlarm implements AlarmSource {
    static final AlarmDefinition UNKNOWN = new AlarmDefinition(
                    "order.unknown",
                    AlarmLevel.URGENT,
                    "Order of unknown fate",
                    "No further order leaves; this one is asked after and never sent again.",
                    "Look for it on the broker's own screen by its reference.",
                    "today",
                    "Ticket")
            .after(Duration.ofMinutes(1), Duration.ZERO)
            .causedBy(LinkAlarm.LOST.id());

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(UNKNOWN);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        return scene.state().uncertainOrders().stream()
                .map(one -> UNKNOWN.found(
                        one.order().ref().toString(),
                        "It is not known what became of the order "
                                + one.order().ref(),
                        "since " + one.changedAt() + (one.note().isEmpty() ? "" : ": " + one.note())))
                .toList();
    }
}
