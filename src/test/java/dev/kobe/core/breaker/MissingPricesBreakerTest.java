// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingPricesBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new MissingPricesBreaker(MissingPricesBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        int count = figure.setScale(0, RoundingMode.CEILING).intValue();
        return Samples.prices(true, Duration.ZERO, Collections.nCopies(count, "SXLK"), "");
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void oneMissingPricePausesWhileTheMarketIsOpen() {
        assertThat(breaker()
                        .judge(Samples.prices(true, Duration.ZERO, List.of("SXLK", "SXLI"), ""))
                        .sentence())
                .isEqualTo("No price of SXLK, SXLI, the limit is 1.");
        assertThat(breaker().judge(Samples.prices(false, Duration.ZERO, List.of("SXLK"), "")))
                .isInstanceOf(Verdict.Clear.class);
    }
}
