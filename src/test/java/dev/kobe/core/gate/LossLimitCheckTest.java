// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.EquityReading;
import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossLimitCheckTest {
    private static CheckResult judge(Given given) {
        return new LossLimitCheck().judge(given.build());
    }

    @Test
    void theWorstPriceMustNotReachAHalt() {
        // 1,000 shares at 50 cents over the mid are 500 dollars, 400 pounds, 0.4 % of equity; the index falls to 0.98.
        Given given = worst("0.98393574297188755020");
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given clear = worst("0.9840");
        assertThat(judge(clear).result()).isEqualTo(Result.PASS);
        assertThat(judge(clear).sentence()).isEqualTo("At the worst price it costs 0.40 % of equity.");
    }

    @Test
    void theCommissionIsPaidToo() {
        Given given = worst("0.9840");
        given.commission = Money.of("USD", "12.50");
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .startsWith("At the worst price it costs 0.41 % of equity, which reaches the halt of Day drawdown at");
    }

    @Test
    void theOtherLinesOfADraftCount() {
        Given given = worst("0.9840");
        given.planned = List.of(Given.other(Given.SXLF, Side.BUY, "100", "100.50"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void whatIsNotKnownDeniesABuyAndIsSaidOfASale() {
        Given given = Given.order();
        given.index = new EquityReading(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "no price");
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given sale = Given.sale();
        sale.index = given.index;
        assertThat(judge(sale).result()).isEqualTo(Result.WARN);
        Given noBase = Given.order();
        noBase.index = new EquityReading(
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        assertThat(judge(noBase).result()).isEqualTo(Result.DENY);
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }

    private static Given worst(String index) {
        Given given = Given.order();
        given.quantity = "1000";
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.40", "99.60"));
        given.limit = "100";
        given.commission = Money.of("USD", "0.00");
        given.index = Given.index(index, "1.00");
        return given;
    }
}
