// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakDrawdownBreakerTest extends DrawdownContract {
    @Override
    Breaker breaker() {
        return new PeakDrawdownBreaker(PeakDrawdownBreaker.USUAL);
    }

    @Test
    void tripsAtExactlyTenPercent() {
        assertThat(breaker().judge(Readings.of("0.9", "1")).action()).isEqualTo(BreakerAction.HALT_ALL);
        assertThat(breaker().judge(Readings.of("0.9000000001", "1")).action()).isEqualTo(BreakerAction.ALERT_ONLY);
    }

    @Test
    void readsTheFirstReadingOverTheLimitOfTheWorkedDesk() {
        Verdict verdict = breaker().judge(Readings.of("0.9280402660", "1.0316188000"));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Tripped.class, tripped -> {
            assertThat(tripped.action()).isEqualTo(BreakerAction.HALT_ALL);
            assertThat(tripped.evidence())
                    .isEqualTo("Index 0.928040 is 10.04 % below the peak at 1.031619, the limit is 10 %.");
        });
    }
}
