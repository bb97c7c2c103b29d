// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Book;
import dev.kobe.core.book.Unsettled;
import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CashReserveCheckTest {
    private static CheckResult judge(Given given) {
        return new CashReserveCheck().judge(given.build());
    }

    @Test
    void passesAtExactlyTheReserve() {
        Given given = Given.order();
        // 50,000 - 49,300 - 75 = 625 dollars, which are 500 pounds, 0.5 % of 100,000.
        given.book = Book.empty(Currency.GBP).post(Money.of("USD", "50000.00"));
        given.quantity = "493";
        given.commission = Money.of("USD", "75.00");
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesACentLess() {
        Given given = Given.order();
        given.book = Book.empty(Currency.GBP).post(Money.of("USD", "50000.00"));
        given.quantity = "493";
        given.commission = Money.of("USD", "75.00");
        given.commission = Money.of("USD", "75.01");
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("Cash after the trade and its fees would be 499.99 GBP; it must stay at least 500.00 GBP.");
    }

    @Test
    void countsWorkingBuys() {
        Given given = Given.order();
        given.book = Book.empty(Currency.GBP).post(Money.of("USD", "50000.00"));
        given.quantity = "493";
        given.commission = Money.of("USD", "75.00");
        given.quantity = "492";
        given.working = List.of(Given.record(Given.other(Given.SXLF, Side.BUY, "1", "100"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.working = List.of(Given.record(Given.other(Given.SXLF, Side.BUY, "2", "100"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void workingSalesBringNothingUntilTheyFill() {
        Given given = Given.order();
        given.book = Book.empty(Currency.GBP).post(Money.of("USD", "50000.00"));
        given.quantity = "493";
        given.commission = Money.of("USD", "75.00");
        given.quantity = "494";
        given.working =
                List.of(Given.record(Given.other(Given.SXLF, Side.SELL, "500", "100"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void aCashAccountCountsOnlyWhatHasSettled() {
        Given given = Given.order();
        given.book =
                Book.empty(Currency.GBP).post(Unsettled.incoming(Money.of("USD", "50000.00"), Given.TODAY.plusDays(1)));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.cashAccount = true;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).startsWith("Settled cash after the trade");
    }

    /// 50,000 dollars to spend; 200 more shares, bought by a former order, have taken 20,000 of them although the sale
    /// of the same day brings as much when it settles.
    @Test
    void inACashAccountAPurchaseIsSpentAtOnceWhateverIsStillToCome() {
        Given given = Given.order();
        given.cashAccount = true;
        given.quantity = "300";
        given.book = Book.empty(Currency.GBP)
                .post(Money.of("USD", "50000.00"))
                .post(Unsettled.outgoing(Money.of("USD", "-20000.00"), Given.TODAY.plusDays(2)))
                .post(Unsettled.incoming(Money.of("USD", "20000.00"), Given.TODAY.plusDays(2)));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.quantity = "290";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    /// 625 dollars are the reserve; the broker counts one pound less as settled than the books.
    @Test
    void inACashAccountTheBrokersLowerCountHolds() {
        Given given = Given.order();
        given.book = Book.empty(Currency.GBP).post(Money.of("USD", "50000.00"));
        given.quantity = "493";
        given.commission = Money.of("USD", "75.00");
        given.settledShort = Optional.of(Money.of("GBP", "1.00"));
        assertThat(judge(given).result()).as("a margin account").isEqualTo(Result.PASS);
        given.cashAccount = true;
        assertThat(judge(given).sentence())
                .isEqualTo("Settled cash after the trade and its fees would be 499.00 GBP; it must stay at least 500.00"
                        + " GBP. The broker counts 1.00 GBP less settled cash than the books.");
        given.settledShort = Optional.of(Money.of("GBP", "0.00"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void aBuyThatWaitsForItsTicketsSalesIsDrawnWithAWordAndNotSent() {
        Given given = Given.order();
        given.cashAccount = true;
        given.moment = OrderUnderCheck.Moment.DRAFT;
        given.book = Book.empty(Currency.GBP)
                .move(Given.MOMENTUM, Given.SXLF, java.math.BigDecimal.valueOf(500), new java.math.BigDecimal("45000"));
        given.planned = List.of(Given.other(Given.SXLF, Side.SELL, "500", "100"));
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(given).sentence()).startsWith("The buy waits until what is sold has settled");
        assertThat(new GrossCheck().judge(given.build()).result()).isEqualTo(Result.PASS);
        given.quantity = "500";
        assertThat(judge(given).result()).as("more than the sales bring").isEqualTo(Result.DENY);
        given.quantity = "250";
        given.moment = OrderUnderCheck.Moment.SEND;
        given.planned = List.of();
        given.book = given.book.post(Unsettled.incoming(Money.of("USD", "50000.00"), Given.TODAY.plusDays(1)));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void deniesWithoutEquityOrRate() {
        Given given = Given.order();
        given.equity = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given noRate = Given.order();
        noRate.rate = Optional.empty();
        assertThat(judge(noRate).result()).isEqualTo(Result.DENY);
    }

    @Test
    void isNotAskedOfSalesConversionsOrFlattening() {
        for (Given given : List.of(
                Given.sale(), Given.conversion(Side.BUY, "10"), Given.sale().flatten())) {
            assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
        }
    }
}
