// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Comovement;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrelationReadingTest {
    private static final LocalDate WEEK = LocalDate.of(2026, 9, 25);
    private static final Outcome<Comovement> MOVED =
            Outcome.ok(new Comovement(0.62, 0.41, Map.of("SXLK", 1.2, "SXLU", 0.5), WEEK));

    private static Valuation holding(Optional<Money> equity, Valuation.Line... lines) {
        return new Valuation(
                Instant.EPOCH, equity, Money.of("GBP", "0.00"), List.of(lines), List.of(), List.of(), List.of());
    }

    private static Valuation.Line line(String symbol, String worth) {
        return new Valuation.Line(
                new StrategyId("momentum-12-1"),
                new InstrumentId(symbol, "LSEETF"),
                BigDecimal.TEN,
                Optional.empty(),
                Optional.of(Money.of("GBP", worth)));
    }

    private static CorrelationReading of(Valuation valuation) {
        return CorrelationReading.of(MOVED, Optional.of(valuation), WEEK).orThrow();
    }

    @Test
    void theBetaOfTheHoldingsIsWeightedAndCashHasNone() {
        CorrelationReading read =
                of(holding(Optional.of(Money.of("GBP", "10000.00")), line("SXLK", "5000.00"), line("SXLU", "3000.00")));
        // 0.5 x 1.2 + 0.3 x 0.5
        assertThat(read.beta().orThrow()).isEqualByComparingTo("0.75");
        assertThat(read.level().orThrow()).isEqualByComparingTo("0.62");
        assertThat(read.before().orThrow()).isEqualByComparingTo("0.41");
        assertThat(read.basis()).isEqualTo("of 2 instruments over 26 weeks to 2026-09-25");
        assertThat(of(holding(Optional.of(Money.of("GBP", "10000.00")))).beta().orThrow())
                .isEqualByComparingTo("0");
    }

    @Test
    void withoutEquityOrABetaOnlyTheBetaIsMissing() {
        CorrelationReading unvalued = of(holding(Optional.empty(), line("SXLK", "5000.00")));
        assertThat(unvalued.beta().reason()).contains("Equity is not known, so the weights of the holdings are not.");
        assertThat(unvalued.level().toOptional()).isPresent();
        assertThat(of(holding(Optional.of(Money.of("GBP", "10000.00")), line("CSPX", "5000.00")))
                        .beta()
                        .reason())
                .contains("The beta of CSPX is not known.");
    }

    @Test
    void pricesOfMoreThanAMonthAgoSayNothingOfNow() {
        assertThat(CorrelationReading.of(MOVED, Optional.empty(), WEEK.plusDays(35))
                        .toOptional())
                .isPresent();
        assertThat(CorrelationReading.of(MOVED, Optional.empty(), WEEK.plusDays(36))
                        .reason())
                .contains("The newest week of prices is that to 2026-09-25, more than 35 days ago: import newer ones.");
        assertThat(CorrelationReading.of(Outcome.missing("returns", "no file"), Optional.empty(), WEEK)
                        .reason())
                .contains("no file");
    }
}
