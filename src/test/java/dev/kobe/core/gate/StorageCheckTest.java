// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorageCheckTest {
    private static CheckResult judge(Given given) {
        return new StorageCheck().judge(given.build());
    }

    @Test
    void aGibibyteIsFreeAndForcedWritesAreFast() {
        Given given = Given.order();
        given.storage = Optional.of(new GroundFacts.Storage(1L << 30, Duration.ofMillis(99)));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.storage = Optional.of(new GroundFacts.Storage((1L << 30) - 1, Duration.ofMillis(99)));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("1023 MiB are free; 1024 must be, or a decision is lost.");
        given.storage = Optional.of(new GroundFacts.Storage(1L << 30, Duration.ofMillis(100)));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The slowest hundredth of forced writes takes 100 ms; it must stay under 100 ms.");
    }

    @Test
    void whatWasNotMeasuredDeniesAFlattenToo() {
        Given given = Given.sale().flatten();
        given.storage = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
