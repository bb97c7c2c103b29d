// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StalePricesBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new StalePricesBreaker(StalePricesBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.prices(true, Duration.ofMillis(figure.movePointRight(3).longValue()), List.of(), "");
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void pausesAtExactlySixtySeconds() {
        assertThat(oldest(true, Duration.ofSeconds(60)).sentence())
                .isEqualTo("The price of SXLK is old, the limit is 60 s.");
        assertThat(oldest(true, Duration.ofMillis(59_999))).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void aClosedMarketHasNoFreshPriceToMiss() {
        assertThat(oldest(false, Duration.ofHours(40)))
                .isEqualTo(new Verdict.Clear("0 s", "60 s", "the pause", "The market is closed"));
    }

    private Verdict oldest(boolean watched, Duration age) {
        return breaker().judge(Samples.prices(watched, age, List.of(), ""));
    }
}
