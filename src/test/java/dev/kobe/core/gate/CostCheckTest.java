// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.quantity.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostCheckTest {
    private static CheckResult judge(Given given) {
        return new CostCheck().judge(given.build());
    }

    @Test
    void theCommissionIsAtMostFiftyBasisPoints() {
        Given given = Given.order();
        given.quantity = "1";
        given.quote = Optional.of(Given.quote(Given.SXLK, "100", "100"));
        given.commission = Money.of("USD", "0.50");
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.commission = Money.of("USD", "0.51");
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The commission is 51.0 bps of the order's worth; it may be 50 bps.");
    }

    @Test
    void fromAForecastOfThirtyFiveOnItIsSaid() {
        Given given = Given.order();
        given.quantity = "1";
        given.commission = Money.of("USD", "0.30");
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.95", "100.05"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.94", "100.06"));
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(given).sentence()).isEqualTo("It is forecast to cost 36.0 bps of its worth.");
    }

    @Test
    void whatOnlyReducesIsNeverHeldBack() {
        Given given = Given.sale();
        given.purpose = Purpose.REDUCTION;
        given.quantity = "1";
        given.commission = Money.of("USD", "1.70");
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }

    @Test
    void whatIsNotKnownDenies() {
        Given given = Given.order();
        given.quote = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given other = Given.order();
        other.commission = Money.of("GBP", "1.00");
        assertThat(judge(other).result()).isEqualTo(Result.DENY);
    }
}
