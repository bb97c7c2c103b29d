// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SessionsInspectionTest {
    private static final Inspection INSPECTION = new SessionsInspection();

    @Test
    void warnsOfBarsOnHolidaysAndSessionsWithout() {
        // Good Friday 2016 was 25 March; the sessions around it are the 24th and the 28th.
        Series bars = Series.quiet(3)
                .on(0, LocalDate.of(2016, 3, 24))
                .on(1, LocalDate.of(2016, 3, 25))
                .on(2, LocalDate.of(2016, 3, 29));

        assertThat(bars.warned(INSPECTION)).containsExactly(1);
        assertThat(bars.inspected(INSPECTION).getFirst().sentence())
                .isEqualTo("1 bar on days without a session: 2016-03-25; 1 session has no bar");
    }

    @Test
    void asksEachVenueForItsOwnAndPairsForNone() {
        Series monday = Series.quiet(2).on(0, LocalDate.of(2016, 8, 26)).on(1, LocalDate.of(2016, 8, 29));

        assertThat(monday.inspected(INSPECTION)).isEmpty();
        assertThat(monday.named("VUSA.L").warned(INSPECTION)).containsExactly(1);
        assertThat(monday.named("GBPUSD=X").inspected(INSPECTION)).isEmpty();
    }
}
