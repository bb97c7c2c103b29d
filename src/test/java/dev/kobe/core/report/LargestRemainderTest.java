// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    private static List<BigDecimal> of(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    /// Floors 33.3 each leave 0.1 of 100.0, which the largest remainder takes.
    @Test
    void theLargestRemainderTakesWhatIsLeft() {
        assertThat(LargestRemainder.round(of("33.333", "33.333", "33.334"), 1)).isEqualTo(of("33.3", "33.3", "33.4"));
    }

    @Test
    void tiesGoToTheEarlierRow() {
        assertThat(LargestRemainder.round(of("0.25", "0.25", "0.25", "0.25"), 1))
                .isEqualTo(of("0.3", "0.3", "0.2", "0.2"));
    }

    @Property
    void partsAddToTheRoundedTotalAndEachIsWithinOneUnit(
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "-500", max = "500") @Scale(6) BigDecimal> exact) {
        List<BigDecimal> rounded = LargestRemainder.round(exact, 1);

        assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(
                        exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(1, RoundingMode.HALF_EVEN));
        for (int at = 0; at < exact.size(); at++) {
            assertThat(rounded.get(at).subtract(exact.get(at)).abs()).isLessThanOrEqualTo(new BigDecimal("0.1"));
        }
    }
}
