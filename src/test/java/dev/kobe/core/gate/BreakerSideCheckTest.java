// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Weight;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakerSideCheckTest {
    private static CheckResult judge(Given given) {
        return new BreakerSideCheck().judge(given.build());
    }

    @Test
    void takesNewRiskUpToReducedSize() {
        Given given = Given.order();
        for (BreakerAction action :
                List.of(BreakerAction.CONTINUE, BreakerAction.ALERT_ONLY, BreakerAction.REDUCE_SIZE)) {
            given.action = action;
            assertThat(judge(given).result()).isEqualTo(Result.PASS);
        }
    }

    @Test
    void aTicketOfFormerSizeBuysNothingOnceABreakerReduces() {
        Given given = Given.order();
        given.action = BreakerAction.REDUCE_SIZE;
        given.allowed = Weight.of("0.5");
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The ticket aims at 100 % of full size and the breakers allow 50 %: propose it again.");
        given.drawn = Weight.of("0.5");
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        Given sale = Given.sale();
        sale.action = BreakerAction.REDUCE_SIZE;
        sale.allowed = Weight.of("0.5");
        assertThat(judge(sale).result()).as("a sale frees risk").isEqualTo(Result.PASS);
    }

    @Test
    void aPauseStopsBuysAndLetsSalesGo() {
        Given given = Given.order();
        given.action = BreakerAction.PAUSE_NEW;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("A breaker pauses new positions; only exits may leave.");
        Given sale = Given.sale();
        sale.action = BreakerAction.PAUSE_NEW;
        assertThat(judge(sale).result()).isEqualTo(Result.PASS);
    }

    @Test
    void aPauseLetsOnlyConversionsIntoTheBaseCurrencyGo() {
        Given given = Given.conversion(Side.SELL, "1000");
        given.action = BreakerAction.PAUSE_NEW;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given back = Given.conversion(Side.BUY, "1000");
        back.action = BreakerAction.PAUSE_NEW;
        assertThat(judge(back).result()).isEqualTo(Result.PASS);
    }

    @Test
    void aHaltStopsEverythingButFlattening() {
        Given given = Given.sale();
        given.action = BreakerAction.HALT_ALL;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.flatten();
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }
}
