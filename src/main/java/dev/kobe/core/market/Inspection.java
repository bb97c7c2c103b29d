// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Looks through one series for one kind of fault; it is pure and changes nothing.
public interface Inspection {
    /// The code its findings carry.
    String code();

    /// What it finds, in rising order of bar; empty when there is nothing.
    List<Finding> inspect(SourceBars bars, Circumstances when);

    /// What is known of a file beside its text.
    ///
    /// @param now when it is read
    /// @param neighboursEnd the day on which all the other daily series of its folder end; empty where there
    ///     are none, or they end on different days
    record Circumstances(Instant now, Optional<LocalDate> neighboursEnd) {
        public static Circumstances at(Instant now) {
            return new Circumstances(now, Optional.empty());
        }
    }
}
