// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HourLossesBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new HourLossesBreaker(HourLossesBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        int count = figure.setScale(0, RoundingMode.CEILING).intValue();
        return Samples.trades(Collections.nCopies(count, Samples.line("-5", 10, Samples.TODAY)), Map.of());
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void aLossOfExactlySixtyMinutesAgoIsNotOfTheLastHour() {
        assertThat(losses(59, 10).action()).isEqualTo(BreakerAction.ALERT_ONLY);
        assertThat(losses(60, 10)).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void aLineOfTheFutureIsAClockThatWentBackAndNothingIsKnown() {
        assertThat(losses(10, -60))
                .isInstanceOfSatisfying(Verdict.Unknown.class, unknown -> assertThat(unknown.missing())
                        .startsWith("The clock stands before the end of T-2026-03-09/-60"));
    }

    private Verdict losses(long one, long other) {
        return breaker()
                .judge(Samples.trades(
                        List.of(Samples.line("-1", one, Samples.TODAY), Samples.line("-1", other, Samples.TODAY)),
                        Map.of()));
    }
}
