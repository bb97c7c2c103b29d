// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciledCheckTest {
    private static CheckResult judge(Given given) {
        return new ReconciledCheck().judge(given.build());
    }

    @Test
    void passesJustUnderFiveMinutes() {
        Given given = Given.order();
        given.reconciledAt = Optional.of(Given.NOW.minusSeconds(300).plusMillis(1));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesAtExactlyFiveMinutes() {
        Given given = Given.order();
        given.reconciledAt = Optional.of(Given.NOW.minusSeconds(300));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The books were last found equal to the broker's 300 s ago; it may be under 300 s.");
    }

    @Test
    void deniesWhenNeverReconciled() {
        Given given = Given.order();
        given.reconciledAt = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void deniesWhileTheLinkIsDown() {
        Given given = Given.order();
        given.linkUp = false;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The link to the broker is down.");
    }

    @Test
    void holdsFlatteningToo() {
        Given given = Given.sale().flatten();
        given.linkUp = false;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
