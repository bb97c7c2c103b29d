// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.gate.TradingGate;
import dev.kobe.core.gate.TradingState;
import dev.kobe.guardian.desk.AlarmSource;
import dev.kobe.guardian.desk.DeskState;
import java.time.Duration;
import java.util.List;

/// A gate that something unknown has kept shut for fifteen minutes while the market trades.
final class GateAlarm implements AlarmSource {
    static final AlarmDefinition CLOSED = new AlarmDefinition(
                    "gate.closed",
                    AlarmLevel.CRITICAL,
                    "Gate closed",
                    "No order leaves, a sale no more than a purchase.",
                    "Look at Services for what is missing; look at the broker's own screen for what works there.",
                    "now, if convenient",
                    "Services")
            .after(Duration.ofMinutes(15), Duration.ofSeconds(30))
            .causedBy(LinkAlarm.LOST.id(), BooksAlarm.DIFFER.id(), OrderFateAlarm.UNKNOWN.id());

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(CLOSED);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        DeskState state = scene.state();
        // The window is taken as open and no breaker asks: a halt must not hide that something is not known.
        TradingState gate = TradingGate.state(
                false,
                BreakerAction.CONTINUE,
                state.link().mayTrade(),
                state.isReconciled(),
                state.link().accountProven(),
                true);
        if (gate != TradingState.RECONCILING && gate != TradingState.UNKNOWN) {
            return List.of();
        }
        Condition closed = CLOSED.found(
                "The gate has been closed while the market trades: " + gate.word(),
                gate.stops() + " Link: " + state.link().state().words() + ", "
                        + state.link().detail());
        return List.of(scene.isOpen() ? closed : closed.suppressed());
    }
}
