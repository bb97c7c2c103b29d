// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import dev.kobe.ui.fx.Condition;
import java.util.List;

/// What stands behind one breaker: what it protects, what each of its levels does, what was measured, what ends it,
/// and when it has tripped.
///
/// @param id its stable name, under which the journal has its trips
/// @param measured the sentence of the present reading with its source, or what is missing
/// @param held why it holds though its reading may have fallen back; empty where nothing does
/// @param ends what ends what it asks for now, or would ask for first
/// @param isResumed whether what it asks for now is ended by the owner's resume
/// @param unknown what a figure that is not known does, and when
/// @param trips the newest first
/// @param before where earlier trips are found
public record BreakerEvidence(
        String id,
        String protects,
        List<Level> levels,
        String measured,
        String held,
        String ends,
        boolean isResumed,
        String unknown,
        List<Trip> trips,
        String before) {
    public BreakerEvidence {
        levels = List.copyOf(levels);
        trips = List.copyOf(trips);
    }

    /// One of its levels.
    ///
    /// @param at as printed: `30`, `2.0 %`
    /// @param does such as "pauses"
    /// @param isReached whether the present reading is at or above it
    public record Level(String at, String does, String stops, String ends, Condition condition, boolean isReached) {}

    /// One trip.
    ///
    /// @param to when it ended; "now" while it holds
    /// @param money equity before and after it as the desk's closes tell it, or why they do not
    public record Trip(String from, String to, String what, String sentence, String money) {}
}
