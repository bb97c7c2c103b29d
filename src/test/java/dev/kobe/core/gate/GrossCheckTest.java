// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrossCheckTest {
    private static CheckResult judge(Given given) {
        return new GrossCheck().judge(given.build());
    }

    @Test
    void passesAtExactlyAllOfEquity() {
        Given given = Given.order();
        given.book = given.book.post(Money.of("USD", "100000.00"));
        given.quantity = "750";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesOneShareMore() {
        Given given = Given.order();
        given.book = given.book.post(Money.of("USD", "100000.00"));
        given.quantity = "751";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("Gross exposure would be 100.08 % of equity; it may be at most 100 %.");
    }

    @Test
    void countsWorkingBuysButGivesNoRoomForWorkingSales() {
        Given given = Given.order();
        given.book = given.book.post(Money.of("USD", "100000.00"));
        given.quantity = "750";
        given.working =
                List.of(Given.record(Given.other(Given.SXLF, Side.SELL, "500", "100"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.working = List.of(Given.record(Given.other(Given.SXLF, Side.BUY, "1", "100"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void aDraftCountsItsOwnSalesFirst() {
        Given given = Given.order();
        given.book = given.book.post(Money.of("USD", "100000.00"));
        given.moment = Moment.DRAFT;
        given.quantity = "1250";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.planned = List.of(Given.other(Given.SXLF, Side.SELL, "500", "100"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void noCurrencyGoesBelowZero() {
        Given given = Given.order();
        given.quantity = "499";
        given.commission = Money.of("USD", "100.00");
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.commission = Money.of("USD", "100.01");
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("It would leave -0.01 USD; no currency may go below zero.");
    }

    @Test
    void aDraftIsPaidForByItsConversion() {
        Given given = Given.order();
        given.moment = Moment.DRAFT;
        given.quantity = "600";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.planned = List.of(Given.other(Given.PAIR, Side.SELL, "10000", "1.25"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesWithoutEquityRateOrAHoldingsQuote() {
        Given given = Given.order();
        given.quotes = List.of(Given.quote(Given.SXLK, "99.90", "100.00"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given noEquity = Given.order();
        noEquity.equity = Optional.empty();
        assertThat(judge(noEquity).result()).isEqualTo(Result.DENY);
        Given noRate = Given.order();
        noRate.rate = Optional.empty();
        assertThat(judge(noRate).result()).isEqualTo(Result.DENY);
    }

    @Test
    void aFlattenSaleNeedsNoQuote() {
        Given given = Given.sale().flatten();
        given.quotes = List.of();
        given.equity = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }
}
