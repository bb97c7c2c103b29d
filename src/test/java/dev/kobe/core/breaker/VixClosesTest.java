// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Freshness over a weekend with Presidents' Day, Monday 16 February 2026.
class VixClosesTest {
    private final VixCloses vix = new VixCloses(new TreeMap<>(Map.of(
            LocalDate.of(2026, 2, 12), new BigDecimal("20"),
            LocalDate.of(2026, 2, 13), new BigDecimal("21"),
            LocalDate.of(2026, 2, 18), new BigDecimal("22"))));

    private VolatilityReading on(int day) {
        return vix.on(LocalDate.of(2026, 2, day)).orThrow();
    }

    @Test
    void aCloseStandsUntilTheNextSessionHasClosed() {
        assertThat(on(13).level()).isEqualByComparingTo("21");
        assertThat(on(15).source()).isEqualTo("at the close of 2026-02-13");
        assertThat(on(16).level()).as("New York is shut").isEqualByComparingTo("21");
        assertThat(vix.on(LocalDate.of(2026, 2, 17)).reason())
                .contains("The newest VIX is that of the close of 2026-02-13, and another has closed since.");
        assertThat(vix.on(LocalDate.of(2026, 2, 19)).toOptional()).isEmpty();
        assertThat(vix.on(LocalDate.of(2026, 2, 11)).toOptional()).isEmpty();
    }

    @Test
    void theCloseBeforeIsThatOfTheSessionBefore() {
        assertThat(on(13).lastClose()).contains(new BigDecimal("20"));
        assertThat(on(16).lastClose()).contains(new BigDecimal("20"));
        assertThat(on(18).lastClose()).as("that of the 17th is absent").isEmpty();
    }

    @Test
    void noVixIsZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VixCloses(new TreeMap<>(Map.of(LocalDate.of(2026, 2, 12), BigDecimal.ZERO))))
                .withMessageContaining("2026-02-12");
    }
}
