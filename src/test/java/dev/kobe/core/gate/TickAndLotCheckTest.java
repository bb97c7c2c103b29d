// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TickAndLotCheckTest {
    private static CheckResult judge(Given given) {
        return new TickAndLotCheck().judge(given.build());
    }

    @Test
    void theLimitStandsOnAStep() {
        Given given = Given.order();
        given.limit = "118.83";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.limit = "118.835";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The limit 118.835 USD stands on no price step of 0.01.");
    }

    @Test
    void theQuantityIsWholeLots() {
        Given given = Given.order();
        given.quantity = "1.5";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The quantity 1.5 is no whole number of lots of 1.");
    }

    @Test
    void withoutAContractItDenies() {
        Given given = Given.sale().flatten();
        given.contract = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }
}
