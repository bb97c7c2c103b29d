// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import org.junit.jupiter.api.Test;

class HaltCheckTest {
    private static CheckResult judge(Given given) {
        return new HaltCheck().judge(given.build());
    }

    @Test
    void passesWhileNothingIsHalted() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesWhileHalted() {
        Given given = Given.order();
        given.halted = true;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The desk is halted: no order leaves until you resume.");
    }

    @Test
    void letsAFlattenOrderPast() {
        Given given = Given.sale().flatten();
        given.halted = true;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }
}
