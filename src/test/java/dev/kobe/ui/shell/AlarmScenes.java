// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.AlarmRules;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.alarm.Hand;
import dev.kobe.guardian.alarm.AlarmSources;
import dev.kobe.guardian.desk.Applying;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.ui.Desks;
import dev.kobe.ui.alarm.AlarmsView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Alarms of the product's own definitions with invented sentences, folded into a state as the guardian does it.
final class AlarmScenes {
    static final Instant NOW = Desks.NOW;
    static final Alarm PAUSE = raised("breaker.pause", "drawdown.week", "Week drawdown 3.1 %, pauses at 3 %", 46);
    static final Alarm HAND = raised("halt.hand", "", "Halted by hand: out for lunch", 30);
    static final Alarm STALE = raised("price.stale", "SXLU@LSEETF", "The price of SXLU is 4m 10s old", 47);
    static final Alarm FAILED = raised("flatten.failed", "", "Not flat after the halt of drawdown.peak", 10);

    private AlarmScenes() {}

    /// An alarm that was raised so many minutes ago.
    static Alarm raised(String definition, String subject, String sentence, int minutes) {
        return raised(definition, subject, sentence, Optional.empty(), NOW.minus(Duration.ofMinutes(minutes)));
    }

    private static Alarm raised(
            String definition, String subject, String sentence, Optional<AlarmId> cause, Instant at) {
        AlarmDefinition kind = AlarmSources.definition(definition).orElseThrow();
        Condition found = kind.found(subject, sentence, "evidence of " + definition);
        return AlarmRules.raised(Optional.empty(), kind, found, cause, at);
    }

    static Alarm seen(Alarm alarm) {
        return AlarmRules.acknowledged(alarm, "looked at it", NOW.minusSeconds(60), Hand.WINDOW)
                .orThrow();
    }

    static Alarm returned(Alarm alarm) {
        return AlarmRules.returned(alarm, NOW.minusSeconds(120));
    }

    static Alarm shelved(Alarm alarm) {
        return AlarmRules.shelved(alarm, Duration.ofHours(6), "the site moved", NOW.minusSeconds(30), Hand.WINDOW)
                .orThrow();
    }

    /// The loss of the link, and eleven prices that it explains, within a minute.
    static Alarm[] flood() {
        Alarm lost = raised("link.lost", "", "The link to the broker is down", 1);
        return Stream.concat(
                        Stream.of(lost),
                        IntStream.rangeClosed(1, 11)
                                .mapToObj(number -> raised(
                                        "price.stale",
                                        "F" + number + "@LSEETF",
                                        "The price of F" + number + " is old",
                                        Optional.of(lost.id()),
                                        NOW.minusSeconds(40))))
                .toArray(Alarm[]::new);
    }

    /// An alarm with the one that explains it.
    static Alarm because(Alarm alarm, Alarm cause) {
        return new Alarm(
                alarm.id(),
                alarm.level(),
                alarm.sentence(),
                alarm.evidence(),
                alarm.raisedAt(),
                alarm.returnedAt(),
                alarm.times(),
                Optional.of(cause.id()),
                alarm.acknowledged(),
                alarm.shelf());
    }

    static AlarmsView view(Alarm... alarms) {
        return view(Optional.empty(), alarms);
    }

    static AlarmsView view(Optional<String> emergency, Alarm... alarms) {
        DeskState state = DeskState.blank();
        for (Alarm one : List.of(alarms)) {
            state = Applying.apply(state, new DeskEvent.AlarmRaised(one), NOW);
        }
        return AlarmsMapping.view(new Desk.View(state, Readings.none(), NOW, emergency), DeskMappingTest.RULES, NOW);
    }
}
