// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RebuyCheckTest {
    private static CheckResult judge(Given given) {
        return new RebuyCheck().judge(given.build());
    }

    @Test
    void aPurchaseWithinThirtyDaysOfASaleIsSaid() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.lastSale = Optional.of(Given.TODAY.minusDays(31));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.lastSale = Optional.of(Given.TODAY.minusDays(30));
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(given).sentence())
                .isEqualTo("SXLK was sold on 2026-01-31, 30 days ago: for tax the two are matched.");
        Given sale = Given.sale();
        sale.lastSale = Optional.of(Given.TODAY);
        assertThat(judge(sale).result()).isEqualTo(Result.SKIPPED);
    }
}
