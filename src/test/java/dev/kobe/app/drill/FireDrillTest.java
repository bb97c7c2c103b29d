// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.TradingRules;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.cli.DrillServices.Drill;
import dev.kobe.cli.DrillServices.Drilled;
import dev.kobe.cli.DrillServices.Drilled.Verdict;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.DayDrawdownBreaker;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.testing.Shared;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The drill lives over sockets in real time. How long a halt took depends on the computer, so that it is not asserted
/// here; that it came, and what the gateway then cancelled, is.
class FireDrillTest {
    private final ConfigFolder files = new ConfigFolder(Shared.project("config"));

    @Test
    void everyBreakerIsForced() {
        assertThat(Breakers.ALL).extracting(Breaker::id).allSatisfy(id -> assertThat(Forcings.of(id))
                .as("add a line for %s to Forcings.ALL", id)
                .isPresent());
        assertThat(Forcings.ALL)
                .extracting(Forcing::breaker)
                .doesNotHaveDuplicates()
                .isSubsetOf(Breakers.ALL.stream().map(Breaker::id).toList());
    }

    @Test
    void aReadingATradeOfThePastAndAMissingPriceEachCancelEveryOrder() {
        assertForced(drill(Set.of("drawdown.day", "streak.losses", "data.missing")));
    }

    @Test
    @Tag("ci")
    void everyBreakerCancelsEveryOrder() {
        Drill drill = drill(Set.copyOf(Breakers.ALL.stream().map(Breaker::id).toList()));

        assertForced(drill);
        assertThat(Stream.concat(drill.breakers().stream().map(Drilled::breaker), drill.notWatched().keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Breakers.ALL.stream().map(Breaker::id).toList());
    }

    private static void assertForced(Drill drill) {
        assertThat(drill.breakers()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.verdict()).as("%s", one).isNotEqualTo(Verdict.FAILED);
            assertThat(one.cancels()).isEqualTo(3);
            assertThat(one.decisionMillis().orElseThrow())
                    .isPositive()
                    .isLessThan(one.cancelMillis().orElseThrow());
        });
    }

    private Drill drill(Set<String> breakers) {
        KobeConfig config = files.config().orThrow();
        DeskRules rules =
                TradingRules.desk(config, files.universe(config.universe()).orThrow());
        return new FireDrill(config, rules, InstantSource.system())
                .run(step -> {}, one -> breakers.contains(one.id()))
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource({"1000, 2000, OK", "1001, 1500, SLOW", "900, 2001, SLOW", "0, 0, OK"})
    void timesAreHeldAgainstASecondAndTwo(long decision, long last, Verdict verdict) {
        Drilled judged = FireDrill.judged(
                new DayDrawdownBreaker(DayDrawdownBreaker.USUAL),
                Duration.ofMillis(decision),
                Duration.ofMillis(last),
                3);

        assertThat(judged.verdict()).isEqualTo(verdict);
        assertThat(judged.asks()).isEqualTo("halt at 2 %");
        assertThat(judged.cancelMillis()).contains(BigDecimal.valueOf(last * 1_000, 3));
    }
}
