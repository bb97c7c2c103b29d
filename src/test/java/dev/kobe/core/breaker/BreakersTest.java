// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakersTest {
    @Test
    void listsDayWeekAndPeakInThatOrder() {
        assertThat(Breakers.all(DrawdownLimits.DEFAULTS))
                .extracting(Breaker::id)
                .containsExactly("drawdown.day", "drawdown.week", "drawdown.peak");
    }

    @Test
    void aDayOfOneAndAHalfAWeekOfThreeAndAPeakOfNinePercentOnlyAlert() {
        // The known case of equity 50,000 from a peak of 55,000: the levels under the halts alert and never reduce.
        BreakerReading reading = new BreakerReading(
                Readings.AT,
                Optional.of(new BigDecimal("97")),
                Optional.of(new BigDecimal("98.4771573604")),
                Optional.of(new BigDecimal("100")),
                Optional.of(new BigDecimal("106.7")),
                Optional.empty(),
                "");
        assertThat(Breakers.all(DrawdownLimits.DEFAULTS))
                .extracting(one -> one.judge(reading).action())
                .containsOnly(BreakerAction.ALERT_ONLY);
        assertThat(new PeakDrawdownBreaker(DrawdownLimits.DEFAULTS)
                        .reading(reading)
                        .orElseThrow())
                .isCloseTo(0.0909090909, within(1e-9));
        assertThat(new WeekDrawdownBreaker(DrawdownLimits.DEFAULTS).judge(reading))
                .isInstanceOfSatisfying(Verdict.Tripped.class, tripped -> assertThat(tripped.value())
                        .isEqualTo("3.00 %"));
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
