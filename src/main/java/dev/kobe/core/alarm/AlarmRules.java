// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The life of an alarm: what each thing that can happen to it makes of it.
///
/// A raise needs a new acknowledgement. An acknowledgement of what still holds leaves it in the list, of what has
/// returned makes it normal. The shelf outlives a raise: what was put aside stays aside until its time is up.
public final class AlarmRules {
    /// The longest time on the shelf.
    public static final Duration LONGEST_SHELF = Duration.ofHours(24);

    static final RefusalCode NOT_LISTED = new RefusalCode("ALARM_NOT_LISTED");
    static final RefusalCode SEEN = new RefusalCode("ALARM_ACKNOWLEDGED");
    static final RefusalCode NOTE_WANTED = new RefusalCode("ALARM_NOTE_WANTED");
    static final RefusalCode NOT_SHELVED = new RefusalCode("ALARM_NOT_SHELVED");
    static final RefusalCode NOT_ON_SHELF = new RefusalCode("ALARM_NOT_ON_SHELF");

    private AlarmRules() {}

    /// The alarm after its condition has held for its delay.
    public static Alarm raised(
            Optional<Alarm> before, AlarmDefinition definition, Condition found, Optional<AlarmId> cause, Instant now) {
        int times = before.filter(one -> one.state(now) != AlarmState.NORMAL)
                .filter(one -> one.acknowledged().isEmpty())
                .map(Alarm::times)
                .orElse(0);
        return new Alarm(
                found.id(),
                definition.level(),
                found.sentence(),
                found.evidence(),
                now,
                Optional.empty(),
                times + 1,
                cause,
                Optional.empty(),
                before.filter(one -> one.isShelved(now)).flatMap(Alarm::shelf));
    }

    /// The alarm after its condition has been away for its delay.
    public static Alarm returned(Alarm alarm, Instant now) {
        return alarm.returned(now);
    }

    /// The alarm after somebody has seen it; an emergency wants a sentence.
    public static Outcome<Alarm> acknowledged(Alarm alarm, String note, Instant now, Hand by) {
        return switch (alarm.state(now)) {
            case NORMAL -> notListed(alarm.id());
            case ACKNOWLEDGED -> refuse(SEEN, "The alarm " + alarm.id() + " has been acknowledged already.");
            case SHELVED ->
                refuse(NOT_LISTED, "The alarm " + alarm.id() + " is shelved: it can be acknowledged when it is back.");
            case ACTIVE, RETURNED ->
                alarm.level().needsNote() && note.isBlank()
                        ? refuse(
                                NOTE_WANTED,
                                "An emergency is acknowledged with a sentence that says what was done: " + alarm.id()
                                        + ".")
                        : Outcome.ok(alarm.with(new Alarm.Acknowledged(now, note.strip(), by)));
        };
    }

    /// The alarm after it was put aside for 1 to 24 hours; from CRITICAL on it cannot be.
    public static Outcome<Alarm> shelved(Alarm alarm, Duration time, String reason, Instant now, Hand by) {
        if (alarm.state(now) == AlarmState.NORMAL) {
            return notListed(alarm.id());
        }
        if (!alarm.level().mayBeShelved()) {
            return refuse(NOT_SHELVED, "A " + alarm.level() + " alarm cannot be shelved, only acknowledged.");
        }
        if (time.compareTo(Duration.ofHours(1)) < 0 || time.compareTo(LONGEST_SHELF) > 0) {
            return refuse(NOT_SHELVED, "An alarm is shelved for 1 to 24 hours, not for " + time.toHours() + ".");
        }
        if (reason.isBlank()) {
            return refuse(NOT_SHELVED, "Shelving needs a reason, which is kept.");
        }
        return Outcome.ok(alarm.with(Optional.of(new Alarm.Shelf(now, now.plus(time), reason.strip(), by))));
    }

    /// The alarm when its time on the shelf is up.
    public static Alarm unshelved(Alarm alarm) {
        return alarm.with(Optional.empty());
    }

    /// The alarm after its owner has taken it from the shelf before its time is up.
    public static Outcome<Alarm> takenBack(Alarm alarm, Instant now) {
        return alarm.isShelved(now)
                ? Outcome.ok(unshelved(alarm))
                : refuse(NOT_ON_SHELF, "The alarm " + alarm.id() + " is not on the shelf.");
    }

    /// What is answered to a name that is not in the list.
    public static <T> Outcome<T> notListed(AlarmId id) {
        return refuse(NOT_LISTED, "There is no alarm " + id + " in the list: kobe alarms prints it.");
    }

    private static <T> Outcome<T> refuse(RefusalCode code, String sentence) {
        return Outcome.refused(Refusal.of(code, sentence));
    }
}
