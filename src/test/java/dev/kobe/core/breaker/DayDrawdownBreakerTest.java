// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayDrawdownBreakerTest extends DrawdownContract {
    @Override
    Breaker breaker() {
        return new DayDrawdownBreaker(DayDrawdownBreaker.USUAL);
    }

    @Test
    void tripsAtExactlyTwoPercent() {
        assertThat(breaker().judge(Readings.of("0.98", "1"))).isInstanceOfSatisfying(Verdict.Tripped.class, tripped -> {
            assertThat(tripped.action()).isEqualTo(BreakerAction.HALT_ALL);
            assertThat(tripped.value()).isEqualTo("2.00 %");
            assertThat(tripped.limit()).isEqualTo("2 %");
        });
    }

    @Test
    void onlyAlertsJustUnderTwoPercentAndPrintsThatItIsUnder() {
        assertThat(breaker().judge(Readings.of("0.980001", "1")))
                .isInstanceOfSatisfying(Verdict.Tripped.class, tripped -> {
                    assertThat(tripped.action()).isEqualTo(BreakerAction.ALERT_ONLY);
                    assertThat(tripped.limit()).isEqualTo("1 %");
                });
    }

    @Test
    void isClearUnderOnePercentWithItsMarginToTheHalt() {
        assertThat(breaker().judge(Readings.of("0.992", "1")))
                .isEqualTo(new Verdict.Clear(
                        "0.80 %", "1.20 %", "the halt", "Index 0.992000 is 0.80 % below the last close at 1.000000"));
    }

    @Test
    void namesTheCurrencyPartInItsEvidence() {
        Optional<BigDecimal> base = Optional.of(new BigDecimal("0.9416252348"));
        BreakerReading reading = BreakerReading.of(
                Readings.AT,
                new EquityReading(
                        Optional.of(new BigDecimal("0.9257888548")),
                        base,
                        base,
                        base,
                        Optional.of(new BigDecimal("0.0018074369")),
                        ""));
        assertThat(breaker().judge(reading)).isInstanceOfSatisfying(Verdict.Tripped.class, tripped -> assertThat(
                        tripped.evidence())
                .isEqualTo("Index 0.925789 is 1.68 % below the last close at 0.941625 (currency deepened it by 0.18 %),"
                        + " the limit is 1 %."));
    }
}
