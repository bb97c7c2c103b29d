// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
    private static final Levels VIX = Levels.parse("20 alert, 25 reduce, 30 pause, 40 halt");

    @ParameterizedTest
    @CsvSource({
        "19.99, CONTINUE",
        "20, ALERT_ONLY",
        "24.999, ALERT_ONLY",
        "25, REDUCE_SIZE",
        "29.99, REDUCE_SIZE",
        "30, PAUSE_NEW",
        "39.99, PAUSE_NEW",
        "40, HALT_ALL",
        "82.69, HALT_ALL"
    })
    void aFigureAtOrAboveALevelIsGovernedByIt(BigDecimal figure, BreakerAction action) {
        assertThat(VIX.reached(Measured.of(figure, ""))
                        .map(Levels.Level::action)
                        .orElse(BreakerAction.CONTINUE))
                .isEqualTo(action);
    }

    @Test
    void anAlertAboveALevelThatActsAddsNoAction() {
        Levels slippage = Levels.parse("15 alert, 25 alert, 50 pause, 100 alert");

        assertThat(slippage.stop()).isEqualTo(new Levels.Level(BigDecimal.valueOf(50), BreakerAction.PAUSE_NEW));
        assertThat(slippage.reached(Measured.of(120, ""))).contains(slippage.stop());
        assertThat(slippage.reached(Measured.of(26, "")).orElseThrow().at()).isEqualByComparingTo("25");
    }

    @Test
    void printsWhatItReads() {
        assertThat(VIX).hasToString("20 alert, 25 reduce, 30 pause, 40 halt");
        assertThat(Levels.parse("0.05 alert,0.10 halt")).hasToString("0.05 alert, 0.10 halt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 reduce, 40 halt | 30 pause, 35 halt | 25 reduce, 30 pause, 35 halt",
                "0.01 alert, 0.02 halt | 0.01 alert, 0.03 halt | 0.01 alert, 0.02 halt",
                "0.01 alert, 0.02 halt | 0.005 alert, 0.03 halt | 0.005 alert, 0.01 alert, 0.02 halt",
                "0.01 alert, 0.02 halt | 0.015 alert, 0.03 halt | 0.01 alert, 0.02 halt",
                "25 reduce, 30 pause | 25 halt | 25 halt",
                "30 alert | 30 pause | 30 pause",
                "15 alert, 50 pause, 100 alert | 60 pause | 15 alert, 50 pause, 100 alert"
            })
    void ofTwoTheStricterHoldsLevelByLevel(String former, String asked, String both) {
        assertThat(Levels.parse(former).orStricter(Levels.parse(asked))).hasToString(both);
    }

    @Property
    void noFigureIsAskedForLessThanByEitherAndNoneForMore(
            @ForAll("levels") Levels former, @ForAll("levels") Levels asked, @ForAll @IntRange(max = 60) int figure) {
        Levels both = former.orStricter(asked);

        assertThat(action(both, figure)).isEqualTo(action(former, figure).orStricter(action(asked, figure)));
    }

    @Property
    void whatAsksForNoMoreLeavesTheFormerAsTheyAre(@ForAll("levels") Levels former, @ForAll("levels") Levels asked) {
        boolean asksForMore = IntStream.rangeClosed(0, 60)
                .anyMatch(figure -> action(asked, figure).compareTo(action(former, figure)) > 0);

        assertThat(former.orStricter(asked).equals(former)).isEqualTo(!asksForMore);
    }

    private static BreakerAction action(Levels levels, int figure) {
        return levels.reached(Measured.of(figure, "")).map(Levels.Level::action).orElse(BreakerAction.CONTINUE);
    }

    /// Up to five levels of 1 to 50 with what their rules allow: acting ones rise in severity, alerts stand anywhere.
    @Provide
    Arbitrary<Levels> levels() {
        Arbitrary<Set<Integer>> places =
                Arbitraries.integers().between(1, 50).set().ofMinSize(1).ofMaxSize(5);
        Arbitrary<List<BreakerAction>> actions =
                Arbitraries.of(BreakerAction.class).list().ofSize(5);
        return Combinators.combine(places, actions).as((at, drawn) -> {
            List<Levels.Level> rising = new ArrayList<>();
            BreakerAction acting = BreakerAction.ALERT_ONLY;
            for (int place : new TreeSet<>(at)) {
                BreakerAction action = drawn.get(rising.size());
                boolean isMore = action.compareTo(acting) > 0;
                acting = isMore ? action : acting;
                rising.add(new Levels.Level(BigDecimal.valueOf(place), isMore ? action : BreakerAction.ALERT_ONLY));
            }
            return new Levels(rising);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "40 pause, 30 halt | level 30 is not above 40",
                "30 halt, 40 pause | level pause at 40 stands above halt, which asks for as much",
                "30 pause, 40 pause | level pause at 40 stands above pause, which asks for as much",
                "0 halt | level 0 is not above 0",
                "-0.02 halt | '-0.02 halt' is no level",
                "NaN halt | 'NaN halt' is no level",
                "20 | '20' is no level",
                "20 alert, | '' is no level",
                "20 continue | '20 continue' is no level"
            })
    void refusesWhatDoesNotRiseOrIsNone(String text, String why) {
        assertThatThrownBy(() -> Levels.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }
}
