// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CorrelationBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new CorrelationBreaker(CorrelationBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.correlation(figure, "", "");
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void alertsAtSeventyAndAtEightyFiveHundredths() {
        assertThat(breaker()
                        .judge(Samples.correlation(new BigDecimal("0.7"), "", ""))
                        .sentence())
                .isEqualTo("Mean correlation of 9 instruments over 52 weeks, the limit is 0.7.");
        assertThat(breaker()
                        .judge(Samples.correlation(new BigDecimal("0.85"), "", ""))
                        .action())
                .isEqualTo(BreakerAction.ALERT_ONLY);
        assertThat(breaker().judge(Samples.correlation(BigDecimal.ZERO, "", "")))
                .as("zero is a figure like any other")
                .isInstanceOf(Verdict.Clear.class);
    }
}
