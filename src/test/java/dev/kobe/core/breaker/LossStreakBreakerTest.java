// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossStreakBreakerTest extends BreakerContract {
    @Override
    Breaker breaker() {
        return new LossStreakBreaker(LossStreakBreaker.USUAL);
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

    @ParameterizedTest
    @CsvSource({
        "--, CONTINUE",
        "---, ALERT_ONLY",
        "+----, ALERT_ONLY",
        "+-----, PAUSE_NEW",
        "--------, HALT_ALL",
        "-------+, CONTINUE",
        "---0-, PAUSE_NEW",
        "----+-, CONTINUE"
    })
    void countsTheLossesSinceTheLastWinAndZeroIsALoss(String marks, BreakerAction action) {
        assertThat(breaker().judge(Samples.results(marks)).action()).isEqualTo(action);
    }

    @Test
    void nothingClosedYetIsAKnownFact() {
        assertThat(breaker().judge(Samples.results("")))
                .isEqualTo(new Verdict.Clear("0", "8", "the halt", "No line has been closed yet"));
    }

    @Test
    void readingTheSameLinesAgainCountsThemOnce() {
        BreakerReading two = Samples.results("--");

        assertThat(breaker().judge(two)).isEqualTo(breaker().judge(two));
        assertThat(breaker().measure(two).orThrow().value()).isEqualByComparingTo("2");
    }

    @Test
    void countsAnewFromTheOwnersReset() {
        List<TradesReading.ClosedLine> lines = List.of(
                Samples.line("-1", 60, Samples.TODAY),
                Samples.line("-1", 50, Samples.TODAY),
                Samples.line("-1", 40, Samples.TODAY));
        Instant after = Readings.AT.minus(Duration.ofMinutes(50));

        assertThat(breaker()
                        .measure(Samples.trades(lines, Map.of("streak.losses", after)))
                        .orThrow()
                        .value())
                .isEqualByComparingTo("1");
        assertThat(breaker()
                        .measure(Samples.trades(lines, Map.of("streak.wins", after)))
                        .orThrow()
                        .value())
                .as("another breaker's reset")
                .isEqualByComparingTo("3");
    }

    @Test
    void aPauseAndAHaltEndByTheOwner() {
        assertThat(breaker().rearm(BreakerAction.PAUSE_NEW)).isEqualTo(Rearm.BY_OWNER);
        assertThat(breaker().rearm(BreakerAction.HALT_ALL)).isEqualTo(Rearm.BY_OWNER);
        assertThat(breaker().rearm(BreakerAction.ALERT_ONLY)).isEqualTo(Rearm.AT_ONCE);
    }
}
