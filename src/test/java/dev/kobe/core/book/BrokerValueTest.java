// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.BrokerValue.Standing;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerValueTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final InstrumentId FUND = InstrumentId.parse("SXLK@LSEETF");

    private static Valuation books(String cash, String mark) {
        Book book = Book.empty(Currency.GBP)
                .post(Money.of("GBP", cash))
                .move(StrategyId.MOMENTUM_12_1, FUND, BigDecimal.TEN, BigDecimal.ONE);
        Map<InstrumentId, Price> marks =
                mark.isEmpty() ? Map.of() : Map.of(FUND, Price.of(new BigDecimal(mark), QuoteUnit.POUNDS));
        return Valuer.value(book, marks, List.of(), NOW);
    }

    private static BrokerValue value(String broker, String cash, String mark) {
        return BrokerValue.compare(NOW, Money.of("GBP", broker), Optional.empty(), books(cash, mark));
    }

    /// Half a percent of 100,000 is 500; the books are ten shares at 100 and the cash.
    @ParameterizedTest
    @CsvSource({
        "100000.00, 98500.00, AGREES",
        "100000.00, 98499.99, DIFFERS",
        "100000.00, 99500.00, AGREES",
        "100000.00, 99500.01, DIFFERS",
        "1000.00, 0.00, AGREES",
        "0.00, 0.00, DIFFERS"
    })
    void upToHalfAPercentOfTheBrokersFigureAgrees(String broker, String cash, Standing standing) {
        assertThat(value(broker, cash, "100").standing()).isEqualTo(standing);
    }

    @Test
    void withoutAPriceNothingIsComparedAndBothFiguresAreSaid() {
        BrokerValue value = value("100000.00", "99000.00", "");
        assertThat(value.standing()).isEqualTo(Standing.NOT_COMPARED);
        assertThat(value.sentence())
                .isEqualTo(
                        "The broker counts 100000.00 GBP and the books can value 99000.00 GBP, so equity is not known"
                                + " until the two are compared: The mark of SXLK@LSEETF is not known.");
    }

    @Test
    void aGapIsSaidWithBothFigures() {
        assertThat(value("100000.00", "90000.00", "100").sentence())
                .isEqualTo("The broker counts 100000.00 GBP and the books 91000.00 GBP at fresh prices, more than 0.5 %"
                        + " apart: equity is not known until they agree.");
    }

    @Test
    void anotherCurrencyIsNotCompared() {
        BrokerValue value =
                BrokerValue.compare(NOW, Money.of("USD", "1000.00"), Optional.empty(), books("0.00", "100"));
        assertThat(value.standing()).isEqualTo(Standing.NOT_COMPARED);
        assertThat(value.missing()).containsExactly("It is not counted in GBP.");
    }

    @Test
    void whileNothingIsComparedMovingFiguresAreNoNews() {
        BrokerValue stale = value("100000.00", "99000.00", "");
        assertThat(stale.isNews(value("100001.00", "99000.00", ""))).isFalse();
        assertThat(stale.isNews(value("100001.00", "99000.00", "100"))).isTrue();
        BrokerValue agreed = value("100000.00", "99000.00", "100");
        assertThat(agreed.isNews(value("100000.00", "99000.00", "100"))).isFalse();
        assertThat(agreed.isNews(value("100001.00", "99000.00", "100"))).isTrue();
    }

    /// 1,000.00 pounds: 400.00 spent and 300.00 sold today leave 900.00, of which 300.00 has yet to come.
    @Test
    void aPurchaseIsSpentAtOnceAndASaleOnlyOnceItHasSettled() {
        var today = java.time.LocalDate.parse("2026-03-02");
        Book book = Book.empty(Currency.GBP)
                .post(Money.of("GBP", "1000.00"))
                .post(Unsettled.outgoing(Money.of("GBP", "-400.00"), today.plusDays(2)))
                .post(Unsettled.incoming(Money.of("GBP", "300.00"), today.plusDays(2)));
        assertThat(book.cash(Currency.GBP)).isEqualTo(Money.of("GBP", "900.00"));
        assertThat(book.spendable(Currency.GBP, today)).isEqualTo(Money.of("GBP", "600.00"));
        assertThat(book.spendable(Currency.GBP, today.plusDays(1))).isEqualTo(Money.of("GBP", "600.00"));
        assertThat(book.spendable(Currency.GBP, today.plusDays(2))).isEqualTo(Money.of("GBP", "900.00"));
    }
}
