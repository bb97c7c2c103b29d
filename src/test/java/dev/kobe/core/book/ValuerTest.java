// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ValuerTest {
    private static final Instant AT = Instant.parse("2026-02-03T16:35:00Z");
    private static final InstrumentId SXLF = InstrumentId.parse("SXLF@LSEETF");
    private static final InstrumentId IITU = InstrumentId.parse("IITU@LSEETF");
    private static final FxRate RATE = FxRate.of("GBP", "USD", "1.369880");

    private static Book book() {
        return Book.empty(Currency.GBP)
                .post(Money.of("GBP", "518.01"))
                .post(Money.of("USD", "224.33"))
                .move(StrategyId.MOMENTUM_12_1, SXLF, BigDecimal.valueOf(864), new BigDecimal("45247.36"));
    }

    @Test
    void sumsLinesThatAreEachRoundedToAPenny() {
        Valuation valued = Valuer.value(book(), Map.of(SXLF, Price.of("52.67", QuoteUnit.DOLLARS)), List.of(RATE), AT);
        // 224.33 / 1.36988 = 163.7588..., 45,506.88 / 1.36988 = 33,219.61...
        assertThat(valued.equity()).contains(Money.of("GBP", "33901.38"));
        assertThat(valued.knownPart()).isEqualTo(Money.of("GBP", "33901.38"));
        assertThat(valued.missing()).isEmpty();
        assertThat(valued.lines()).singleElement().satisfies(line -> assertThat(line.worth())
                .contains(Money.of("GBP", "33219.61")));
    }

    @Test
    void roundsHalfToEven() {
        Book half = Book.empty(Currency.GBP).move(StrategyId.MOMENTUM_12_1, IITU, BigDecimal.ONE, BigDecimal.ONE);
        assertThat(Valuer.value(half, Map.of(IITU, Price.of("2540.5", QuoteUnit.PENCE)), List.of(), AT)
                        .equity())
                .contains(Money.of("GBP", "25.40"));
        assertThat(Valuer.value(half, Map.of(IITU, Price.of("2541.5", QuoteUnit.PENCE)), List.of(), AT)
                        .equity())
                .contains(Money.of("GBP", "25.42"));
    }

    @Test
    void hasNoEquityWithoutAMarkAndSaysWhichIsMissing() {
        Valuation valued = Valuer.value(book(), Map.of(), List.of(RATE), AT);
        assertThat(valued.equity()).isEmpty();
        assertThat(valued.knownPart()).isEqualTo(Money.of("GBP", "681.77"));
        assertThat(valued.missing()).containsExactly("The mark of SXLF@LSEETF is not known.");
        assertThat(valued.lines().getFirst().worth()).isEmpty();
    }

    @Test
    void hasNoEquityWithoutARate() {
        Valuation valued = Valuer.value(book(), Map.of(SXLF, Price.of("52.67", QuoteUnit.DOLLARS)), List.of(), AT);
        assertThat(valued.equity()).isEmpty();
        assertThat(valued.knownPart()).isEqualTo(Money.of("GBP", "518.01"));
        assertThat(valued.missing()).containsExactly("The rate between GBP and USD is not known.");
    }

    @Test
    void needsNoRateForAnEmptyBalance() {
        Book dollarsNone = Book.empty(Currency.GBP).post(Money.of("USD", "0.00"));
        assertThat(Valuer.value(dollarsNone, Map.of(), List.of(), AT).equity()).contains(Money.of("GBP", "0.00"));
    }

    @Property
    void theWholeIsTheSumOfItsParts(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -5_000, max = 5_000) Integer> shares,
            @ForAll @IntRange(min = 1, max = 99_999) int cents,
            @ForAll @IntRange(min = 500_000, max = 2_500_000) int rate,
            @ForAll @IntRange(min = -999_999, max = 999_999) int dollars) {
        FxRate fx = FxRate.of("GBP", "USD", BigDecimal.valueOf(rate, 6).toPlainString());
        Book whole = Book.empty(Currency.GBP).post(Money.of(Currency.USD, BigDecimal.valueOf(dollars, 2)));
        Money parts = Valuer.value(whole, Map.of(), List.of(fx), AT).equity().orElseThrow();
        Map<InstrumentId, Price> marks = new HashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            InstrumentId id = new InstrumentId("F" + i, "LSEETF");
            marks.put(id, Price.of(BigDecimal.valueOf(cents, 2), QuoteUnit.DOLLARS));
            BigDecimal held = BigDecimal.valueOf(shares.get(i));
            whole = whole.move(StrategyId.MOMENTUM_12_1, id, held, BigDecimal.ZERO);
            Book alone = Book.empty(Currency.GBP).move(StrategyId.MOMENTUM_12_1, id, held, BigDecimal.ZERO);
            parts = parts.plus(
                    Valuer.value(alone, marks, List.of(fx), AT).equity().orElseThrow());
        }
        assertThat(Valuer.value(whole, marks, List.of(fx), AT).equity()).contains(parts);
    }
}
