// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VixBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new VixBreaker(VixBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.vix(figure.max(new BigDecimal("0.01")), "", "");
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    /// 41 years of sorts: a calm close, the levels of the mission, and the highest close there was, of 16 March 2020.
    @ParameterizedTest
    @CsvSource({
        "9.14, CONTINUE",
        "20, ALERT_ONLY",
        "25, REDUCE_SIZE",
        "29.99, REDUCE_SIZE",
        "30, PAUSE_NEW",
        "40, HALT_ALL",
        "82.69, HALT_ALL"
    })
    void actsAtTheLevelsOfTheMission(BigDecimal level, BreakerAction action) {
        assertThat(breaker().judge(Samples.vix(level, "", "")).action()).isEqualTo(action);
    }

    @Test
    void saysItsFigureItsSourceAndItsLimit() {
        assertThat(breaker().judge(Samples.vix(new BigDecimal("31.2"), "", "")).sentence())
                .isEqualTo("VIX 31.2 now, the limit is 30.");
    }

    @Test
    void whatReducesEndsAfterTwoClosesATenthBelow() {
        assertThat(breaker().rearm(BreakerAction.PAUSE_NEW).words(Scale.POINTS, BigDecimal.valueOf(30)))
                .isEqualTo("2 closes in a row below 27");
        assertThat(breaker().rearm(BreakerAction.REDUCE_SIZE)).isEqualTo(Rearm.after(2, "0.1"));
        assertThat(breaker().rearm(BreakerAction.ALERT_ONLY)).isEqualTo(Rearm.AT_ONCE);
        assertThat(breaker().tolerance()).hasMinutes(15);
    }

    @ParameterizedTest
    @CsvSource({"0", "-17.3"})
    void aVixThatIsNotAboveZeroIsNoReading(BigDecimal level) {
        assertThatThrownBy(() -> Samples.vix(level, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a VIX is above 0");
    }
}
