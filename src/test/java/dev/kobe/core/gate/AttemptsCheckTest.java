// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.OrderRef;
import org.junit.jupiter.api.Test;

class AttemptsCheckTest {
    private static CheckResult judge(Given given) {
        return new AttemptsCheck().judge(given.build());
    }

    @Test
    void aLineIsReplacedAtMostFiveTimes() {
        Given given = Given.order();
        given.ref = new OrderRef(given.ref.ticket(), 2, 6);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.ref = new OrderRef(given.ref.ticket(), 2, 7);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The line has been replaced 6 times; at most 5 are allowed.");
    }
}
