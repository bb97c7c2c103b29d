// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LondonTimeTest {
    @Test
    void summerIsAnHourAheadAndWinterIsNot() {
        assertThat(LondonTime.of(Instant.parse("2026-07-01T15:15:00Z"))).isEqualTo("2026-07-01 16:15 London");
        assertThat(LondonTime.of(Instant.parse("2026-12-01T15:15:07.5Z"))).isEqualTo("2026-12-01 15:15:07 London");
    }
}
