// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PrintTest {
    @Test
    void thousandsHaveCommasAndTheMinusIsTheTrueOne() {
        assertThat(Print.level(new BigDecimal("126355.6"), 2)).isEqualTo("126,355.60");
        assertThat(Print.level(new BigDecimal("-1234567.891"), 1)).isEqualTo("\u22121,234,567.9");
        assertThat(Print.level(new BigDecimal("999"), 0)).isEqualTo("999");
        assertThat(Print.level(new BigDecimal("1000"), 0)).isEqualTo("1,000");
    }

    @Test
    void zeroHasNoSignEvenWhereItIsOnlyZeroOnceRounded() {
        assertThat(Print.signed(new BigDecimal("-0.004"), 2)).isEqualTo("0.00");
        assertThat(Print.signed(new BigDecimal("0.004"), 2)).isEqualTo("0.00");
        assertThat(Print.signed(new BigDecimal("0.006"), 2)).isEqualTo("+0.01");
    }

    @Test
    void ratiosArePercentagesWithASpaceBeforeTheSign() {
        assertThat(Print.percent(new BigDecimal("-0.01378"))).isEqualTo("\u22121.38 %");
    }

    @Test
    void moneyHasItsMinusBeforeItsSign() {
        assertThat(Print.money(Currency.GBP, new BigDecimal("-3000"), 0)).isEqualTo("\u2212£3,000");
        assertThat(Print.money(Currency.of("CHF"), new BigDecimal("12.5"), 2)).isEqualTo("CHF 12.50");
    }

    @Test
    void septemberHasThreeLetters() {
        assertThat(Print.date(LocalDate.of(2025, 9, 12))).isEqualTo("12 Sep 2025");
        assertThat(Print.longDate(LocalDate.of(2025, 1, 2))).isEqualTo("2 January 2025");
        assertThat(Print.month(YearMonth.of(2026, 3))).isEqualTo("March 2026");
    }

    @Test
    void smallCountsAreWords() {
        assertThat(Print.count(1, "order", "orders")).isEqualTo("one order");
        assertThat(Print.count(9, "fund", "funds")).isEqualTo("nine funds");
        assertThat(Print.count(13, "month", "months")).isEqualTo("13 months");
    }
}
