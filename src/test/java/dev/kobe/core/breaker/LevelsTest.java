// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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
