// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What follows for the alarms from the conditions that were found at one moment.
///
/// @param changes in the order in which they are to be told
/// @param announcements what is told to whoever does not look, once the changes are on disk
/// @param timers the delays that run on
/// @param due when the first of the delays that began at this moment is over, or the next repetition of what was told;
///     empty without one
public record AlarmJudgement(
        List<Change> changes, List<Announcement> announcements, AlarmTimers timers, Optional<Instant> due) {
    public AlarmJudgement {
        changes = List.copyOf(changes);
        announcements = List.copyOf(announcements);
    }

    /// What happened to an alarm.
    public sealed interface Change {
        /// The alarm as it is now.
        Alarm alarm();

        record Raised(Alarm alarm) implements Change {}

        record Returned(Alarm alarm) implements Change {}

        record Unshelved(Alarm alarm) implements Change {}
    }

    /// Holds the conditions against the alarms that stand.
    ///
    /// @param definitions by id; a condition of a definition that is not here is a fault of the program
    /// @param found the conditions; where one name is found twice, the first counts
    public static AlarmJudgement of(
            Map<AlarmId, Alarm> alarms,
            AlarmTimers timers,
            Map<String, AlarmDefinition> definitions,
            List<Condition> found,
            Instant now) {
        return new Judge(alarms, timers, definitions, now).judge(found);
    }

    private static final class Judge {
        private final Map<AlarmId, Alarm> alarms;
        private final AlarmTimers before;
        private final Map<String, AlarmDefinition> definitions;
        private final Instant now;
        private final Map<AlarmId, Instant> coming = new TreeMap<>();
        private final Map<AlarmId, Instant> going = new TreeMap<>();
        private final List<Change> changes = new ArrayList<>();
        private Optional<Instant> due = Optional.empty();

        private Judge(
                Map<AlarmId, Alarm> alarms, AlarmTimers before, Map<String, AlarmDefinition> definitions, Instant now) {
            this.alarms = new TreeMap<>(alarms);
            this.before = before;
            this.definitions = definitions;
            this.now = now;
        }

        private AlarmJudgement judge(List<Condition> found) {
            Map<AlarmId, Condition> conditions = new TreeMap<>();
            found.forEach(one -> conditions.putIfAbsent(one.id(), one));
            conditions.values().forEach(this::found);
            alarms.values().stream()
                    .filter(Alarm::isPresent)
                    .filter(one -> !conditions.containsKey(one.id()))
                    .toList()
                    .forEach(this::away);
            List.copyOf(alarms.values()).forEach(this::shelf);
            Announcing said = Announcing.of(alarms.values(), before.told(), now);
            // Told again only when it is due: every judgement in between would wake at the same time.
            said.due().filter(when -> !said.announcements().isEmpty()).ifPresent(this::due);
            return new AlarmJudgement(changes, said.announcements(), new AlarmTimers(coming, going, said.told()), due);
        }

        private void found(Condition condition) {
            Optional<Alarm> alarm = Optional.ofNullable(alarms.get(condition.id()));
            if (condition.hold() != Condition.Hold.PRESENT
                    || alarm.filter(Alarm::isPresent).isPresent()) {
                return;
            }
            AlarmDefinition definition = definition(condition.id());
            if (isOver(before.coming(), coming, condition.id(), definition.onDelay())) {
                change(new Change.Raised(AlarmRules.raised(alarm, definition, condition, cause(definition), now)));
            }
        }

        private void away(Alarm alarm) {
            // A kind that this version no longer raises goes at once.
            Duration delay = Optional.ofNullable(definitions.get(alarm.id().definition()))
                    .map(AlarmDefinition::offDelay)
                    .orElse(Duration.ZERO);
            if (isOver(before.going(), going, alarm.id(), delay)) {
                change(new Change.Returned(AlarmRules.returned(alarm, now)));
            }
        }

        private void shelf(Alarm alarm) {
            if (alarm.shelf().isPresent() && !alarm.isShelved(now)) {
                change(new Change.Unshelved(AlarmRules.unshelved(alarm)));
            }
        }

        /// Whether a delay is over; one that goes on, or begins, is kept.
        private boolean isOver(Map<AlarmId, Instant> was, Map<AlarmId, Instant> is, AlarmId id, Duration delay) {
            Instant since = was.getOrDefault(id, now);
            Instant end = since.plus(delay);
            if (!now.isBefore(end)) {
                return true;
            }
            is.put(id, since);
            if (!was.containsKey(id)) {
                due(end);
            }
            return false;
        }

        private void due(Instant when) {
            due = Optional.of(due.filter(when::isAfter).orElse(when));
        }

        private void change(Change change) {
            changes.add(change);
            alarms.put(change.alarm().id(), change.alarm());
        }

        /// The oldest of the alarms that stand and explain this one, directly or through others.
        private Optional<AlarmId> cause(AlarmDefinition definition) {
            Set<String> explain = definition.causes();
            return alarms.values().stream()
                    .filter(Alarm::isPresent)
                    .filter(one -> explain.contains(one.id().definition()))
                    .min(Comparator.comparing(Alarm::raisedAt).thenComparing(Alarm::id))
                    .map(one -> one.cause().orElse(one.id()));
        }

        private AlarmDefinition definition(AlarmId id) {
            return Optional.ofNullable(definitions.get(id.definition()))
                    .orElseThrow(() -> new IllegalStateException("no alarm is defined as " + id.definition()));
        }
    }
}
