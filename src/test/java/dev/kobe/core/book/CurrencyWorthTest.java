// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrencyWorthTest {
    private static final InstrumentId DOLLARS = InstrumentId.parse("SXLK@LSEETF");
    private static final InstrumentId PENCE = InstrumentId.parse("IITU@LSEETF");

    /// 50,000 pounds, 2,500 dollars, 120 shares in dollars and 10 in pence.
    private static Valuation books(Map<InstrumentId, Price> marks) {
        Book book = Book.empty(Currency.GBP)
                .post(Money.of("GBP", "50000.00"))
                .post(Money.of("USD", "2500.00"))
                .move(StrategyId.MOMENTUM_12_1, DOLLARS, BigDecimal.valueOf(120), BigDecimal.ONE)
                .move(StrategyId.MOMENTUM_12_1, PENCE, BigDecimal.TEN, BigDecimal.ONE);
        return Valuer.value(book, marks, List.of(), Instant.parse("2026-03-02T15:00:00Z"));
    }

    private static Map<InstrumentId, Price> marks() {
        return Map.of(DOLLARS, Price.of("80.01", QuoteUnit.DOLLARS), PENCE, Price.of("2150", QuoteUnit.PENCE));
    }

    private static List<String> sentences(Map<Currency, Money> broker, Map<InstrumentId, Price> marks) {
        return CurrencyWorth.of(broker, books(marks)).stream()
                .map(CurrencyWorth::sentence)
                .toList();
    }

    /// By hand: 50,000 + 10 × £21.50 = 50,215.00; 2,500 + 120 × 80.01 = 12,101.20. Without any rate of exchange.
    @Test
    void cashAndHoldingsOfACurrencyAreOneFigureAndPenceArePounds() {
        assertThat(sentences(
                        Map.of(
                                Currency.GBP,
                                Money.of("GBP", "50215.00"),
                                Currency.USD,
                                Money.of("USD", "12701.20"),
                                Currency.of("EUR"),
                                Money.of("EUR", "0.00")),
                        marks()))
                .containsExactly(
                        "GBP: the broker counts 50215.00 GBP, the books 50215.00 GBP.",
                        "USD: the broker counts 12701.20 USD, the books 12101.20 USD, more than 0.5 % apart.");
    }

    /// Half a percent of 12,162.01 is 60.81005: 60.81 apart agrees, 60.82 does not.
    @Test
    void halfAPercentOfTheBrokersFigureAgrees() {
        assertThat(worth("12162.01").agrees()).isTrue();
        assertThat(worth("12162.03").agrees()).isFalse();
    }

    private static CurrencyWorth worth(String broker) {
        return CurrencyWorth.of(
                        Map.of(Currency.GBP, Money.of("GBP", "50215.00"), Currency.USD, Money.of("USD", broker)),
                        books(marks()))
                .getLast();
    }

    @Test
    void whatIsNotNamedOrNotPricedAgreesWithNothing() {
        assertThat(sentences(Map.of(Currency.GBP, Money.of("GBP", "50215.00")), marks()))
                .last()
                .isEqualTo("USD: the broker counts nothing that can be read, the books 12101.20 USD.");
        List<CurrencyWorth> unpriced = CurrencyWorth.of(
                Map.of(Currency.USD, Money.of("USD", "2500.00")),
                books(Map.of(PENCE, Price.of("2150", QuoteUnit.PENCE))));
        assertThat(unpriced).noneMatch(CurrencyWorth::agrees);
        assertThat(unpriced.getLast().sentence())
                .isEqualTo("USD: the broker counts 2500.00 USD, the books cannot be valued.");
    }
}
