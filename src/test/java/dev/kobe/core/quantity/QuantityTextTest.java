// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/// What is printed is read back as the same value, which is what the journal relies on.
class QuantityTextTest {
    private static final Currency[] CURRENCIES = {Currency.GBP, Currency.USD, Currency.EUR, Currency.of("JPY")};
    private static final QuoteUnit[] UNITS = {QuoteUnit.POUNDS, QuoteUnit.PENCE, QuoteUnit.DOLLARS};

    @Property
    void moneyIsReadAsItIsPrinted(
            @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(4) BigDecimal amount,
            @ForAll @IntRange(max = 3) int currency) {
        Money money = Money.rounded(CURRENCIES[currency], amount);
        assertThat(Money.parse(money.toString())).isEqualTo(money);
        assertThat(money.minus(money)).isEqualTo(Money.zero(CURRENCIES[currency]));
    }

    @Property
    void pricesAreReadAsTheyArePrinted(
            @ForAll @BigRange(min = "0.0000000001", max = "10000000") @Scale(10) BigDecimal value,
            @ForAll @IntRange(max = 2) int unit) {
        Price price = Price.of(value, UNITS[unit]);
        assertThat(Price.parse(price.toString())).isEqualTo(price);
        assertThat(price.value()).isEqualByComparingTo(value);
    }

    @Property
    void quantitiesAreReadAsTheyArePrinted(
            @ForAll @BigRange(min = "0", max = "1000000000") @Scale(6) BigDecimal value) {
        Quantity quantity = Quantity.of(value);
        assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
        assertThat(quantity.value()).isEqualByComparingTo(value);
    }

    @Property
    void ratesAreReadAsTheyArePrinted(@ForAll @BigRange(min = "0.000001", max = "20000") @Scale(6) BigDecimal value) {
        FxRate rate = new FxRate(Currency.GBP, Currency.USD, value);
        assertThat(FxRate.parse(rate.toString())).isEqualTo(rate);
    }

    @Property
    void aTickIsNeverPassedBackOverThePrice(
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(6) BigDecimal value,
            @ForAll @IntRange(max = 2) int which) {
        BigDecimal tick =
                new BigDecimal[] {new BigDecimal("0.01"), new BigDecimal("0.005"), new BigDecimal("0.00005")}[which];
        Price price = Price.of(value.add(tick), QuoteUnit.DOLLARS);
        assertThat(price.upTo(tick).value())
                .isBetween(price.value(), price.value().add(tick));
        assertThat(price.downTo(tick).value()).isBetween(price.value().subtract(tick), price.value());
        assertThat(price.upTo(tick).isOnTick(tick)).isTrue();
        assertThat(price.downTo(tick).isOnTick(tick)).isTrue();
    }
}
