// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Book;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.book.Unsettled;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-02-04");
    private static final Instrument SXLF = instrument("SXLF@LSEETF", SecurityType.STOCK, QuoteUnit.DOLLARS);
    private static final Instrument IITU = instrument("IITU@LSEETF", SecurityType.STOCK, QuoteUnit.PENCE);
    private static final Instrument PAIR = instrument("GBP.USD@IDEALPRO", SecurityType.CASH, QuoteUnit.DOLLARS);

    @Test
    void aBuyPaysAndHoldsAndSettlesTwoSessionsLater() {
        FillPosting posting = Postings.of(fill(SXLF, 1, Side.BUY, 464, "52.385"), SXLF, Optional.empty());
        assertThat(posting.cash()).containsExactly(new Unsettled(Money.of("USD", "-24306.64"), WEDNESDAY));
        Book book = Postings.apply(Book.empty(Currency.GBP), posting);
        assertThat(book.position(StrategyId.MOMENTUM_12_1, SXLF.id())).hasValueSatisfying(held -> {
            assertThat(held.quantity()).isEqualByComparingTo("464");
            assertThat(held.cost()).isEqualByComparingTo("24306.64");
        });
        assertThat(book.cash(Currency.USD)).isEqualTo(Money.of("USD", "-24306.64"));
        assertThat(book.settledCash(Currency.USD, WEDNESDAY.minusDays(1))).isEqualTo(Money.of("USD", "0.00"));
        assertThat(book.settledCash(Currency.USD, WEDNESDAY)).isEqualTo(Money.of("USD", "-24306.64"));
    }

    @Test
    void penceArePaidInPounds() {
        assertThat(Postings.of(fill(IITU, 1, Side.BUY, 10, "2540"), IITU, Optional.empty())
                        .cash())
                .containsExactly(new Unsettled(Money.of("GBP", "-254.00"), WEDNESDAY));
    }

    @Test
    void aConversionMovesTwoCurrenciesAndNoPosition() {
        FillPosting posting = Postings.of(fill(PAIR, 1, Side.SELL, 39_480, "1.36695"), PAIR, Optional.empty());
        assertThat(posting.cash())
                .containsExactly(
                        new Unsettled(Money.of("GBP", "-39480.00"), WEDNESDAY),
                        new Unsettled(Money.of("USD", "53967.19"), WEDNESDAY));
        assertThat(posting.move()).isEmpty();
    }

    @Test
    void aCorrectionPostsTheDifferenceAndSettlesWithItsTrade() {
        Fill first = fill(SXLF, 1, Side.BUY, 464, "52.385");
        Fill second = fill(SXLF, 2, Side.BUY, 464, "52.375", "2026-02-03T08:12:40Z");
        FillPosting posting = Postings.of(second, SXLF, Optional.of(first));
        assertThat(posting.cash()).containsExactly(new Unsettled(Money.of("USD", "4.64"), WEDNESDAY));
        Book book = Postings.apply(
                Postings.apply(Book.empty(Currency.GBP), Postings.of(first, SXLF, Optional.empty())), posting);
        assertThat(book.held(SXLF.id())).isEqualByComparingTo("464");
        assertThat(book.position(StrategyId.MOMENTUM_12_1, SXLF.id())
                        .orElseThrow()
                        .cost())
                .isEqualByComparingTo("24302.00");
    }

    @Test
    void aCorrectedQuantityEndsWhereTheRightReportWouldHave() {
        Fill wrong = fill(SXLF, 1, Side.BUY, 500, "50");
        Fill right = fill(SXLF, 2, Side.BUY, 462, "50.5");
        Book corrected = Postings.apply(
                Postings.apply(Book.empty(Currency.GBP), Postings.of(wrong, SXLF, Optional.empty())),
                Postings.of(right, SXLF, Optional.of(wrong)));
        Book straight = Postings.apply(Book.empty(Currency.GBP), Postings.of(right, SXLF, Optional.empty()));
        assertThat(corrected.cash(Currency.USD)).isEqualTo(straight.cash(Currency.USD));
        assertThat(corrected.held(SXLF.id())).isEqualByComparingTo("462");
        assertThat(corrected.positions().getFirst().cost())
                .isEqualByComparingTo(straight.positions().getFirst().cost());
    }

    @Test
    void aSaleTakesItsShareOfTheCostAndNotItsProceeds() {
        Book book = Postings.apply(
                Book.empty(Currency.GBP), Postings.of(fill(SXLF, 1, Side.BUY, 300, "50"), SXLF, Optional.empty()));
        book = Postings.apply(book, Postings.of(fill(SXLF, 1, Side.SELL, 100, "80"), SXLF, Optional.empty()));
        assertThat(book.positions().getFirst().cost()).isEqualByComparingTo("10000");
        assertThat(book.cash(Currency.USD)).isEqualTo(Money.of("USD", "-7000.00"));
        book = Postings.apply(book, Postings.of(fill(SXLF, 1, Side.SELL, 200, "80"), SXLF, Optional.empty()));
        assertThat(book.positions()).isEmpty();
    }

    @Test
    void aSaleCorrectedInPriceLeavesTheCostAlone() {
        Fill first = fill(SXLF, 1, Side.SELL, 100, "80");
        Book book = Postings.apply(
                Book.empty(Currency.GBP), Postings.of(fill(SXLF, 1, Side.BUY, 300, "50"), SXLF, Optional.empty()));
        book = Postings.apply(book, Postings.of(first, SXLF, Optional.empty()));
        book = Postings.apply(book, Postings.of(fill(SXLF, 2, Side.SELL, 100, "79"), SXLF, Optional.of(first)));
        assertThat(book.positions().getFirst().cost()).isEqualByComparingTo("10000");
        assertThat(book.cash(Currency.USD)).isEqualTo(Money.of("USD", "-7100.00"));
    }

    @Test
    void aRepeatedReportChangesNothing() {
        Fill fill = fill(SXLF, 1, Side.BUY, 464, "52.385");
        FillPosting posting = Postings.of(fill, SXLF, Optional.of(fill));
        assertThat(posting.cash()).isEmpty();
        assertThat(posting.move()).isEmpty();
    }

    @Test
    void aCommissionSettlesWithItsTrade() {
        Commission late = new Commission("0000e1a7.69c10128.01", new BigDecimal("13.015215"), Currency.USD);
        assertThat(Postings.of(late, fill(SXLF, 1, Side.BUY, 421, "61.83"), SXLF))
                .isEqualTo(new Unsettled(Money.of("USD", "-13.02"), WEDNESDAY));
    }

    private static Fill fill(Instrument instrument, int revision, Side side, long quantity, String price) {
        return fill(instrument, revision, side, quantity, price, "2026-02-02T15:04:31Z");
    }

    private static Fill fill(Instrument instrument, int revision, Side side, long quantity, String price, String at) {
        return new Fill(
                new ExecutionId("0000e1a7.69c100de.01", revision),
                new OrderRef(TicketId.parse("T-2026-02-02"), 3, 1),
                884213007,
                StrategyId.MOMENTUM_12_1,
                instrument.id(),
                side,
                Quantity.of(quantity),
                Price.of(price, instrument.unit()),
                Instant.parse(at),
                Optional.of(FxRate.of("GBP", "USD", "1.3668")));
    }

    private static Instrument instrument(String id, SecurityType type, QuoteUnit unit) {
        return new Instrument(
                InstrumentId.parse(id),
                type,
                "synthetic",
                Optional.empty(),
                Venue.LONDON,
                unit,
                TickLadder.of(new BigDecimal("0.005")),
                BigDecimal.ONE,
                "Financials",
                "IE",
                Instrument.Distribution.ACC,
                Bps.of("0"),
                Instrument.Liquidity.QUOTED);
    }
}
