// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BreakersTest {
    private static final List<Breaker> DRAWDOWNS = Breakers.ALL.stream()
            .filter(one -> one.id().startsWith("drawdown."))
            .toList();

    /// The levels that act are those of the mission; every other one of the list only tells.
    @Test
    void onlyTheMissionsLevelsActUnlessTheOwnerSaysOtherwise() {
        Map<String, String> acting = new TreeMap<>();
        Breakers.ALL.forEach(one -> one.levels().rising().stream()
                .filter(level -> level.action() != BreakerAction.ALERT_ONLY)
                .forEach(level -> acting.merge(
                        one.id(),
                        level.at().toPlainString() + " " + Levels.word(level.action()),
                        (before, more) -> before + ", " + more)));

        assertThat(acting)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("drawdown.day", "0.02 halt"),
                        Map.entry("drawdown.week", "0.05 halt"),
                        Map.entry("drawdown.peak", "0.10 halt"),
                        Map.entry("vix", "25 reduce, 30 pause, 40 halt"),
                        Map.entry("streak.losses", "5 pause, 8 halt"),
                        Map.entry("execution.slippage", "50 pause"),
                        Map.entry("correlation.regime", "0.30 pause"),
                        Map.entry("data.stale", "60 pause"),
                        Map.entry("data.missing", "1 pause"),
                        Map.entry("data.apart", "50 pause"),
                        Map.entry("service", "1 pause")));
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
        assertThat(DRAWDOWNS).extracting(one -> one.judge(reading).action()).containsOnly(BreakerAction.ALERT_ONLY);
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
                .startsWith("0.01 alert, 0.02 halt", "0.03 alert, 0.05 halt", "0.02 alert, 0.03 pause, 0.08 halt");
        assertThat(Breakers.all(tighter)).element(2).satisfies(peak -> assertThat(
                        peak.judge(Readings.of("0.97", "1")).action())
                .isEqualTo(BreakerAction.PAUSE_NEW));
    }

    @Test
    void whatIsNotWatchedIsNotJudgedAtAll() {
        BreakerLimits blind = BreakerLimits.USUAL.without(Map.of("vix", "No source of the VIX is set."));

        assertThat(Breakers.all(blind)).hasSize(Breakers.ALL.size() - 1).noneMatch(one -> one.id()
                .equals("vix"));
        assertThatThrownBy(() -> BreakerLimits.USUAL.without(Map.of("vox", ""))).hasMessage("there is no breaker vox");
    }

    @Test
    void thereAreNoLevelsOfABreakerThatDoesNotExist() {
        Map<String, Levels> unknown = Map.of("drawdown.month", Levels.parse("0.05 halt"));

        assertThatThrownBy(() -> new BreakerLimits(unknown)).hasMessage("there is no breaker drawdown.month");
    }
}
