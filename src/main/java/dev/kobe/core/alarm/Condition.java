// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

/// A reason for an alarm as it was found at one moment; what is not found is away.
///
/// Example: a clock that is 1.2 s ahead is PRESENT at a limit of 1 s; at 0.9 s it is IN_BAND: it raises nothing and
/// what was raised stays.
///
/// @param sentence what is the matter, in one sentence without its full stop
/// @param evidence the figures behind it, with their ages
public record Condition(AlarmId id, Hold hold, String sentence, String evidence) {
    /// How firmly it stands.
    public enum Hold {
        /// It raises its alarm.
        PRESENT,
        /// It keeps its alarm and raises none: within the dead band.
        IN_BAND,
        /// It keeps its alarm and raises none: suppressed by design, as while the market is closed.
        SUPPRESSED
    }

    public Condition suppressed() {
        return new Condition(id, Hold.SUPPRESSED, sentence, evidence);
    }

    public Condition inBand() {
        return new Condition(id, Hold.IN_BAND, sentence, evidence);
    }
}
