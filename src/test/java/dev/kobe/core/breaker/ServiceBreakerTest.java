// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new ServiceBreaker(ServiceBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        int count = figure.setScale(0, RoundingMode.CEILING).intValue();
        return down(Collections.nCopies(count, "prices are not read"));
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void oneThatIsDownPausesAndIsNamed() {
        assertThat(breaker()
                        .judge(down(List.of("clock: the broker has not told its time")))
                        .sentence())
                .isEqualTo("clock: the broker has not told its time, the limit is 1.");
        assertThat(breaker().judge(down(List.of()))).isInstanceOf(Verdict.Clear.class);
    }

    private static BreakerReading down(List<String> services) {
        return Samples.nothing().withServices(Outcome.ok(new ServicesReading(services)));
    }
}
