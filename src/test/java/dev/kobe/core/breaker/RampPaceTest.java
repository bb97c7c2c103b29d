// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RampPaceTest {
    /// London in summer time: open from 07:00 to 15:30 in UTC; 2026-06-05 is a Friday.
    @ParameterizedTest
    @CsvSource({
        "2026-06-04T09:00:00Z, 2026-06-04T09:14:59Z, false",
        "2026-06-04T09:00:00Z, 2026-06-04T09:15:00Z, true",
        "2026-06-04T05:00:00Z, 2026-06-04T07:14:59Z, false",
        "2026-06-04T05:00:00Z, 2026-06-04T07:15:00Z, true",
        "2026-06-04T15:20:00Z, 2026-06-04T23:00:00Z, false",
        "2026-06-04T15:20:00Z, 2026-06-05T07:04:59Z, false",
        "2026-06-04T15:20:00Z, 2026-06-05T07:05:00Z, true",
        "2026-06-05T15:25:00Z, 2026-06-08T07:09:59Z, false",
        "2026-06-05T15:25:00Z, 2026-06-08T07:10:00Z, true",
        "2026-06-04T09:00:00Z, 2026-06-04T08:00:00Z, false",
        "2029-06-04T09:00:00Z, 2029-06-04T19:00:00Z, false"
    })
    void onlyMinutesOfOpenSessionsCount(Instant since, Instant now, boolean over) {
        assertThat(RampPace.isQuarterOver(TradingCalendar.of(Venue.LONDON), since, now))
                .isEqualTo(over);
    }
}
