// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PercentTest {
    @Test
    void printsTwoDecimalsHalfEven() {
        assertThat(Percent.of(new BigDecimal("0.4120"))).hasToString("41.20 %");
        assertThat(Percent.of(new BigDecimal("0.000125"))).hasToString("0.01 %");
        assertThat(Percent.of(new BigDecimal("0.000135"))).hasToString("0.01 %");
        assertThat(Percent.of(new BigDecimal("0.000150"))).hasToString("0.02 %");
    }

    @Test
    void isToldFromTheLimitBesideIt() {
        BigDecimal limit = new BigDecimal("0.2");
        assertThat(Percent.of(new BigDecimal("0.199999")).beside(limit)).isEqualTo("19.9999 %");
        assertThat(Percent.of(new BigDecimal("0.19")).beside(limit)).isEqualTo("19.00 %");
        assertThat(Percent.of(limit).beside(limit)).isEqualTo("20.00 %");
    }

    @Test
    void printsALimitAsItWasTyped() {
        assertThat(Percent.limit(new BigDecimal("0.02"))).isEqualTo("2 %");
        assertThat(Percent.limit(new BigDecimal("0.005"))).isEqualTo("0.5 %");
        assertThat(Percent.limit(BigDecimal.ONE)).isEqualTo("100 %");
    }
}
