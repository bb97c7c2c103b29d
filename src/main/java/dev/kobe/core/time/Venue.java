// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.ZoneId;

/// An exchange whose sessions Kobe knows, with its market identifier code and its time zone.
public enum Venue {
    LONDON("XLON", "Europe/London"),
    NEW_YORK("XNYS", "America/New_York");

    private final String mic;
    private final ZoneId zone;

    Venue(String mic, String zone) {
        this.mic = mic;
        this.zone = ZoneId.of(zone);
    }

    /// The ISO 10383 market identifier code, for example `XLON`.
    public String mic() {
        return mic;
    }

    public ZoneId zone() {
        return zone;
    }
}
