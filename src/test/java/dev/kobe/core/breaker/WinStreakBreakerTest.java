// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class WinStreakBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new WinStreakBreaker(WinStreakBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.results(
                "+".repeat(figure.setScale(0, RoundingMode.CEILING).intValue()));
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void sevenWinsInARowAlertAndALossEndsThem() {
        assertThat(breaker().judge(Samples.results("-+++++++")).sentence())
                .isEqualTo("7 wins in a row, the last T-2026-03-09/5, the limit is 7.");
        assertThat(breaker().judge(Samples.results("++++++++-"))).isInstanceOf(Verdict.Clear.class);
        assertThat(breaker().judge(Samples.results("+++++++0"))).isInstanceOf(Verdict.Clear.class);
    }
}
