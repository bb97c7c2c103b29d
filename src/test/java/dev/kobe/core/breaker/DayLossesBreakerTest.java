// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayLossesBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new DayLossesBreaker(DayLossesBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.results(
                "-".repeat(figure.setScale(0, RoundingMode.CEILING).intValue()));
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void countsTheLossesOfTheSessionWhateverCameBetween() {
        assertThat(breaker().judge(Samples.results("-+-+--")).action()).isEqualTo(BreakerAction.ALERT_ONLY);
        assertThat(breaker().judge(Samples.results("-+-+-+"))).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void theLossesOfTheDayBeforeAreOver() {
        List<TradesReading.ClosedLine> lines =
                Collections.nCopies(9, Samples.line("-5", 1_200, Samples.TODAY.minusDays(1)));

        assertThat(breaker().measure(Samples.trades(lines, Map.of())).orThrow().value())
                .isEqualByComparingTo("0");
    }
}
