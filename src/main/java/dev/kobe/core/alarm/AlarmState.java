// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

/// Where an alarm stands in its life.
public enum AlarmState {
    NORMAL("normal"),
    ACTIVE("active"),
    ACKNOWLEDGED("active ✓"),
    RETURNED("returned"),
    SHELVED("shelved");

    private final String word;

    AlarmState(String word) {
        this.word = word;
    }

    /// The word in the list.
    public String word() {
        return word;
    }
}
