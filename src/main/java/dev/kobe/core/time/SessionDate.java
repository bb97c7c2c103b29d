// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.LocalDate;

/// A trading day of one venue, so that London's Tuesday cannot be joined to New York's by accident.
///
/// Example: `2026-05-25` in New York is no session (Memorial Day); `2026-05-26` is one in both cities.
public record SessionDate(Venue venue, LocalDate date) {
    @Override
    public String toString() {
        return venue.mic() + " " + date;
    }
}
