// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeekDrawdownBreakerTest extends DrawdownContract {
    @Override
    Breaker breaker() {
        return new WeekDrawdownBreaker(WeekDrawdownBreaker.USUAL);
    }

    @Test
    void tripsAtExactlyFivePercent() {
        assertThat(breaker().judge(Readings.of("0.95", "1")).action()).isEqualTo(BreakerAction.HALT_ALL);
        assertThat(breaker().judge(Readings.of("0.9500000001", "1")).action()).isEqualTo(BreakerAction.ALERT_ONLY);
    }

    @Test
    void alertsAtExactlyThreePercent() {
        assertThat(breaker().judge(Readings.of("0.97", "1")).action()).isEqualTo(BreakerAction.ALERT_ONLY);
        assertThat(breaker().judge(Readings.of("0.9700000001", "1")).action()).isEqualTo(BreakerAction.CONTINUE);
    }
}
