// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

/// How soon a person must act, in rising severity. What needs nobody is an event and no alarm.
public enum AlarmLevel {
    /// Approaching a limit, or blind in one eye: days.
    WARNING,
    /// A decision is wanted today.
    URGENT,
    /// Kobe has stopped something to protect its owner, who is safe.
    CRITICAL,
    /// Kobe may not be able to protect its owner: now.
    EMERGENCY;

    /// Whether it stays in the list after its cause has gone, until somebody has seen it.
    public boolean latches() {
        return this != WARNING;
    }

    /// Whether it opens the banner until it is acknowledged.
    public boolean needsAcknowledgement() {
        return this != WARNING;
    }

    /// Whether an acknowledgement needs a sentence that is kept.
    public boolean needsNote() {
        return this == EMERGENCY;
    }

    /// Whether it may be put aside for a while.
    public boolean mayBeShelved() {
        return this == WARNING || this == URGENT;
    }

    public boolean isAtLeast(AlarmLevel other) {
        return compareTo(other) >= 0;
    }
}
