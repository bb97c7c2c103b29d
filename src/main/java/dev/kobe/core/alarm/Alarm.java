// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// One alarm with what has become of it. It only changes by events, so an acknowledgement survives a restart.
///
/// @param sentence what was the matter when it was raised
/// @param raisedAt when it was raised last, and `returnedAt` when its condition went; empty while it holds
/// @param times how often it was raised since it was last normal or acknowledged
/// @param cause the first of the alarms that stood already and explain it
public record Alarm(
        AlarmId id,
        AlarmLevel level,
        String sentence,
        String evidence,
        Instant raisedAt,
        Optional<Instant> returnedAt,
        int times,
        Optional<AlarmId> cause,
        Optional<Acknowledged> acknowledged,
        Optional<Shelf> shelf) {
    /// How long a warning that came and went is still listed.
    static final Duration LISTED = Duration.ofHours(24);

    /// Worst first; among equals the newest first.
    public static final Comparator<Alarm> WORST_FIRST = Comparator.comparing(Alarm::level)
            .reversed()
            .thenComparing(Alarm::raisedAt, Comparator.reverseOrder())
            .thenComparing(Alarm::id);

    /// That somebody has seen it; the note is empty where none is wanted.
    public record Acknowledged(Instant at, String note, Hand by) {}

    /// Put aside by hand until then.
    public record Shelf(Instant at, Instant until, String reason, Hand by) {}

    /// Whether its condition holds.
    public boolean isPresent() {
        return returnedAt.isEmpty();
    }

    /// Where it stands at a moment. A shelf ends by itself; a warning that returned is listed for a day.
    public AlarmState state(Instant now) {
        if (isShelved(now)) {
            return AlarmState.SHELVED;
        }
        if (isPresent()) {
            return acknowledged.isPresent() ? AlarmState.ACKNOWLEDGED : AlarmState.ACTIVE;
        }
        boolean seen = acknowledged.isPresent()
                || !level.latches() && !now.isBefore(returnedAt.get().plus(LISTED));
        return seen ? AlarmState.NORMAL : AlarmState.RETURNED;
    }

    /// Whether it lies on the shelf at a moment; its end is no longer on it.
    public boolean isShelved(Instant now) {
        return shelf.filter(one -> now.isBefore(one.until())).isPresent();
    }

    /// Whether it opens the banner: of a level that needs an acknowledgement and has none, and not put aside.
    public boolean asksFor(Instant now) {
        AlarmState state = state(now);
        return level.needsAcknowledgement() && (state == AlarmState.ACTIVE || state == AlarmState.RETURNED);
    }

    Alarm returned(Instant at) {
        return new Alarm(id, level, sentence, evidence, raisedAt, Optional.of(at), times, cause, acknowledged, shelf);
    }

    Alarm with(Acknowledged seen) {
        return new Alarm(id, level, sentence, evidence, raisedAt, returnedAt, times, cause, Optional.of(seen), shelf);
    }

    Alarm with(Optional<Shelf> next) {
        return new Alarm(id, level, sentence, evidence, raisedAt, returnedAt, times, cause, acknowledged, next);
    }
}
