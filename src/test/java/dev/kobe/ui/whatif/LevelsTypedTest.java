// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.Scale;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTypedTest {
    private static Breaker breaker(String id) {
        return Breakers.ALL.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String refused(String id, String... typed) {
        return LevelsTyped.read(breaker(id), List.of(typed)).reason().orElseThrow();
    }

    @Test
    void percentAreSharesAndPointsAreThemselves() {
        assertThat(LevelsTyped.read(breaker("drawdown.day"), List.of("1.5", " 3 "))
                        .orThrow())
                .isEqualTo(Levels.parse("0.015 alert, 0.03 halt"));
        assertThat(LevelsTyped.read(breaker("vix"), List.of("18", "22.5", "28", "35"))
                        .orThrow())
                .isEqualTo(Levels.parse("18 alert, 22.5 reduce, 28 pause, 35 halt"));
    }

    @Test
    void levelsThatDoNotRiseAreRefusedByName() {
        assertThat(refused("drawdown.day", "3", "2"))
                .isEqualTo("Levels rise: the halt at 2 % is not above the alert at 3 %.");
        assertThat(refused("vix", "20", "30", "30", "40"))
                .isEqualTo("Levels rise: the pause at 30 is not above the reduce at 30.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "2,5", "1e1", "x", "0.0", "1234567"})
    void whatIsNoFigureAboveZeroIsRefused(String typed) {
        assertThat(refused("drawdown.day", "1", typed))
                .isEqualTo("The halt is a number above 0 in %, such as 2, not '" + typed + "'.");
    }

    @ParameterizedTest
    @CsvSource({
        "2, PERCENT, 1, 2.1",
        "2, PERCENT, -10, 1",
        "0.1, PERCENT, -1, 0.1",
        "30, POINTS, 1, 31",
        "x, POINTS, 1, x"
    })
    void stepsStayAboveZero(String typed, Scale scale, int steps, String moved) {
        assertThat(LevelsTyped.moved(typed, scale, steps)).isEqualTo(moved);
    }

    @Test
    void aLevelIsTypedAsItIsPrinted() {
        assertThat(LevelsTyped.typed(new BigDecimal("0.10"), Scale.PERCENT)).isEqualTo("10");
        assertThat(LevelsTyped.typed(new BigDecimal("40"), Scale.POINTS)).isEqualTo("40");
        assertThat(LevelsTyped.words(Levels.parse("0.01 alert, 0.025 halt"), Scale.PERCENT))
                .isEqualTo("alert at 1 %, halt at 2.5 %");
    }
}
