// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import org.junit.jupiter.api.Test;

class FirstMinutesCheckTest {
    private static CheckResult judge(Given given) {
        return new FirstMinutesCheck().judge(given.build());
    }

    @Test
    void waitsFiveMinutesAfterAnOpening() {
        Given given = Given.order();
        opened(given, 299);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo(
                        "An exchange opened at 2026-03-02 14:55:01 London; nothing is sent before 2026-03-02 15:00:01 London.");
        opened(given, 300);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void whenNobodyKnowsTheOpeningItDenies() {
        Given given = Given.order();
        given.market = Given.opened();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void aFlattenOrderIsNotHeldBack() {
        Given given = Given.sale().flatten();
        opened(given, 1);
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }

    private static void opened(Given given, int secondsAgo) {
        given.market = Given.opened(Given.NOW.minusSeconds(7200), Given.NOW.minusSeconds(secondsAgo));
    }
}
