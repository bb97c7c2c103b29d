// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {
    private static CheckResult judge(Given given) {
        return new ClockCheck().judge(given.build());
    }

    @ParameterizedTest(name = "{0} ms ahead: {1}")
    @CsvSource({
        "0, PASS",
        "999, PASS",
        "-999, PASS",
        "1000, WARN",
        "-1000, WARN",
        "4999, WARN",
        "-4999, WARN",
        "5000, DENY",
        "-5000, DENY",
        "86400000, DENY"
    })
    void oneSecondWarnsAndFiveDenyInEitherDirection(long millis, Result result) {
        Given given = Given.order();
        given.clockAhead = Optional.of(Duration.ofMillis(millis));
        assertThat(judge(given).result()).isEqualTo(result);
    }

    @Test
    void aBrokerThatHasNotToldItsTimeDenies() {
        Given given = Given.order();
        given.clockAhead = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).value()).isEqualTo("unknown");
    }

    @Test
    void holdsForAFlattenToo() {
        Given given = Given.sale().flatten();
        given.clockAhead = Optional.of(Duration.ofSeconds(-6));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("This computer's clock is 6.0 s behind the broker's. Set it right before anything is sent.");
    }
}
