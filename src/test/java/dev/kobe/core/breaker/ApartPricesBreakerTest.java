// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApartPricesBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new ApartPricesBreaker(ApartPricesBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.prices(true, Duration.ZERO, List.of(), figure.toPlainString());
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void pausesAtFiftyBasisPoints() {
        assertThat(apart("50").sentence()).isEqualTo("Two sources of SXLK stand apart, the limit is 50 bps.");
        assertThat(apart("49.99")).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void aSingleSourceIsConfirmedByNothing() {
        assertThat(apart("")).isEqualTo(new Verdict.Unknown("There is one source of prices, which nothing confirms."));
    }

    private Verdict apart(String bps) {
        return breaker().judge(Samples.prices(true, Duration.ZERO, List.of(), bps));
    }
}
