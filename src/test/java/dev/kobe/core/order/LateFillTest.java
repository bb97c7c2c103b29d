// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.Changeover;
import dev.kobe.core.book.HoldingChange;
import dev.kobe.core.book.ShareRatio;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.FillPosting.PositionMove;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.RoundTrip;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.testing.Funds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A desk of 100 SXLK at 30.00 dollars, changed on 17 June 2026 and booked so.
class LateFillTest {
    private static final InstrumentId SXLK = InstrumentId.parse("SXLK@LSEETF");
    private static final InstrumentId NEXT = InstrumentId.parse("NEXT@LSEETF");
    private static final StrategyId MINE = StrategyId.MOMENTUM_12_1;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 17);
    private static final Instant BOOKED = Instant.parse("2026-06-18T09:00:00Z");
    private static final Book HELD =
            Book.empty(Currency.GBP).move(MINE, SXLK, new BigDecimal("100"), new BigDecimal("3000.00"));

    private static ActionPosting action(InstrumentId to, String given, int for1, int of, Optional<Money> cash) {
        ShareRatio ratio = new ShareRatio(BigDecimal.valueOf(for1), BigDecimal.valueOf(of));
        HoldingChange change = new HoldingChange(
                SXLK, to, Optional.of(new BigDecimal("100")), new BigDecimal(given), Optional.of(ratio), cash, DAY);
        return ActionPosting.of(HELD, change, Changeover.on(DAY, ZoneId.of("Europe/London")), BOOKED)
                .orThrow();
    }

    private static ActionPosting triple() {
        return action(SXLK, "300", 3, 1, Optional.empty());
    }

    private static Fill fill(int revision, Side side, int shares, String price, String at) {
        return new Fill(
                ExecutionId.parse("00000007.00000001.01.0" + revision),
                OrderRef.parse("T-2026-06-01/1/1"),
                7,
                MINE,
                SXLK,
                side,
                Quantity.of(shares),
                Price.of(price, QuoteUnit.DOLLARS),
                Instant.parse(at),
                Optional.empty(),
                false);
    }

    private static Outcome<FillPosting> through(Fill fill, Optional<Fill> replaced, ActionPosting action) {
        return LateFill.through(Postings.of(fill, Funds.listed("SXLK"), replaced), List.of(action));
    }

    private static PositionMove move(Outcome<FillPosting> posting) {
        return posting.orThrow().move().orElseThrow();
    }

    @Test
    void aPurchaseBeforeASplitMovesWhatItHasBecomeAtItsOwnCost() {
        // 50 at 30.00 are 150 that cost 1,500.00: with the 300 for 3,000.00 450 for 4,500.00, and 1,500.00 paid.
        Outcome<FillPosting> late =
                through(fill(1, Side.BUY, 50, "30.00", "2026-06-16T14:00:00Z"), Optional.empty(), triple());
        assertThat(move(late).quantity()).isEqualByComparingTo("150");
        Book book = Postings.apply(triple().apply(HELD), late.orThrow());
        assertThat(book.held(SXLK)).isEqualByComparingTo("450");
        assertThat(book.positions().getFirst().cost()).isEqualByComparingTo("4500.00");
        assertThat(book.cash(Currency.USD)).isEqualTo(Money.of("USD", "-1500.00"));
        assertThat(late.orThrow().fill().quantity()).isEqualTo(Quantity.of(50));
    }

    @Test
    void aSaleBeforeASplitTakesItsShareOfTheNewOnes() {
        // 40 of 100 sold before it: 60 become 180 that cost 1,800.00.
        Outcome<FillPosting> late =
                through(fill(1, Side.SELL, 40, "31.00", "2026-06-16T14:00:00Z"), Optional.empty(), triple());
        Book book = Postings.apply(triple().apply(HELD), late.orThrow());
        assertThat(book.held(SXLK)).isEqualByComparingTo("180");
        assertThat(book.positions().getFirst().cost()).isEqualByComparingTo("1800.00");
        assertThat(book.cash(Currency.USD)).isEqualTo(Money.of("USD", "1240.00"));
    }

    @Test
    void aCorrectionIsOnTheScaleOfTheDayOfWhatItCorrects() {
        Fill wrong = fill(1, Side.BUY, 50, "30.00", "2026-06-16T14:00:00Z");
        // 40 and not 50: 10 fewer are 30 fewer, and 300.00 come back.
        Outcome<FillPosting> fewer =
                through(fill(2, Side.BUY, 40, "30.00", "2026-06-18T14:00:00Z"), Optional.of(wrong), triple());
        assertThat(move(fewer).quantity()).isEqualByComparingTo("-30");
        assertThat(move(fewer).cost()).isEqualByComparingTo("-300.00");
        // The price alone: no share moves.
        Outcome<FillPosting> dearer =
                through(fill(2, Side.BUY, 50, "30.10", "2026-06-18T14:00:00Z"), Optional.of(wrong), triple());
        assertThat(move(dearer).quantity()).isEqualByComparingTo("0");
        assertThat(move(dearer).cost()).isEqualByComparingTo("5.00");
    }

    @Test
    void aTradeAfterItIsLeftAlone() {
        Fill fill = fill(1, Side.BUY, 50, "10.00", "2026-06-18T08:00:00Z");
        assertThat(through(fill, Optional.empty(), triple()).orThrow())
                .isEqualTo(Postings.of(fill, Funds.listed("SXLK"), Optional.empty()));
    }

    @Test
    void underTheOldNameItMovesTheNewOne() {
        Outcome<FillPosting> late = through(
                fill(1, Side.BUY, 50, "30.00", "2026-06-17T14:00:00Z"),
                Optional.empty(),
                action(NEXT, "100", 1, 1, Optional.empty()));
        assertThat(move(late).instrument()).isEqualTo(NEXT);
        assertThat(move(late).quantity()).isEqualByComparingTo("50");
    }

    @Test
    void whatIsNotCertainIsRefusedInASentence() {
        assertThat(through(fill(1, Side.BUY, 50, "30.00", "2026-06-17T14:00:00Z"), Optional.empty(), triple())
                        .reason())
                .contains("The execution 00000007.00000001.01.01 of 50 SXLK was on the day of the corporate action on"
                        + " it, and before or after it is not known: it is not booked.");
        assertThat(through(
                                fill(1, Side.BUY, 51, "30.00", "2026-06-16T14:00:00Z"),
                                Optional.empty(),
                                action(SXLK, "150", 3, 2, Optional.empty()))
                        .reason()
                        .orElseThrow())
                .contains("3 for 2, which leaves a fraction of it");
        assertThat(through(
                                fill(1, Side.BUY, 50, "30.00", "2026-06-16T14:00:00Z"),
                                Optional.empty(),
                                action(NEXT, "50", 1, 2, Optional.of(Money.of("USD", "500.00"))))
                        .reason()
                        .orElseThrow())
                .contains("paid cash");
    }

    @Test
    void itsLotIsExchangedWithTheOthersThoughItsStrategyHadNone() {
        // 50 at 30.00 of another strategy are 150 at 10.00; 150 sold at 11.00 earn 150.00.
        StrategyId other = new StrategyId("other");
        List<Fill> fills = List.of(
                by(other, fill(1, Side.BUY, 50, "30.00", "2026-06-16T14:00:00Z"), 1),
                by(other, fill(1, Side.SELL, 150, "11.00", "2026-06-19T14:00:00Z"), 2));
        assertThat(RoundTrip.match(fills, Map.of(), List.of(triple())))
                .singleElement()
                .satisfies(trip -> assertThat(trip.gross().doubleValue()).isEqualTo(150));
    }

    private static Fill by(StrategyId strategy, Fill one, int number) {
        return new Fill(
                ExecutionId.parse("0000000" + number + ".00000001.01.01"),
                one.ref(),
                number,
                strategy,
                one.instrument(),
                one.side(),
                one.quantity(),
                one.price(),
                one.at(),
                one.rate(),
                false);
    }
}
