// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.record.CashBooking;
import dev.kobe.core.record.CashMovement.Kind;
import dev.kobe.guardian.journal.CanonicalJson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cash that moved at the broker without a trade, booked from its statement.
class BookedCashTest {
    private static LivedTicket ticket;

    private Hearing hearing;

    @BeforeAll
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
    }

    @BeforeEach
    void open() {
        hearing = new Hearing(ticket.guardian(), ticket.lived());
    }

    private static CashBooking row(String id, Kind kind, String amount, LocalDate value) {
        return new CashBooking(id, kind, Money.parse(amount), LivedTicket.DAY, value, Optional.of("SXLK"));
    }

    private Money dollars() {
        return hearing.state().book().cash(Currency.USD);
    }

    private void book(CashBooking row) {
        hearing.offer(new Input.BookCash(row));
    }

    @Test
    void aDividendAndItsTaxAreIncomeAndCostAndCountOnce() {
        Money before = dollars();
        var flows = hearing.state().flows();
        for (int times = 0; times < 2; times++) {
            book(row("1", Kind.DIVIDEND, "19.00 USD", LivedTicket.DAY));
            book(row("2", Kind.WITHHOLDING_TAX, "-2.85 USD", LivedTicket.DAY));
        }
        assertThat(dollars().minus(before)).isEqualTo(Money.of("USD", "16.15"));
        assertThat(hearing.state().flows()).as("they are part of the return").isEqualTo(flows);
        assertThat(hearing.state().bookings()).containsOnlyKeys("1", "2");
        assertThat(hearing.state().lastEvent())
                .isEqualTo("from the broker's statement: withholding tax of -2.85 USD on SXLK of 2026-10-01");
    }

    @Test
    void aDepositIsAFlowAndNoReturn() {
        book(row("3", Kind.DEPOSIT, "500.00 GBP", LivedTicket.DAY));
        CashFlow flow = hearing.state().flows().getLast();
        assertThat(flow.id()).isEqualTo("3");
        assertThat(flow.worth()).isEqualTo(Money.of("GBP", "500.00"));
        assertThat(flow.session()).isEqualTo(LivedTicket.DAY);
    }

    @Test
    void aFlowThatCannotBeValuedIsRefusedAndNothingIsLost() {
        DeskState before = hearing.state();
        book(row("4", Kind.DEPOSIT, "500.00 USD", LivedTicket.DAY));
        assertThat(hearing.state()).as("no rate was read").isEqualTo(before);
    }

    @Test
    void whatIsDueLaterIsTradedCashAndNotYetSpendable() {
        Money spendable = hearing.state().book().spendable(Currency.USD, LivedTicket.DAY);
        Money later = hearing.state().book().spendable(Currency.USD, LivedTicket.DAY.plusDays(1));
        book(row("5", Kind.DIVIDEND, "19.00 USD", LivedTicket.DAY.plusDays(1)));
        assertThat(hearing.state().book().spendable(Currency.USD, LivedTicket.DAY))
                .isEqualTo(spendable);
        assertThat(hearing.state().book().spendable(Currency.USD, LivedTicket.DAY.plusDays(1)))
                .isEqualTo(later.plus(Money.of("USD", "19.00")));
        assertThat(CanonicalJson.read(CanonicalJson.write(hearing.state()), DeskState.class))
                .isEqualTo(hearing.state());
    }

    /// The broker has 19 dollars more: the gate shuts and says how to book them, and opens once they are.
    @Test
    void theBooksEqualTheBrokersOnceTheStatementIsBooked() {
        Map<Currency, Money> paid = new TreeMap<>(hearing.state().book().cash());
        paid.merge(Currency.USD, Money.of("USD", "19.00"), Money::plus);
        hearing.say(answer(paid));
        assertThat(hearing.state().isReconciled()).isFalse();
        assertThat(hearing.state().link().differences())
                .singleElement()
                .asString()
                .startsWith("USD cash: the books have ")
                .contains("kobe import flex FILE --book");
        book(row("6", Kind.DIVIDEND, "19.00 USD", LivedTicket.DAY));
        hearing.say(answer(paid));
        assertThat(hearing.state().isReconciled()).isTrue();
    }

    private BrokerReport.Account answer(Map<Currency, Money> cash) {
        BrokerReport.Account plain = Hearing.account(hearing.state(), hearing.now(), Map.of());
        return new BrokerReport.Account(
                plain.accountId(),
                plain.askedAt(),
                plain.unanswered(),
                plain.open(),
                plain.manualOrders(),
                plain.executions(),
                plain.commissions(),
                plain.ended(),
                plain.positions(),
                plain.averageCosts(),
                cash,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
