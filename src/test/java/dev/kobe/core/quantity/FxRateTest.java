// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FxRateTest {
    private static final FxRate CABLE = FxRate.of("GBP", "USD", "1.3612");

    @Test
    void anAmountIsTurnedIntoTheBaseCurrencyAtTheRateThatJoinsThem() {
        BigDecimal dollars = new BigDecimal("1361.20");
        assertThat(FxRate.inBase(Currency.GBP, dollars, Currency.USD, List.of(CABLE)))
                .hasValueSatisfying(pounds -> assertThat(pounds).isEqualByComparingTo("1000"));
        assertThat(FxRate.inBase(Currency.USD, new BigDecimal("1000"), Currency.GBP, Optional.of(CABLE)))
                .hasValueSatisfying(worth -> assertThat(worth).isEqualByComparingTo("1361.20"));
        assertThat(FxRate.inBase(Currency.USD, dollars, Currency.USD, List.of()))
                .contains(dollars);
    }

    @Test
    void withoutTheRateNothingIsKnown() {
        BigDecimal amount = new BigDecimal("1361.20");
        assertThat(FxRate.inBase(Currency.GBP, amount, Currency.USD, Optional.empty()))
                .isEmpty();
        assertThat(FxRate.inBase(Currency.GBP, amount, Currency.of("EUR"), List.of(CABLE)))
                .isEmpty();
    }
}
