// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BreakersTest {
    @Test
    void listsDayWeekAndPeakInThatOrder() {
        assertThat(Breakers.all(DrawdownLimits.DEFAULTS))
                .extracting(Breaker::id)
                .containsExactly("drawdown.day", "drawdown.week", "drawdown.peak");
    }

    @Test
    void refusesLimitsThatDoNotRise() {
        assertThatThrownBy(() -> new DrawdownLimits(0.03, 0.02, 0.03, 0.05, 0.05, 0.10))
                .hasMessageContaining("day drawdown alert");
        assertThatThrownBy(() -> new DrawdownLimits(0.01, 0.02, 0.03, Double.NaN, 0.05, 0.10))
                .hasMessageContaining("week drawdown alert");
        assertThatThrownBy(() -> new DrawdownLimits(0.01, 0.02, 0.03, 0.05, 0, 0.10))
                .hasMessageContaining("peak drawdown alert");
    }
}
