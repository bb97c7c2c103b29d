// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class VixDayBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new VixDayBreaker(VixDayBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.vix(BigDecimal.valueOf(20).multiply(BigDecimal.ONE.add(figure)), "", "20");
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void alertsAtExactlyARiseOf25Percent() {
        assertThat(breaker().judge(Samples.vix(new BigDecimal("25"), "", "20")))
                .isInstanceOfSatisfying(Verdict.Tripped.class, tripped -> {
                    assertThat(tripped.action()).isEqualTo(BreakerAction.ALERT_ONLY);
                    assertThat(tripped.evidence())
                            .isEqualTo("VIX 25 now after 20 the close before, the limit is 25 %.");
                });
        assertThat(breaker().judge(Samples.vix(new BigDecimal("24.99"), "", "20")))
                .isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void aFallIsClear() {
        assertThat(breaker().judge(Samples.vix(new BigDecimal("15"), "", "20"))).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void withoutTheFormerFigureNothingIsKnown() {
        assertThat(breaker().judge(Samples.vix(new BigDecimal("15"), "20", "")))
                .isEqualTo(new Verdict.Unknown("The VIX of the close before is not known."));
    }
}
