// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Book;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FundingDraftTest {
    private static Drafts funding(String amount, String dollars) {
        Drafts drafts = Drafts.of(Purpose.WITHDRAWAL_FUNDING).cash("USD", dollars);
        drafts.signal = false;
        drafts.amount = Optional.of(Money.of("GBP", amount));
        return drafts;
    }

    @Test
    void buysWholePoundsFiveTicksAboveTheAsk() {
        Ticket ticket = funding("6000.01", "10000.00").ticket();
        assertThat(Drafts.lines(ticket)).containsExactly("1 BUY 6001 GBP.USD at 1.2503");
        assertThat(ticket.turnover()).isEqualByComparingTo("0");
        assertThat(ticket.cashAfter())
                .containsEntry(Currency.GBP, Money.of("GBP", "105999.40"))
                .containsEntry(Currency.USD, Money.of("USD", "2496.95"));
    }

    @Test
    void refusesOneCentTooFewDollars() {
        assertThat(funding("6000.00", "7501.80").draft().toOptional()).isPresent();
        assertThat(funding("6000.00", "7501.79").draft().reason())
                .contains("Buying 6000.00 GBP needs 7501.80 USD and 7501.79 USD are there: sell holdings first.");
    }

    @Test
    void refusesWithoutAnAmountOrASecondCurrency() {
        Drafts none = funding("1.00", "10000.00");
        none.amount = Optional.empty();
        assertThat(none.draft().reason()).contains("A funding ticket needs an amount above zero in GBP.");
        none.amount = Optional.of(Money.of("USD", "5.00"));
        assertThat(none.draft().reason()).contains("A funding ticket needs an amount above zero in GBP.");
        Drafts one = funding("1.00", "0.00");
        one.book = Book.empty(Currency.USD).post(Money.of("USD", "100.00"));
        one.amount = Optional.of(Money.of("USD", "5.00"));
        one.pairs = List.of();
        assertThat(one.draft().reason()).contains("The desk has one currency, USD: nothing needs converting.");
    }
}
