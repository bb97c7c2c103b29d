// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Strike;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A record worked by hand: 100 ABC and 50,000.00 in cash on Monday 26 January 2026, in pounds.
class ImportedReturnsTest {
    private final List<AccountSnapshot> snapshots = new ArrayList<>();
    private final List<ExecutionRow> executions = new ArrayList<>();

    private ImportedReturnsTest snapshot(String day, String cash, String quantity, String price) {
        return snapshot(
                day,
                cash,
                quantity,
                price,
                new BigDecimal(quantity).multiply(new BigDecimal(price)).toPlainString());
    }

    private ImportedReturnsTest snapshot(String day, String cash, String quantity, String price, String value) {
        snapshots.add(new AccountSnapshot(
                Instant.parse(day + "T16:35:00Z"),
                new BigDecimal(cash).add(new BigDecimal(value)),
                new BigDecimal(cash),
                List.of(new AccountSnapshot.Holding(
                        "ABC",
                        new BigDecimal(quantity),
                        Optional.empty(),
                        new BigDecimal(price),
                        new BigDecimal(value),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))));
        return this;
    }

    private ImportedReturnsTest trade(String at, Side side, String quantity, String price, String fee, String in) {
        executions.add(new ExecutionRow(
                new UUID(0, executions.size()),
                Instant.parse(at + "Z"),
                "ABC",
                "STK",
                side,
                new BigDecimal(quantity),
                Optional.empty(),
                new BigDecimal(price),
                Optional.empty(),
                fee.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(fee)),
                fee.isEmpty() ? Optional.empty() : Optional.of(in)));
        return this;
    }

    private List<ImportedStretch> stretches() {
        return ImportedReturns.stretches(snapshots, executions, Currency.GBP, TradingCalendar.of(Venue.LONDON));
    }

    private static List<String> returns(ImportedStretch stretch) {
        return stretch.strikes().stream()
                .flatMap(one -> one.periodReturn().stream())
                .map(one -> one.setScale(6, java.math.RoundingMode.HALF_EVEN).toPlainString())
                .toList();
    }

    /// 100,000.00; 101,000.00; then 20 more bought at 512 for 10,241.70, marked at 515: 39,758.30 + 61,800.00.
    @Test
    void aReturnStandsWhereExecutionsExplainEverything() {
        snapshot("2026-01-26", "50000.00", "100", "500");
        snapshot("2026-01-27", "50000.00", "100", "510");
        snapshot("2026-01-28", "39758.30", "120", "515");
        trade("2026-01-28T14:40:00", Side.BUY, "20", "512", "1.70", "GBP");

        List<ImportedStretch> stretches = stretches();

        assertThat(stretches).hasSize(1);
        // 101,558.30 / 101,000.00 - 1 = 0.00552772
        assertThat(returns(stretches.getFirst())).containsExactly("0.010000", "0.005528");
        assertThat(stretches.getFirst().strikes().getLast().index()).isEqualByComparingTo("1.015583");
        assertThat(stretches.getFirst().ended()).isEmpty();
    }

    /// 5,000.00 paid in on a day on which the holding lost a hundredth: no return crosses it, and none is a gain.
    @Test
    void aDepositIsNeverAGain() {
        snapshot("2026-01-26", "50000.00", "100", "500");
        snapshot("2026-01-27", "50000.00", "100", "505");
        snapshot("2026-01-28", "55000.00", "100", "500");
        snapshot("2026-01-29", "55000.00", "100", "511");

        List<ImportedStretch> stretches = stretches();

        assertThat(stretches).hasSize(2);
        assertThat(returns(stretches.get(0))).containsExactly("0.005000");
        assertThat(stretches.get(0).ended())
                .contains("From 2026-01-27 to 2026-01-28 cash changed by 5000.00 GBP that no execution explains: a"
                        + " payment, a dividend, a fee or a conversion.");
        // 1,100.00 of 105,000.00.
        assertThat(returns(stretches.get(1))).containsExactly("0.010476");
        assertThat(stretches.get(1).strikes().getFirst().index()).isEqualByComparingTo("1");
    }

    @Test
    void evenAPennyOfCashEndsAStretch() {
        snapshot("2026-01-26", "50000.00", "100", "500");
        snapshot("2026-01-27", "49999.99", "100", "500");
        assertThat(stretches()).hasSize(2);
    }

    @Test
    void sharesThatCameFromNowhereEndAStretch() {
        snapshot("2026-01-26", "50000.00", "100", "500");
        snapshot("2026-01-27", "50000.00", "120", "500");
        assertThat(stretches().getFirst().ended())
                .contains("From 2026-01-26 to 2026-01-27 the holding of ABC changed by 20, of which executions explain"
                        + " 0.");
    }

    @Test
    void aTradeInAnotherCurrencyOrWithoutItsCostEndsAStretch() {
        snapshot("2026-01-26", "50000.00", "100", "500", "40000.00");
        snapshot("2026-01-27", "58000.00", "80", "500", "32000.00");
        trade("2026-01-27T10:00:00", Side.SELL, "20", "500", "0.00", "GBP");
        assertThat(stretches().getFirst().ended())
                .hasValueSatisfying(why -> assertThat(why).contains("a trade in ABC was not in GBP"));

        executions.clear();
        trade("2026-01-27T10:00:00", Side.SELL, "20", "500", "", "");
        assertThat(stretches().getFirst().ended()).hasValueSatisfying(why -> assertThat(why)
                .contains("commission of a trade in ABC is not known in GBP"));
    }

    @Test
    void aSnapshotWhosePartsAreNotItsEquityMeasuresNothing() {
        snapshot("2026-01-26", "50000.00", "100", "500");
        snapshots.add(new AccountSnapshot(
                Instant.parse("2026-01-27T16:35:00Z"),
                new BigDecimal("105000.00"),
                new BigDecimal("50000.00"),
                snapshots.getFirst().positions()));
        assertThat(stretches().getFirst().ended()).hasValueSatisfying(why -> assertThat(why)
                .contains("cash and holdings of 2026-01-27 are 100000.00 and not its equity"));
    }

    /// From Friday to the Tuesday after next: seven sessions, so the return is in no volatility.
    @Test
    void aReturnOverSeveralSessionsSaysSo() {
        snapshot("2026-01-30", "50000.00", "100", "500");
        snapshot("2026-02-10", "50000.00", "100", "510");
        assertThat(stretches().getFirst().strikes())
                .extracting(Strike::sessionsSpanned)
                .containsExactly(1, 7);
    }
}
