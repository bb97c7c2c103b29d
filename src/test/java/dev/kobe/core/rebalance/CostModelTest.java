// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CostModelTest {
    private static final Instrument FUND = Drafts.instrument(Drafts.AAA, SecurityType.STOCK, "0.01");
    private static final Instrument PAIR = Drafts.instrument(Drafts.PAIR, SecurityType.CASH, "0.00005");

    @Test
    void aFundCostsItsShareAndAtLeastTheMinimum() {
        assertThat(Drafts.COSTS.estimate(FUND, new BigDecimal("45274.23"))).isEqualTo(Money.of("USD", "22.64"));
        assertThat(Drafts.COSTS.estimate(FUND, new BigDecimal("3400"))).isEqualTo(Money.of("USD", "1.70"));
        assertThat(Drafts.COSTS.estimate(FUND, new BigDecimal("3420"))).isEqualTo(Money.of("USD", "1.71"));
    }

    @Test
    void aConversionHasItsOwnShareAndMinimum() {
        assertThat(Drafts.COSTS.estimate(PAIR, new BigDecimal("135974.24"))).isEqualTo(Money.of("USD", "2.72"));
        assertThat(Drafts.COSTS.estimate(PAIR, new BigDecimal("8047.20"))).isEqualTo(Money.of("USD", "2.00"));
    }
}
