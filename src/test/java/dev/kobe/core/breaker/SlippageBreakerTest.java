// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlippageBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new SlippageBreaker(SlippageBreaker.USUAL);
    }

    @Override
    BreakerReading reading(BigDecimal figure) {
        return Samples.slippages(Collections.nCopies(5, figure.toPlainString()).toArray(String[]::new));
    }

    @Override
    BreakerReading unknown() {
        return Samples.nothing();
    }

    @Test
    void aSingleFillOf500PausesAndOneOf16DoesNothing() {
        assertThat(breaker().judge(Samples.slippages("500")).sentence())
                .isEqualTo("Slippage of the latest orders, 1 of them, the worst 500 by T-2026-03-09/1/1, the limit is"
                        + " 50 bps.");
        assertThat(breaker().judge(Samples.slippages("500")).action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(breaker().judge(Samples.slippages("16"))).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void fewerThanFiveCountAFifthEach() {
        // 240 over 5 is 48, 250 over 5 is exactly the pause.
        assertThat(breaker().judge(Samples.slippages("120", "120")).action()).isEqualTo(BreakerAction.ALERT_ONLY);
        assertThat(breaker().judge(Samples.slippages("125", "125")).action()).isEqualTo(BreakerAction.PAUSE_NEW);
    }

    @Test
    void whatWasBetterThanTheDecisionPriceCountsAgainstWhatWasWorse() {
        // 30 + 60 + 75 - 10 - 30 = 125 over 5 is 25, an alert; by magnitude it would be 41.
        assertThat(breaker()
                        .measure(Samples.slippages("30", "60", "75", "-10", "-30"))
                        .orThrow()
                        .value())
                .isEqualByComparingTo("25");
        assertThat(breaker().judge(Samples.slippages("-200", "-200", "-200", "-200", "-200")))
                .isInstanceOfSatisfying(
                        Verdict.Clear.class, clear -> assertThat(clear.value()).isEqualTo("-200.0 bps"));
    }

    @Test
    void onlyTheLatestTwentyCount() {
        List<String> bps = new ArrayList<>(Collections.nCopies(10, "900"));
        bps.addAll(Collections.nCopies(20, "4"));

        assertThat(breaker()
                        .measure(Samples.slippages(bps.toArray(String[]::new)))
                        .orThrow()
                        .value())
                .isEqualByComparingTo("4");
    }

    @Test
    void countsAnewFromTheOwnersReset() {
        List<FillsReading.EndedOrder> orders = List.of(
                Samples.order(1, "100", Optional.of(new BigDecimal("500")), Optional.empty()),
                Samples.order(2, "100", Optional.of(new BigDecimal("10")), Optional.empty()));

        assertThat(breaker()
                        .measure(Samples.fills(
                                orders,
                                Map.of("execution.slippage", orders.getFirst().endedAt())))
                        .orThrow()
                        .value())
                .isEqualByComparingTo("2");
    }

    @Test
    void noOrderYetIsAKnownFact() {
        assertThat(breaker().judge(Samples.slippages()))
                .isEqualTo(new Verdict.Clear("0.0 bps", "50.0 bps", "the pause", "No order has been filled yet"));
    }

    @Test
    void endsByTheOwner() {
        assertThat(breaker().rearm(BreakerAction.PAUSE_NEW)).isEqualTo(Rearm.BY_OWNER);
    }
}
