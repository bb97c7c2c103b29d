// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakersTest {
    @Test
    void listsDayWeekAndPeakInThatOrder() {
        assertThat(Breakers.ALL)
                .extracting(Breaker::id)
                .containsExactly("drawdown.day", "drawdown.week", "drawdown.peak");
    }

    @Test
    void aDayOfOneAndAHalfAWeekOfThreeAndAPeakOfNinePercentOnlyAlert() {
        // The known case of equity 50,000 from a peak of 55,000: the levels under the halts alert and never reduce.
        BreakerReading reading = BreakerReading.of(
                Readings.AT,
                new EquityReading(
                        Optional.of(new BigDecimal("97")),
                        Optional.of(new BigDecimal("98.4771573604")),
                        Optional.of(new BigDecimal("100")),
                        Optional.of(new BigDecimal("106.7")),
                        Optional.empty(),
                        ""));
        assertThat(Breakers.ALL).extracting(one -> one.judge(reading).action()).containsOnly(BreakerAction.ALERT_ONLY);
        assertThat(new PeakDrawdownBreaker(PeakDrawdownBreaker.USUAL)
                        .measure(reading)
                        .orThrow()
                        .value()
                        .doubleValue())
                .isCloseTo(0.0909090909, within(1e-9));
        assertThat(new WeekDrawdownBreaker(WeekDrawdownBreaker.USUAL).judge(reading))
                .isInstanceOfSatisfying(Verdict.Tripped.class, tripped -> assertThat(tripped.value())
                        .isEqualTo("3.00 %"));
    }

    @Test
    void theOwnersLevelsTakeThePlaceOfTheUsualOnes() {
        BreakerLimits tighter =
                new BreakerLimits(Map.of("drawdown.peak", Levels.parse("0.02 alert, 0.03 pause, 0.08 halt")));

        assertThat(Breakers.all(tighter))
                .extracting(one -> one.levels().toString())
                .containsExactly("0.01 alert, 0.02 halt", "0.03 alert, 0.05 halt", "0.02 alert, 0.03 pause, 0.08 halt");
        assertThat(Breakers.all(tighter)).last().satisfies(peak -> assertThat(
                        peak.judge(Readings.of("0.97", "1")).action())
                .isEqualTo(BreakerAction.PAUSE_NEW));
    }

    @Test
    void thereAreNoLevelsOfABreakerThatDoesNotExist() {
        Map<String, Levels> unknown = Map.of("drawdown.month", Levels.parse("0.05 halt"));

        assertThatThrownBy(() -> new BreakerLimits(unknown)).hasMessage("there is no breaker drawdown.month");
    }
}
