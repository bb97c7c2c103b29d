// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.gate.TradingState;
import dev.kobe.guardian.desk.AlarmSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A breaker that asks for something, or whose figure is not known; what is latched counts though its reading may have
/// fallen back.
final class BreakerAlarm implements AlarmSource {
    private static final String PANE = "2 Breakers";

    static final AlarmDefinition ALERT = new AlarmDefinition(
            "breaker.alert",
            AlarmLevel.WARNING,
            "Breaker alerts",
            "Nothing is stopped; the next level would stop something.",
            "Look at how close the next level is.",
            "within days",
            PANE);
    static final AlarmDefinition REDUCE = new AlarmDefinition(
            "breaker.reduce",
            AlarmLevel.URGENT,
            "Breaker reduces",
            TradingState.REDUCING.stops() + " " + TradingState.REDUCING.continues(),
            "Read the reduction ticket if there is one; nothing else is required.",
            "today",
            PANE);
    static final AlarmDefinition PAUSE = new AlarmDefinition(
            "breaker.pause",
            AlarmLevel.URGENT,
            "Breaker pauses",
            "Stops: " + TradingState.PAUSED.stops() + " " + TradingState.PAUSED.continues(),
            "Nothing is required: what is held is kept.",
            "before the next rebalance",
            PANE);
    static final AlarmDefinition HALT = new AlarmDefinition(
            "breaker.halt",
            AlarmLevel.CRITICAL,
            "Breaker halted the desk",
            "Stops: " + TradingState.HALTED.stops() + " " + TradingState.HALTED.continues(),
            "Read the evidence, then resume with a reason or stay halted.",
            "now, if convenient: you are safe",
            PANE);
    static final AlarmDefinition UNKNOWN = new AlarmDefinition(
                    "breaker.unknown",
                    AlarmLevel.WARNING,
                    "Breaker does not know",
                    "What is not known pauses new positions and never flattens.",
                    "Look at which price or service is missing.",
                    "today",
                    PANE)
            .after(Duration.ofMinutes(2), Duration.ofMinutes(1))
            .causedBy(LinkAlarm.LOST.id(), StalePriceAlarm.STALE.id(), ServiceAlarm.BLOCKING.id());

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(ALERT, REDUCE, PAUSE, HALT, UNKNOWN);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        List<Condition> found = new ArrayList<>();
        for (Breaker one : scene.rules().breakers(scene.state())) {
            judge(scene, one).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Condition> judge(Scene scene, Breaker breaker) {
        Board board = scene.state().board();
        Optional<Board.Latch> latch = board.latch(breaker.id());
        String evidence = latch.map(Board.Latch::evidence)
                .orElseGet(() -> board.evidence().getOrDefault(breaker.id(), ""));
        if (latch.isEmpty() && board.unknownSince().containsKey(breaker.id())) {
            Condition unknown = UNKNOWN.found(breaker.id(), breaker.title() + " is not known", evidence);
            return Optional.of(scene.isOpen() ? unknown : unknown.suppressed());
        }
        return board.action(breaker.id())
                .flatMap(BreakerAlarm::definition)
                .map(kind -> kind.found(breaker.id(), breaker.title() + ": " + evidence, evidence));
    }

    private static Optional<AlarmDefinition> definition(BreakerAction action) {
        return switch (action) {
            case CONTINUE -> Optional.empty();
            case ALERT_ONLY -> Optional.of(ALERT);
            case REDUCE_SIZE -> Optional.of(REDUCE);
            case PAUSE_NEW -> Optional.of(PAUSE);
            case HALT_ALL -> Optional.of(HALT);
        };
    }
}
