// SPDX-License-Identifier: MIT
package dev.kobe.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.core.instrument.TickLadder.Step;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Limits stand where the exchange allows them, at the boundary of two stretches too.
final class TickLadderTest {
    private static final TickLadder BANDS = ladder("0", "0.0005", "1", "0.005", "10", "0.01", "50", "0.05");

    private static TickLadder ladder(String... pairs) {
        return new TickLadder(Stream.iterate(0, at -> at < pairs.length, at -> at + 2)
                .map(at -> new Step(new BigDecimal(pairs[at]), new BigDecimal(pairs[at + 1])))
                .toList());
    }

    private static Price price(String value) {
        return Price.of(value, QuoteUnit.DOLLARS);
    }

    private static String up(TickLadder ladder, String value) {
        return ladder.up(price(value)).value().stripTrailingZeros().toPlainString();
    }

    private static String down(TickLadder ladder, String value) {
        return ladder.down(price(value)).value().stripTrailingZeros().toPlainString();
    }

    @Test
    void roundsWithinAStretchAndAcrossItsEnd() {
        assertThat(down(BANDS, "9.9972")).isEqualTo("9.995");
        assertThat(up(BANDS, "9.9972")).isEqualTo("10");
        assertThat(up(BANDS, "10.013")).isEqualTo("10.02");
        assertThat(down(BANDS, "50.049")).isEqualTo("50");
        assertThat(down(BANDS, "49.999")).isEqualTo("49.99");
        assertThat(BANDS.at(new BigDecimal("49.99"))).isEqualByComparingTo("0.01");
        assertThat(BANDS.at(new BigDecimal("50"))).isEqualByComparingTo("0.05");
        assertThat(BANDS).hasToString("0.0005, from 1 on 0.005, from 10 on 0.01, from 50 on 0.05");
    }

    @Test
    void aStretchThatBeginsOffItsOwnTickIsSkippedToWhatIsAllowed() {
        // 3.0 is no multiple of 0.7: above it the first allowed price is 3.5, below it 2.9, the last of the former
        // stretch.
        TickLadder odd = ladder("0", "0.1", "3", "0.7");
        assertThat(up(odd, "2.95")).isEqualTo("3.5");
        assertThat(down(odd, "3.2")).isEqualTo("2.9");
        assertThat(up(odd, "3.2")).isEqualTo("3.5");
    }

    @Test
    void refusesALadderThatLeavesPricesWithoutAStep() {
        assertThatThrownBy(() -> ladder("1", "0.01")).hasMessageContaining("begin at a price of zero");
        assertThatThrownBy(() -> ladder("0", "0.01", "0.0", "0.02")).hasMessageContaining("two price steps");
        assertThatThrownBy(() -> ladder("0", "0")).hasMessageContaining("above zero");
        assertThatThrownBy(() -> new TickLadder(List.of())).hasMessageContaining("begin at a price of zero");
    }

    @Property
    void nothingAllowedLiesBetweenAPriceAndItsRoundings(
            @ForAll @IntRange(min = 5, max = 1_200_000) int tenThousandths) {
        Price at = Price.of(BigDecimal.valueOf(tenThousandths, 4), QuoteUnit.DOLLARS);
        Price above = BANDS.up(at);
        Price below = BANDS.down(at);
        assertThat(BANDS.allows(above)).isTrue();
        assertThat(BANDS.allows(below)).isTrue();
        assertThat(below).isLessThanOrEqualTo(at);
        assertThat(above).isGreaterThanOrEqualTo(at);
        if (BANDS.allows(at)) {
            assertThat(above).isEqualByComparingTo(at);
            assertThat(below).isEqualByComparingTo(at);
        } else {
            // The finest step of the ladder finds every allowed price between the two, if there were one.
            Stream.iterate(
                            below.value().add(new BigDecimal("0.0005")),
                            one -> one.compareTo(above.value()) < 0,
                            one -> one.add(new BigDecimal("0.0005")))
                    .forEach(one -> assertThat(BANDS.allows(Price.of(one, QuoteUnit.DOLLARS)))
                            .isFalse());
        }
    }
}
