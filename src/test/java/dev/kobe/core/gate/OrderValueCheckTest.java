// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderValueCheckTest {
    private static CheckResult judge(Given given) {
        return new OrderValueCheck().judge(given.build());
    }

    @Test
    void passesAtExactlyFortyPercentOfEquity() {
        Given given = Given.order();
        given.quantity = "500";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesOneShareMore() {
        Given given = Given.order();
        given.quantity = "501";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("SXLK is 40.08 % of equity; one order may be at most 40 %.");
    }

    @Test
    void holdsTheAbsoluteCap() {
        Given given = Given.order();
        given.orderValue = "20000.00";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quantity = "251";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("SXLK is worth 20,080.00 GBP; one order may be at most 20,000.00 GBP.");
    }

    @Test
    void deniesWithoutEquityOrRate() {
        Given given = Given.order();
        given.equity = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given noRate = Given.order();
        noRate.rate = Optional.empty();
        assertThat(judge(noRate).result()).isEqualTo(Result.DENY);
        Given nothing = Given.order();
        nothing.equity = Optional.of(Money.of("GBP", "0.00"));
        assertThat(judge(nothing).result()).isEqualTo(Result.DENY);
    }

    @Test
    void isNotAskedOfConversionsOrFlattening() {
        Given given = Given.conversion(Side.SELL, "100000");
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }
}
