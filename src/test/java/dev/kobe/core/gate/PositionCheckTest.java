// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionCheckTest {
    private static CheckResult judge(Given given) {
        return new PositionCheck().judge(given.build());
    }

    @Test
    void passesAtExactlyFortyPercent() {
        Given given = Given.order();
        given.quantity = "500";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void countsWhatIsHeld() {
        Given given = Given.sale();
        given.side = Side.BUY;
        given.quantity = "1";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("SXLF would be 40.08 % of equity; one position may be at most 40 %.");
    }

    @Test
    void countsWorkingAndPlannedBuys() {
        Given given = Given.order();
        given.quantity = "400";
        given.working =
                List.of(Given.record(Given.other(Given.SXLK, Side.BUY, "150", "100"), OrderState.PARTLY_FILLED, "50"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.planned = List.of(Given.other(Given.SXLK, Side.BUY, "1", "100"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void valuesAtTheDearerOfLimitAndMid() {
        Given given = Given.order();
        given.quantity = "500";
        given.quote = Optional.of(Given.quote(Given.SXLK, "100.00", "100.02"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void deniesWithoutQuoteEquityOrRate() {
        Given given = Given.order();
        given.quote = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given noEquity = Given.order();
        noEquity.equity = Optional.empty();
        assertThat(judge(noEquity).result()).isEqualTo(Result.DENY);
        Given noRate = Given.order();
        noRate.rate = Optional.empty();
        assertThat(judge(noRate).result()).isEqualTo(Result.DENY);
    }

    @Test
    void isNotAskedOfSalesConversionsOrFlattening() {
        for (Given given : List.of(
                Given.sale(), Given.conversion(Side.BUY, "10"), Given.sale().flatten())) {
            assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
        }
    }
}
