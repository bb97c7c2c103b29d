// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnfilledBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new UnfilledBreaker(UnfilledBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        BigDecimal left = figure.min(BigDecimal.ONE).movePointRight(2);
        FillsReading.EndedOrder one = Samples.order(
                1, BigDecimal.valueOf(100).subtract(left).toPlainString(), Optional.empty(), Optional.empty());
        return Samples.fills(Collections.nCopies(5, one), Map.of());
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void isTheMeanShareThatWasNotFilled() {
        List<FillsReading.EndedOrder> orders = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            orders.add(Samples.order(number, "100", Optional.empty(), Optional.empty()));
        }
        orders.add(Samples.order(10, "50", Optional.empty(), Optional.empty()));
        assertThat(breaker().measure(Samples.fills(orders, Map.of())).orThrow().value())
                .isEqualByComparingTo("0.05");

        orders.add(Samples.order(11, "0", Optional.empty(), Optional.empty()));
        assertThat(breaker().judge(Samples.fills(orders, Map.of())).action())
                .as("1.5 of 11")
                .isEqualTo(BreakerAction.ALERT_ONLY);
    }

    @Test
    void moreThanAnOrderCannotBeFilled() {
        assertThatThrownBy(() -> Samples.order(1, "101", Optional.empty(), Optional.empty()))
                .hasMessage("T-2026-03-09/1/1 has filled 101 of 100, which cannot be");
    }
}
