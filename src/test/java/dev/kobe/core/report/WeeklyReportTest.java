// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.record.ExecutionRow;
import dev.kobe.core.record.NoteSeal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A week by hand: 100,000.00 at the close before, 1,000.00 paid in on Monday, 101,505.00 at the end. The index goes
/// from 1.25 to 1.25625, which is +0.50 %.
class WeeklyReportTest {
    private List<Strike> strikes = List.of(
            strike("2026-05-15", "100000.00", "0.00", "1.25"),
            strike("2026-05-18", "101200.00", "1000.00", "1.2525"),
            strike("2026-05-19", "101505.00", "0.00", "1.25625"));

    private static Strike strike(String day, String equity, String deposit, String index) {
        Optional<Money> worth = equity.isEmpty() ? Optional.empty() : Optional.of(Money.of("GBP", equity));
        return new Strike(
                LocalDate.parse(day),
                new Valuation(
                        Instant.parse(day + "T15:35:00Z"),
                        worth,
                        worth.orElse(Money.of("GBP", "0.00")),
                        List.of(),
                        List.of(),
                        List.of(),
                        worth.isPresent() ? List.of() : List.of("The mark of SXLK@LSEETF is not known.")),
                Money.of("GBP", deposit),
                Money.of("GBP", "0.00"),
                Optional.empty(),
                1,
                new BigDecimal(index),
                List.of());
    }

    private static ExecutionRow row(Side side, String quantity, String price, String bps) {
        return new ExecutionRow(
                new UUID(1, quantity.hashCode()),
                Instant.parse("2026-05-19T14:00:00Z"),
                "SXLK",
                "STK",
                side,
                new BigDecimal(quantity),
                bps.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(price)),
                new BigDecimal(price),
                bps.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(bps)),
                Optional.empty(),
                Optional.empty());
    }

    private Outcome<String> week(int year, int number, ExecutionRow... rows) {
        return WeeklyReport.of(
                new WeeklyReport.Input(
                        "D•••••41",
                        true,
                        Currency.GBP,
                        strikes,
                        List.of(),
                        List.of(rows),
                        List.of(new NoteSeal(
                                "2026-05",
                                1,
                                NoteSeal.Kind.COMMENTARY,
                                Instant.parse("2026-05-20T08:00:00Z"),
                                "0".repeat(64))),
                        77),
                year,
                number);
    }

    @Test
    void theWeekAddsUp() {
        // 101,505.00 - 100,000.00 - 1,000.00 = 505.00
        assertThat(week(2026, 21).orThrow())
                .contains("# Week 2026-W21, 18 May 2026 to 19 May 2026", "SIMULATED", "up to event 77")
                .contains("| Opening equity | 100,000.00 |", "| Paid in | 1,000.00 |", "| Result | +505.00 |")
                .contains("| Closing equity | 101,505.00 |", "| Time-weighted return | +0.50 % |")
                .contains("Nothing was traded.", "- Notes sealed: 1");
    }

    @Test
    void slippageIsWeightedByValueAndSaysWhatItLeavesOut() {
        // (100 x 50 x 4 + 300 x 50 x -2) / (5,000 + 15,000) = -0.5
        assertThat(week(
                                2026,
                                21,
                                row(Side.BUY, "100", "50", "4.00"),
                                row(Side.SELL, "300", "50", "-2.00"),
                                row(Side.BUY, "7", "50", ""))
                        .orThrow())
                .contains("weighted by value: −0.50 bps (1 without a price to compare with left out)")
                .contains("pending");
    }

    @Test
    void aWeekWithoutAValueAtItsEndHasNoResultAndSaysWhy() {
        strikes = List.of(strikes.get(0), strikes.get(1), strike("2026-05-19", "", "0.00", "1.2525"));
        assertThat(week(2026, 21).orThrow())
                .contains("| Result | — |", "| Closing equity | — |", "| Time-weighted return | — |")
                .contains("The last session has no value: The mark of SXLK@LSEETF is not known.");
    }

    @Test
    void theFirstWeekSaysThatThereIsNothingToMeasureFrom() {
        assertThat(week(2026, 20).orThrow()).contains("| Opening equity | — |", "there is no close before it");
    }

    @Test
    void aWeekWithoutASessionIsMissing() {
        assertThat(week(2026, 22).reason()).contains("No session of 2026-W22 has been struck on this desk.");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-29,2026-W01", "2027-01-01,2026-W53", "2026-05-18,2026-W21", "2024-12-30,2025-W01"})
    void aWeekIsNamedByItsOwnYear(LocalDate day, String name) {
        assertThat(WeeklyReport.name(day)).isEqualTo(name);
    }
}
