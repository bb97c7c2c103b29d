// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpactBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new ImpactBreaker(ImpactBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        FillsReading.EndedOrder one = Samples.order(1, "100", Optional.empty(), Optional.of(figure));
        return Samples.fills(Collections.nCopies(5, one), Map.of());
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void isTheMeanMoveOfTheMid() {
        FillsReading.EndedOrder thirty = Samples.order(1, "100", Optional.empty(), Optional.of(new BigDecimal("30")));
        FillsReading.EndedOrder none = Samples.order(2, "100", Optional.empty(), Optional.of(BigDecimal.ZERO));

        assertThat(breaker().judge(Samples.fills(List.of(thirty, thirty, none, none), Map.of())))
                .as("60 over 5")
                .isInstanceOf(Verdict.Clear.class);
        assertThat(breaker()
                        .judge(Samples.fills(List.of(thirty, thirty, thirty, none), Map.of()))
                        .action())
                .as("90 over 5")
                .isEqualTo(BreakerAction.ALERT_ONLY);
    }

    @Test
    void fillsWithoutMidsAreUnknownAndNoFillsAreNot() {
        FillsReading.EndedOrder blind = Samples.order(1, "100", Optional.of(BigDecimal.ONE), Optional.empty());

        assertThat(breaker().judge(Samples.fills(List.of(blind), Map.of())))
                .isEqualTo(new Verdict.Unknown("The mids after the fills of the latest orders are not known."));
        assertThat(breaker().judge(Samples.fills(List.of(), Map.of()))).isInstanceOf(Verdict.Clear.class);
    }
}
