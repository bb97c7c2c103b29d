// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.record.CashMovement.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A desk that was opened on 1 June and on which its owner recorded a deposit of 500.00 GBP on the 10th.
class LackingTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 6, 1);
    private static final CashMovement DIVIDEND = row("7001", Kind.DIVIDEND, "19.005", "USD", 25);
    private static final CashMovement TAX = row("7002", Kind.WITHHOLDING_TAX, "-2.85", "USD", 25);

    private static CashMovement row(String id, Kind kind, String amount, String currency, int day) {
        return new CashMovement(
                Optional.of(id).filter(one -> !one.isEmpty()),
                kind,
                "",
                StatementTime.of(OPENED.withDayOfMonth(day)),
                Optional.empty(),
                new BigDecimal(amount),
                Currency.of(currency),
                Optional.of("ORCL"),
                "");
    }

    private static Statement statement(CashMovement... cash) {
        return new Statement(
                Optional.of("DU1"),
                Optional.of(Currency.GBP),
                OPENED.minusMonths(1),
                OPENED.plusMonths(1),
                true,
                Optional.empty(),
                Set.of(Statement.Part.CASH),
                List.of(),
                List.of(),
                List.of(cash),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private static OwnLedger ledger(List<OwnLedger.Booked> booked) {
        return new OwnLedger(
                Currency.GBP,
                OPENED,
                OPENED.plusMonths(1),
                ZoneId.of("Europe/London"),
                List.of(),
                Map.of(),
                List.of(new OwnLedger.Flow("mine", Instant.parse("2026-06-10T09:00:00Z"), Money.of("GBP", "500.00"))),
                booked,
                List.of(),
                List.of());
    }

    private static OwnLedger.Booked booked(CashMovement row) {
        return new OwnLedger.Booked(
                Instant.parse("2026-07-02T09:00:00Z"), CashBooking.of(row).orElseThrow());
    }

    @Test
    void whatTheBooksLackIsBookedRoundedToTheCent() {
        Lacking lacking = Lacking.of(statement(DIVIDEND, TAX), ledger(List.of()));
        assertThat(lacking.bookings())
                .extracting(CashBooking::amount)
                .containsExactly(Money.of("USD", "19.00"), Money.of("USD", "-2.85"));
        assertThat(lacking.bookings().getFirst()).hasToString("dividend of 19.00 USD on ORCL of 2026-06-25");
        assertThat(lacking.refused()).isEmpty();
    }

    @Test
    void aNumberCountsOnceWhicheverFileItComesIn() {
        OwnLedger after = ledger(List.of(booked(DIVIDEND), booked(TAX)));
        assertThat(Lacking.of(statement(DIVIDEND, TAX), after).bookings()).isEmpty();
        assertThat(TieOut.of(statement(DIVIDEND, TAX, row("9", Kind.DEPOSIT, "500", "GBP", 10)), after)
                        .differences())
                .isEmpty();
    }

    @Test
    void aDepositThatTheOwnerRecordedIsNotBookedASecondTime() {
        Lacking lacking = Lacking.of(
                statement(row("8001", Kind.DEPOSIT, "500", "GBP", 11), row("8002", Kind.DEPOSIT, "500", "GBP", 12)),
                ledger(List.of()));
        assertThat(lacking.bookings()).extracting(CashBooking::id).containsExactly("8002");
    }

    @Test
    void whatIsNotCertainIsRefusedAndNamed() {
        Lacking lacking = Lacking.of(
                statement(
                        row("", Kind.FEE, "-10", "USD", 20),
                        row("5", Kind.INTEREST, "3", "USD", 1),
                        new CashMovement(
                                Optional.of("4"),
                                Kind.DIVIDEND,
                                "",
                                StatementTime.of(OPENED.minusDays(1)),
                                Optional.empty(),
                                BigDecimal.ONE,
                                Currency.USD,
                                Optional.empty(),
                                "")),
                ledger(List.of()));
        assertThat(lacking.bookings())
                .as("nothing of before the opening either")
                .isEmpty();
        assertThat(lacking.refused())
                .containsExactly(
                        "The fee of -10 USD on ORCL of 2026-06-20 has no number of the broker's, by which it would count"
                                + " once: import it from a Flex statement with transaction ids.",
                        "The interest of 3 USD on ORCL of 2026-06-01 is of the day on which this desk was opened: its"
                                + " opening cash may hold it.");
    }

    /// The dividend and the tax were booked from a Flex statement; the activity CSV of the same days
    /// has no numbers, and has the dividend twice.
    @Test
    void aRowWithoutANumberIsNeverBookedAndIsKnownByWhatItSaysWhereItWas() {
        OwnLedger after = ledger(List.of(booked(DIVIDEND), booked(TAX)));
        CashMovement dividend = row("", Kind.DIVIDEND, "19", "USD", 25);
        CashMovement tax = row("", Kind.WITHHOLDING_TAX, "-2.85", "USD", 25);
        assertThat(Lacking.of(statement(dividend, tax), after)).isEqualTo(Lacking.nothing());

        Statement twice = statement(dividend, tax, dividend, row("", Kind.FEE, "-10", "GBP", 20));
        assertThat(Lacking.of(twice, after).bookings()).isEmpty();
        assertThat(Lacking.of(twice, after).refused())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("The dividend of 19 USD on ORCL of 2026-06-25 has no number of the broker's");
        TieOut tie = TieOut.of(twice, after);
        assertThat(tie.differences())
                .contains(
                        "The statement has a dividend of 19 USD on ORCL of 2026-06-25, which this desk has not booked.");
        assertThat(tie.notes())
                .containsExactly("Not booked, no number of the broker's: 2 cash movements, -10 GBP and 19 USD in all; a"
                        + " Flex statement with transaction ids books them.");
    }

    /// The other way round: what stands under its number in the same statement does not answer for a row without one.
    @Test
    void aBookingAnswersForOneRowAlone() {
        OwnLedger after = ledger(List.of(booked(DIVIDEND)));
        assertThat(TieOut.of(statement(DIVIDEND, row("", Kind.DIVIDEND, "19", "USD", 25)), after)
                        .notes())
                .containsExactly("Not booked, no number of the broker's: 1 cash movement, 19 USD in all; a Flex"
                        + " statement with transaction ids books it.");
    }
}
