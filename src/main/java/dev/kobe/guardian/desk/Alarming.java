// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.AlarmJudgement;
import dev.kobe.core.alarm.AlarmJudgement.Change;
import dev.kobe.core.alarm.AlarmRules;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.outcome.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The alarms of a desk: judged on every tick, every word about a service or the clock and every change of the state,
/// and not on each quote, which changes nothing that the next tick would not find.
final class Alarming {
    private Alarming() {}

    static void follow(Turn turn, List<AlarmSource> sources, Input input) {
        boolean looks = turn.hasSaid()
                || input instanceof Input.Tick
                || input instanceof Input.ServiceChanged
                || input instanceof Input.ClockRead;
        if (!looks || turn.isRefused() || turn.state().identity().isEmpty()) {
            return;
        }
        AlarmSource.Scene scene = new AlarmSource.Scene(turn.state(), turn.readings(), turn.rules(), turn.now());
        Map<String, AlarmDefinition> definitions = sources.stream()
                .flatMap(one -> one.definitions().stream())
                .collect(Collectors.toMap(AlarmDefinition::id, Function.identity()));
        List<Condition> found =
                sources.stream().flatMap(one -> one.judge(scene).stream()).toList();
        AlarmJudgement judged =
                AlarmJudgement.of(turn.state().alarms(), turn.readings().alarms(), definitions, found, turn.now());
        judged.changes()
                .forEach(change -> turn.say(
                        switch (change) {
                            case Change.Raised raised -> new DeskEvent.AlarmRaised(raised.alarm());
                            case Change.Returned returned -> new DeskEvent.AlarmReturned(returned.alarm());
                            case Change.Unshelved unshelved ->
                                new DeskEvent.AlarmUnshelved(unshelved.alarm(), Hand.TIME);
                        }));
        judged.announcements().forEach(said -> turn.ask(new Effect.Announce(said)));
        turn.run(judged.timers());
        judged.due().ifPresent(when -> turn.ask(new Effect.WakeAt(when)));
    }

    static void acknowledge(Turn turn, Input.AcknowledgeAlarm command) {
        listed(turn, command.alarm(), alarm -> AlarmRules.acknowledged(alarm, command.note(), turn.now(), command.by()))
                .ifPresent(alarm -> turn.say(new DeskEvent.AlarmAcknowledged(alarm)));
    }

    static void shelve(Turn turn, Input.ShelveAlarm command) {
        listed(
                        turn,
                        command.alarm(),
                        alarm -> AlarmRules.shelved(alarm, command.time(), command.reason(), turn.now(), command.by()))
                .ifPresent(alarm -> {
                    turn.say(new DeskEvent.AlarmShelved(alarm));
                    alarm.shelf().ifPresent(shelf -> turn.ask(new Effect.WakeAt(shelf.until())));
                });
    }

    static void unshelve(Turn turn, Input.UnshelveAlarm command) {
        listed(turn, command.alarm(), alarm -> AlarmRules.takenBack(alarm, turn.now()))
                .ifPresent(alarm -> turn.say(new DeskEvent.AlarmUnshelved(alarm, command.by())));
    }

    private static Optional<Alarm> listed(Turn turn, AlarmId id, Function<Alarm, Outcome<Alarm>> step) {
        Outcome<Alarm> done =
                Optional.ofNullable(turn.state().alarms().get(id)).map(step).orElseGet(() -> AlarmRules.notListed(id));
        if (done instanceof Outcome.Refused<Alarm>(var refusal)) {
            turn.refuse(refusal);
        }
        return done.toOptional();
    }
}
