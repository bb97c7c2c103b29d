// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NightTest {
    @Test
    void isNineInTheEveningOfNewYorkInWinterAndInSummer() {
        assertThat(Night.of(LocalDate.of(2026, 3, 2))).isEqualTo("2026-03-03T02:00:00Z");
        assertThat(Night.of(LocalDate.of(2026, 3, 9))).isEqualTo("2026-03-10T01:00:00Z");
    }

    @Test
    void theHourItselfHasComeAndIsNotTheNext() {
        Instant hour = Night.of(LocalDate.of(2026, 3, 2));
        assertThat(Night.last(hour)).isEqualTo(hour);
        assertThat(Night.next(hour)).isEqualTo(Night.of(LocalDate.of(2026, 3, 3)));
        assertThat(Night.last(hour.minusSeconds(1))).isEqualTo(Night.of(LocalDate.of(2026, 3, 1)));
        assertThat(Night.next(hour.minusSeconds(1))).isEqualTo(hour);
    }
}
