// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Weight;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitsChangeTest {
    private static final GateLimits PRESENT = Given.order().build().limits();

    private static GateLimits with(String spread, String reserve, Set<SecurityType> excluded) {
        return new GateLimits(
                1,
                PRESENT.reconciledWithin(),
                PRESENT.cutOff(),
                PRESENT.quoteFreshness(),
                PRESENT.shareCap(),
                PRESENT.pairCap(),
                PRESENT.orderShare(),
                PRESENT.orderValue(),
                PRESENT.positionShare(),
                PRESENT.grossShare(),
                Weight.of(reserve),
                PRESENT.flattenOffset(),
                excluded,
                new PriceLimits(
                        Duration.ofMinutes(5),
                        Bps.of(spread),
                        Bps.of("100"),
                        Bps.of("100"),
                        Bps.of("200"),
                        Bps.of("1000"),
                        Bps.of("50")),
                PRESENT.shares(),
                PRESENT.pace(),
                PRESENT.costs(),
                PRESENT.ground(),
                PRESENT.breakers(),
                PRESENT.assumed());
    }

    @Test
    void whatTightensHoldsAtOnceUnderANewVersion() {
        GateLimits wanted = with("40", "0.01", PRESENT.excludedTypes());
        LimitsChange change = LimitsChange.of(PRESENT, wanted);
        assertThat(change.now()).isEqualTo(wanted.as(4));
        assertThat(change.next()).isEmpty();
        assertThat(change.changes())
                .containsExactly("reserveShare 0.005 to 0.01 at once", "prices.fundSpread 50 to 40 at once");
    }

    @Test
    void whatLoosensWaitsAndLeavesTheVersionAlone() {
        GateLimits wanted = with("60", "0.004", PRESENT.excludedTypes());
        LimitsChange change = LimitsChange.of(PRESENT, wanted);
        assertThat(change.now()).isEqualTo(PRESENT);
        assertThat(change.next()).contains(wanted.as(3));
        assertThat(change.changes())
                .containsExactly(
                        "reserveShare 0.005 to 0.004 from the next session",
                        "prices.fundSpread 50 to 60 from the next session");
        assertThat(LimitsChange.due(PRESENT, change.next().orElseThrow()).now()).isEqualTo(wanted.as(4));
    }

    @Test
    void aMixtureIsTakenApart() {
        LimitsChange change = LimitsChange.of(PRESENT, with("60", "0.01", Set.of(SecurityType.STOCK)));
        assertThat(change.now().prices().fundSpread()).isEqualTo(Bps.of("50"));
        assertThat(change.now().reserveShare()).isEqualTo(Weight.of("0.01"));
        assertThat(change.now().excludedTypes())
                .containsExactlyInAnyOrder(
                        SecurityType.STOCK, SecurityType.BOND, SecurityType.BILL, SecurityType.CFD, SecurityType.WAR);
        assertThat(change.next().orElseThrow().excludedTypes()).containsExactly(SecurityType.STOCK);
    }

    @Test
    void anExemptionGivenUpHoldsAtOnce() {
        GateLimits wanted = Given.shares(like -> new ShareLimits(
                        like.volume(),
                        like.volumeWarns(),
                        like.displayedTimes(),
                        like.sector(),
                        Set.of(new StrategyId("other")),
                        like.turnover(),
                        like.turnoverWarns(),
                        like.dayTurnover()))
                .apply(PRESENT);
        LimitsChange change = LimitsChange.of(PRESENT, wanted);
        assertThat(change.now().shares().sectorExempt()).isEmpty();
        assertThat(change.next().orElseThrow().shares().sectorExempt()).containsExactly(new StrategyId("other"));
    }

    private static GateLimits watching(Map<String, String> levels, Map<String, String> unwatched) {
        Map<String, Levels> set = new TreeMap<>();
        levels.forEach((id, text) -> set.put(id, Levels.parse(text)));
        return PRESENT.watching(new BreakerLimits(set, unwatched).spelledOut());
    }

    @Test
    void levelsOfBreakersAreTakenApartByBreakerAndLevel() {
        GateLimits present = watching(Map.of("drawdown.day", "0.01 alert, 0.02 halt"), Map.of());
        GateLimits wanted = watching(
                Map.of("drawdown.day", "0.005 alert, 0.03 halt", "vix", "20 alert, 25 reduce, 28 pause, 45 halt"),
                Map.of());

        LimitsChange change = LimitsChange.of(present, wanted);

        assertThat(change.now().version()).isEqualTo(4);
        BreakerLimits now = change.now().breakers().orElseThrow();
        assertThat(now.set().get("drawdown.day")).hasToString("0.005 alert, 0.01 alert, 0.02 halt");
        assertThat(now.set().get("vix")).hasToString("20 alert, 25 reduce, 28 pause, 40 halt");
        assertThat(change.next().orElseThrow().breakers()).isEqualTo(wanted.breakers());
        assertThat(change.changes())
                .containsExactly(
                        "drawdown.day alert 0.01 to 0.005 and 0.01 at once",
                        "vix pause 30 to 28 at once",
                        "drawdown.day alert 0.005 and 0.01 to 0.005 from the next session",
                        "drawdown.day halt 0.02 to 0.03 from the next session",
                        "vix halt 40 to 45 from the next session");
        assertThat(LimitsChange.due(change.now(), change.next().orElseThrow())
                        .now()
                        .breakers())
                .isEqualTo(wanted.breakers());
    }

    @Test
    void notWatchingIsLooserAndWatchingTighter() {
        GateLimits watched = watching(Map.of("vix", "30 pause"), Map.of());
        GateLimits not = watching(Map.of(), Map.of("vix", "No source of the VIX is set."));

        LimitsChange left = LimitsChange.of(watched, not);
        assertThat(left.now()).isEqualTo(watched);
        assertThat(left.changes()).containsExactly("vix watched to not watched from the next session");
        assertThat(left.next().orElseThrow().breakers()).isEqualTo(not.breakers());

        LimitsChange taken = LimitsChange.of(not, watched);
        assertThat(taken.now()).isEqualTo(watched.as(4));
        assertThat(taken.next()).isEmpty();
        assertThat(taken.changes()).containsExactly("vix not watched to watched at once");
    }

    @Test
    void whoAsksForNoLevelsLeavesThemAndAJournalWithoutThemTakesThemUp() {
        GateLimits levels = watching(Map.of("vix", "30 pause"), Map.of());

        assertThat(LimitsChange.of(levels, PRESENT).now()).isEqualTo(levels);
        assertThat(LimitsChange.of(levels, PRESENT).changes()).isEmpty();
        LimitsChange first = LimitsChange.of(PRESENT, levels);
        assertThat(first.now()).isEqualTo(levels.as(4));
        assertThat(first.next()).isEmpty();
    }

    @Test
    void theSameLimitsChangeNothing() {
        LimitsChange change = LimitsChange.of(PRESENT, PRESENT.as(1));
        assertThat(change.now()).isEqualTo(PRESENT);
        assertThat(change.changes()).isEmpty();
    }

    @Test
    void everyMarginThatIsTighterTheLargerItIsIsAFigure() {
        assertThat(Stream.of(
                                GateLimits.class,
                                PriceLimits.class,
                                ShareLimits.class,
                                PaceLimits.class,
                                CostLimits.class,
                                GroundLimits.class)
                        .flatMap(one -> Arrays.stream(one.getRecordComponents()))
                        .map(one -> one.getName()))
                .containsAll(LimitFigures.MORE_IS_TIGHTER);
    }
}
