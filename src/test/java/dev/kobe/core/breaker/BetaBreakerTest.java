// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BetaBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new BetaBreaker(BetaBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.correlation(new BigDecimal("0.5"), "", figure.toPlainString());
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void alertsAtOneAndAHalf() {
        assertThat(beta("1.5").action()).isEqualTo(BreakerAction.ALERT_ONLY);
        assertThat(beta("1.4999")).isInstanceOf(Verdict.Clear.class);
        assertThat(beta("-0.2")).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void withoutABenchmarkNothingIsKnown() {
        assertThat(beta("")).isInstanceOf(Verdict.Unknown.class);
    }

    private Verdict beta(String beta) {
        return breaker().judge(Samples.correlation(new BigDecimal("0.5"), "", beta));
    }
}
