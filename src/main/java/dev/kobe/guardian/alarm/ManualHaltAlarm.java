// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.gate.TradingState;
import dev.kobe.core.time.LondonTime;
import dev.kobe.guardian.desk.AlarmSource;
import java.util.List;

/// A halt by hand, from the window, a command or the HALT file: nothing trades until somebody resumes.
final class ManualHaltAlarm implements AlarmSource {
    static final AlarmDefinition HALTED = new AlarmDefinition(
            "halt.hand",
            AlarmLevel.URGENT,
            "Halted by hand",
            "Stops: " + TradingState.HALTED.stops() + " " + TradingState.HALTED.continues(),
            "Resume with a reason, or stay halted.",
            "before the next rebalance",
            "Today");

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(HALTED);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        return scene.state().board().manualHalt().stream()
                .map(halt -> HALTED.found("Halted by hand: " + halt.reason(), "since " + LondonTime.of(halt.at())))
                .toList();
    }
}
