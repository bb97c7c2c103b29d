// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RegimeBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new RegimeBreaker(RegimeBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.correlation(figure.add(new BigDecimal("0.1")), "0.1", "");
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void pausesAtAChangeOfThirtyHundredthsUpOrDown() {
        assertThat(change("0.81", "0.51")).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(change("0.51", "0.81")).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(change("0.8099", "0.51")).isEqualTo(BreakerAction.CONTINUE);
    }

    @Test
    void withoutAFormerWindowNothingIsKnown() {
        assertThat(breaker().judge(Samples.correlation(new BigDecimal("0.5"), "", "1")))
                .isEqualTo(new Verdict.Unknown("Too few returns are known."));
    }

    private BreakerAction change(String now, String before) {
        return breaker()
                .judge(Samples.correlation(new BigDecimal(now), before, ""))
                .action();
    }
}
