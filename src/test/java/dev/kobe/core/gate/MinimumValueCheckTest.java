// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.Purpose;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MinimumValueCheckTest {
    private static CheckResult judge(Given given) {
        return new MinimumValueCheck().judge(given.build());
    }

    @Test
    void anOrderIsWorthAtLeastAHundredPounds() {
        Given given = Given.order();
        given.quantity = "1";
        given.limit = "125";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.limit = "124.99";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("SXLK is worth 99.99 GBP; an order is at least 100.00 GBP.");
    }

    @Test
    void whatOnlyReducesIsLetThroughWithAWord() {
        Given given = Given.sale();
        given.quantity = "1";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.purpose = Purpose.REDUCTION;
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }

    @Test
    void withoutARateItDenies() {
        Given given = Given.order();
        given.rate = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
