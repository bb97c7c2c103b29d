// SPDX-License-Identifier: MIT
package dev.kobe.ui.alarm;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.AlarmState;
import dev.kobe.ui.fx.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// Every alarm as it is shown at one moment.
///
/// @param listed what asks for somebody, worst first, and then what is shelved; in a flood collapsed by cause
/// @param history what is normal again, the newest first
/// @param watched what an empty list means on this desk, in a sentence
public record AlarmsView(List<Group> listed, List<Line> history, String watched) {
    // The order of the list does not do: a worse one may stand under the alarm that explains it.
    private static final Comparator<Line> WORST_FIRST = Comparator.comparing(Line::alarm, Alarm.WORST_FIRST);

    /// A desk without any.
    public static final AlarmsView NONE = new AlarmsView(List.of(), List.of(), "");

    public AlarmsView {
        listed = List.copyOf(listed);
        history = List.copyOf(history);
    }

    /// An alarm with what follows from it in a flood.
    public record Group(Line first, List<Line> consequences) {
        public Group {
            consequences = List.copyOf(consequences);
        }

        Stream<Line> lines() {
            return Stream.concat(Stream.of(first), consequences.stream());
        }
    }

    /// One alarm in words.
    ///
    /// @param since when it was raised: `14:58` today, else `26 May`
    /// @param stands where it stands: `active`, `seen 14:59`, `until 21:04`
    /// @param consequence, action and respond are those of its definition; `ends` is what makes it go
    /// @param pane where its evidence stands, such as "2 Breakers"
    /// @param past what became of it: acknowledged, shelved, returned, each in a sentence
    /// @param mayBeSeen whether an acknowledgement is taken: the gate that is shut for good takes none
    public record Line(
            Alarm alarm,
            AlarmState state,
            String since,
            String stands,
            String consequence,
            String action,
            String respond,
            String ends,
            String pane,
            List<String> past,
            boolean mayBeSeen) {
        public Line {
            past = List.copyOf(past);
        }

        AlarmId id() {
            return alarm.id();
        }

        AlarmLevel level() {
            return alarm.level();
        }

        /// Whether it waits for somebody to see it.
        boolean isUnseen() {
            return state == AlarmState.ACTIVE || state == AlarmState.RETURNED;
        }

        boolean mayBeAcknowledged() {
            return mayBeSeen && isUnseen();
        }

        boolean mayBeShelved() {
            return level().mayBeShelved() && (isUnseen() || state == AlarmState.ACKNOWLEDGED);
        }

        boolean mayBeUnshelved() {
            return mayBeSeen && state == AlarmState.SHELVED;
        }

        /// Whether it opens the banner: unseen and URGENT or worse, or an emergency that still holds.
        boolean opensBanner() {
            return isUnseen() && level().needsAcknowledgement()
                    || state == AlarmState.ACKNOWLEDGED && level() == AlarmLevel.EMERGENCY && alarm.isPresent();
        }

        /// Shape and colour of its level; what is put aside or over has none.
        Condition condition() {
            if (state == AlarmState.SHELVED || state == AlarmState.NORMAL) {
                return Condition.ABSENT;
            }
            return switch (level()) {
                case WARNING -> Condition.WARNING;
                case URGENT -> Condition.PAUSED;
                case CRITICAL, EMERGENCY -> Condition.STOPPED;
            };
        }
    }

    /// All lines, those of collapsed groups included.
    Stream<Line> lines() {
        return Stream.concat(listed.stream().flatMap(Group::lines), history.stream());
    }

    /// The worst that opens the banner. The gate that is shut for good has a bar of its own.
    public Optional<Line> head() {
        return lines().filter(one -> one.mayBeSeen() && one.opensBanner()).min(WORST_FIRST);
    }

    /// What the banner lists below its head: whatever else nobody has seen, worst first.
    List<Line> beside() {
        Optional<Line> head = head();
        return lines().filter(one -> one.mayBeSeen() && one.isUnseen() && !head.equals(Optional.of(one)))
                .sorted(WORST_FIRST)
                .toList();
    }

    /// Whether an emergency stands in the banner.
    public boolean isEmergency() {
        return head().filter(one -> one.level() == AlarmLevel.EMERGENCY).isPresent();
    }

    /// The counts by state, those of none left out: `2 active, 1 seen, 1 shelved`.
    String summary() {
        var words = new StringJoiner(", ");
        count(words, AlarmState.ACTIVE, "active");
        count(words, AlarmState.ACKNOWLEDGED, "seen");
        count(words, AlarmState.RETURNED, "returned");
        count(words, AlarmState.SHELVED, "shelved");
        return words.length() == 0 ? "none" : words.toString();
    }

    private void count(StringJoiner words, AlarmState state, String word) {
        long count = listed.stream()
                .flatMap(Group::lines)
                .filter(one -> one.state() == state)
                .count();
        if (count > 0) {
            words.add(count + " " + word);
        }
    }
}
