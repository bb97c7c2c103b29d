// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.guardian.desk.Desk;
import java.util.Optional;

/// The gate that is shut until the next start: the journal cannot be written or the guardian has failed. Nothing can be
/// journaled any more, so whoever sees the view raises it; it cannot be acknowledged away.
public final class GateShutAlarm {
    /// Its name: it can neither be acknowledged nor shelved.
    public static final String ID = "gate.shut";

    static final AlarmDefinition SHUT = new AlarmDefinition(
            ID,
            AlarmLevel.EMERGENCY,
            "Gate shut for good",
            "No order leaves until the next start; working orders may still fill at the broker.",
            "Look at the broker's own screen, close Kobe and run kobe check.",
            "now",
            "Services");

    private GateShutAlarm() {}

    /// The alarm of a view, if its gate is shut for good.
    public static Optional<Alarm> of(Desk.View view) {
        return view.emergency()
                .map(why -> new Alarm(
                        new AlarmId(SHUT.id(), ""),
                        SHUT.level(),
                        "The gate is shut until the next start: " + why,
                        why,
                        view.at(),
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
