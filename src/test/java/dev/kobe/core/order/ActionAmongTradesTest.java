// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.Changeover;
import dev.kobe.core.book.HoldingChange;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.ShareRatio;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.RoundTrip;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// A split 3 for 1 that the statement has on Wednesday 17 June 2026, booked two days later with trades between.
class ActionAmongTradesTest {
    private static final InstrumentId OLD = InstrumentId.parse("OLD@LSEETF");
    private static final InstrumentId NEW = InstrumentId.parse("NEW@LSEETF");
    private static final StrategyId MINE = StrategyId.MOMENTUM_12_1;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 17);
    private static final Instant NOW = Instant.parse("2026-06-19T07:00:00Z");
    private static final ShareRatio TRIPLE = new ShareRatio(new BigDecimal("3"), BigDecimal.ONE);

    private static Fill fill(int number, InstrumentId of, Side side, int shares, String price, String at) {
        return new Fill(
                ExecutionId.parse("0000000" + number + ".00000001.01.01"),
                OrderRef.parse("T-2026-06-01/" + number + "/1"),
                number,
                MINE,
                of,
                side,
                Quantity.of(shares),
                Price.of(price, QuoteUnit.DOLLARS),
                Instant.parse(at),
                Optional.empty(),
                false);
    }

    /// The positions that these trades leave, one after the other.
    private static Book books(List<Fill> fills) {
        Book book = Book.empty(Currency.GBP);
        for (Fill one : fills) {
            book = Postings.move(book, one.side(), Postings.move(one));
        }
        return book;
    }

    private static HoldingChange adds(String shares) {
        return new HoldingChange(
                OLD, OLD, Optional.empty(), new BigDecimal(shares), Optional.of(TRIPLE), Optional.empty(), DAY);
    }

    private static HoldingChange renames(String shares) {
        return new HoldingChange(
                OLD,
                NEW,
                Optional.of(new BigDecimal(shares)),
                new BigDecimal(shares),
                Optional.of(new ShareRatio(BigDecimal.ONE, BigDecimal.ONE)),
                Optional.empty(),
                DAY);
    }

    private static Outcome<ActionPosting> action(List<Fill> fills, HoldingChange change) {
        return ActionAmongTrades.of(books(fills), fills, List.of(), change, LONDON, NOW);
    }

    private static Position after(List<Fill> fills, HoldingChange change) {
        Book book = action(fills, change).orThrow().apply(books(fills));
        return book.position(MINE, change.to())
                .orElse(new Position(MINE, change.to(), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private static void is(Position position, String shares, String cost) {
        assertThat(position.quantity()).isEqualByComparingTo(shares);
        assertThat(position.cost().doubleValue()).isCloseTo(Double.parseDouble(cost), within(1e-9));
    }

    @Test
    void aSaleOfNewSharesBeforeTheBookingIsOfTheSharesThatTheSplitMade() {
        // 100 at 30.00 cost 3,000.00; split: 300 that cost 3,000.00; 150 sold are half of them: 1,500.00 are left.
        // The books had sold 150 of 100, 50 short with a cost of -1,500.00.
        List<Fill> fills = List.of(
                fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"),
                fill(2, OLD, Side.SELL, 150, "11.00", "2026-06-18T09:00:00Z"));
        is(books(fills).position(MINE, OLD).orElseThrow(), "-50", "-1500");
        is(after(fills, adds("200")), "150", "1500");
    }

    @Test
    void aPurchaseOfNewSharesBeforeTheBookingIsNotSplit() {
        // 300 for 3,000.00 and 60 at 10.50, 630.00.
        List<Fill> fills = List.of(
                fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"),
                fill(2, OLD, Side.BUY, 60, "10.50", "2026-06-18T09:00:00Z"));
        is(after(fills, adds("200")), "360", "3630");
    }

    @Test
    void boughtAndSoldBetweenTheCostIsThatOfTheRightOrder() {
        // 300 for 3,000.00 and 60 for 600.00 are 360 for 3,600.00, 10.00 each; 60 sold leave 3,000.00. The books had
        // 160 for 3,600.00, 22.50 each, and took 1,350.00 off.
        List<Fill> fills = List.of(
                fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"),
                fill(2, OLD, Side.BUY, 60, "10.00", "2026-06-18T09:00:00Z"),
                fill(3, OLD, Side.SELL, 60, "11.00", "2026-06-18T15:00:00Z"));
        is(books(fills).position(MINE, OLD).orElseThrow(), "100", "2250");
        is(after(fills, adds("200")), "300", "3000");
    }

    @Test
    void theRowTellsWhichTradesOfItsDayWereBeforeIt() {
        // 100 and 50 bought that day at 30.00. A row of 300 more met 150: both are before it, 450 for 4,500.00.
        List<Fill> morning = List.of(
                fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"),
                fill(2, OLD, Side.BUY, 50, "30.00", "2026-06-17T09:00:00Z"));
        is(after(morning, adds("300")), "450", "4500");
        // A row of 200 more met 100: the 50 at 10.00 of that day are new shares.
        List<Fill> after = List.of(morning.getFirst(), fill(2, OLD, Side.BUY, 50, "10.00", "2026-06-17T09:00:00Z"));
        is(after(after, adds("200")), "350", "3500");
        Changeover when = action(after, adds("200")).orThrow().changeover();
        assertThat(when.isNew(Instant.parse("2026-06-17T09:00:00Z"))).isTrue();
        assertThat(when.isOld(Instant.parse("2026-06-17T08:59:00Z"))).isFalse();
        assertThat(when.isOld(Instant.parse("2026-06-16T22:00:00Z"))).isTrue();
    }

    @Test
    void whereTheRowDoesNotTellItIsRefusedWithTheTrades() {
        List<Fill> fills = List.of(
                fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"),
                fill(2, OLD, Side.BUY, 50, "10.00", "2026-06-17T09:00:00Z"),
                fill(3, OLD, Side.SELL, 50, "10.10", "2026-06-17T15:00:00Z"));
        assertThat(action(fills, adds("200")).reason())
                .contains("Its row does not tell which of these trades of its day were before it: buy 50 OLD at"
                        + " 2026-06-17T09:00:00Z, sell 50 OLD at 2026-06-17T15:00:00Z.");
    }

    @Test
    void aRowThatFitsNoTimeOfItsDayIsRefused() {
        List<Fill> fills = List.of(
                fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"),
                fill(2, OLD, Side.BUY, 50, "10.00", "2026-06-18T09:00:00Z"));
        assertThat(action(fills, adds("300")).reason())
                .contains("It would make 400 of the 100 OLD that the books hold, which is not 3 for 1.");
    }

    @Test
    void soldOutSinceTheCostCannotBeWorkedOut() {
        List<Fill> sold = List.of(
                fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"),
                fill(2, OLD, Side.SELL, 100, "11.00", "2026-06-18T09:00:00Z"));
        assertThat(action(sold, adds("200")).reason().orElseThrow())
                .contains("The books have sold every OLD of momentum-12-1 since");
    }

    @Test
    void salesUnderTheNewNameAreOfWhatTheOldOneBecame() {
        // 100 for 3,000.00 under the new name, 40 sold: 60 for 1,800.00.
        List<Fill> fills = List.of(
                fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"),
                fill(2, NEW, Side.SELL, 40, "31.00", "2026-06-18T09:00:00Z"));
        is(after(fills, renames("100")), "60", "1800");
        List<Fill> twoNames = new ArrayList<>(fills);
        twoNames.add(fill(3, OLD, Side.BUY, 5, "31.00", "2026-06-18T10:00:00Z"));
        assertThat(action(twoNames, renames("100")).reason())
                .contains("The books have trades of OLD after it: buy 5 OLD at 2026-06-18T10:00:00Z.");
    }

    @Test
    void lotsAreExchangedAtTheChangeoverAndNotWhenItWasBooked() {
        // 100 at 30.00 are 300 at 10.00; 150 sold at 11.00 before the booking earn 150.00.
        List<Fill> fills = List.of(
                fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"),
                fill(2, OLD, Side.SELL, 150, "11.00", "2026-06-18T09:00:00Z"));
        List<RoundTrip> trips = RoundTrip.match(
                fills, Map.of(), List.of(action(fills, adds("200")).orThrow()));
        assertThat(trips).hasSize(1);
        assertThat(trips.getFirst().quantity()).isEqualByComparingTo("150");
        assertThat(trips.getFirst().gross().doubleValue()).isCloseTo(150, within(1e-9));
    }

    @Test
    void anActionOfALaterDayThatIsBookedAlreadyStandsInTheWay() {
        List<Fill> fills = List.of(fill(1, OLD, Side.BUY, 100, "30.00", "2026-06-01T09:00:00Z"));
        ActionPosting later = ActionPosting.of(books(fills), adds("200"), Changeover.on(DAY.plusDays(1), LONDON), NOW)
                .orThrow();
        assertThat(ActionAmongTrades.of(books(fills), fills, List.of(later), adds("200"), LONDON, NOW)
                        .reason())
                .contains("An action of a later day on OLD is booked already.");
    }

    @Property
    void bookedLateItLeavesWhatBookedInTimeWouldHaveLeft(
            @ForAll @IntRange(min = 1, max = 500) int before,
            @ForAll @IntRange(min = 1, max = 500) int bought,
            @ForAll @IntRange(min = 1, max = 400) int sold) {
        Fill first = fill(1, OLD, Side.BUY, before, "30.00", "2026-06-01T09:00:00Z");
        Fill second = fill(2, OLD, Side.BUY, bought, "10.10", "2026-06-18T09:00:00Z");
        Fill third = fill(3, OLD, Side.SELL, sold, "11.00", "2026-06-18T10:00:00Z");
        List<Fill> fills = List.of(first, second, third);
        Outcome<ActionPosting> late = action(fills, adds(Integer.toString(2 * before)));
        if (sold == before + bought) {
            assertThat(late.toOptional()).isEmpty();
            return;
        }
        Book inTime = ActionPosting.of(
                        books(List.of(first)), adds(Integer.toString(2 * before)), Changeover.on(DAY, LONDON), NOW)
                .orThrow()
                .apply(books(List.of(first)));
        for (Fill one : List.of(second, third)) {
            inTime = Postings.move(inTime, one.side(), Postings.move(one));
        }
        Book after = late.orThrow().apply(books(fills));
        assertThat(after.held(OLD)).isEqualByComparingTo(inTime.held(OLD));
        assertThat(after.positions().stream()
                        .mapToDouble(one -> one.cost().doubleValue())
                        .sum())
                .isCloseTo(
                        inTime.positions().stream()
                                .mapToDouble(one -> one.cost().doubleValue())
                                .sum(),
                        within(1e-9));
    }
}
