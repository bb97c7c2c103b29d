// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// When something happened, as far as a broker's statement says it.
///
/// Example: `20130401;093406` is 2013-04-01 at 09:34:06 with no zone: the broker prints the account's, and
/// does not name it, so no instant can be made of it.
///
/// @param time to the second; empty where only the day is given
/// @param zone empty where the statement names none
public record StatementTime(LocalDate date, Optional<LocalTime> time, Optional<ZoneId> zone) {

    /// A day without a time.
    public static StatementTime of(LocalDate date) {
        return new StatementTime(date, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return date
                + time.map(at -> " " + at).orElse("")
                + zone.map(in -> " " + in.getId()).orElse("");
    }
}
