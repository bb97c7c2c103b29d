// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Two strategies hold 300 and 100 shares of OLD that cost 6,000.00 and 2,500.00 dollars.
class ActionPostingTest {
    private static final InstrumentId OLD = InstrumentId.parse("OLD@LSEETF");
    private static final InstrumentId NEW = InstrumentId.parse("NEW@LSEETF");
    private static final StrategyId FIRST = new StrategyId("a-first");
    private static final StrategyId SECOND = new StrategyId("b-second");
    private static final Instant AT = Instant.parse("2026-06-18T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 17);
    private static final Changeover WHEN = Changeover.on(DAY, ZoneId.of("Europe/London"));

    private static Book books() {
        return held(300, "6000.00", 100, "2500.00");
    }

    private static Book held(int first, String firstCost, int second, String secondCost) {
        return Book.empty(Currency.GBP)
                .move(FIRST, OLD, BigDecimal.valueOf(first), new BigDecimal(firstCost))
                .move(SECOND, OLD, BigDecimal.valueOf(second), new BigDecimal(secondCost));
    }

    private static HoldingChange adds(String shares, int to, int from) {
        return new HoldingChange(
                OLD,
                OLD,
                Optional.empty(),
                new BigDecimal(shares),
                Optional.of(ratio(to, from)),
                Optional.empty(),
                DAY);
    }

    private static HoldingChange swaps(InstrumentId into, String taken, String given, Optional<Money> cash) {
        return new HoldingChange(
                OLD, into, Optional.of(new BigDecimal(taken)), new BigDecimal(given), Optional.empty(), cash, DAY);
    }

    private static ShareRatio ratio(int to, int from) {
        return new ShareRatio(BigDecimal.valueOf(to), BigDecimal.valueOf(from));
    }

    private static Book after(Book before, HoldingChange change) {
        return ActionPosting.of(before, change, WHEN, AT).orThrow().apply(before);
    }

    private static void holds(Book book, StrategyId strategy, InstrumentId instrument, String shares, String cost) {
        Position position = book.position(strategy, instrument).orElseThrow();
        assertThat(position.quantity()).isEqualByComparingTo(shares);
        assertThat(position.cost()).isEqualByComparingTo(cost);
    }

    @Test
    void aSplitThreeForOneTriplesTheSharesAndKeepsTheCost() {
        Book split = after(books(), adds("800", 3, 1));
        holds(split, FIRST, OLD, "900", "6000.00");
        holds(split, SECOND, OLD, "300", "2500.00");
        assertThat(split.cash()).isEqualTo(books().cash());
    }

    @Test
    void aReverseSplitSharesTheNewOnesOutByTheOldAndGivesAllOfThem() {
        // 400 at 1 for 25 are 16, of which three quarters are 12.
        Book split = after(books(), swaps(OLD, "400", "16", Optional.empty()));
        holds(split, FIRST, OLD, "12", "6000.00");
        holds(split, SECOND, OLD, "4", "2500.00");
        // 400 at 1 for 30 are 13 and a third; three quarters of 13 are 9.75, and the rest has what is left.
        Book odd = after(books(), adds("-387", 1, 30));
        holds(odd, FIRST, OLD, "10", "6000.00");
        holds(odd, SECOND, OLD, "3", "2500.00");
    }

    @Test
    void aStockDividendComesOnTop() {
        Book paid = after(
                books(),
                new HoldingChange(
                        OLD,
                        OLD,
                        Optional.empty(),
                        new BigDecimal("20"),
                        Optional.of(ratio(5, 100).onTop()),
                        Optional.empty(),
                        DAY));
        holds(paid, FIRST, OLD, "315", "6000.00");
        holds(paid, SECOND, OLD, "105", "2500.00");
    }

    @Test
    void aMergersCashIsTakenOutOfTheCostFirstAndNeverBelowZero() {
        Book some = after(books(), swaps(NEW, "400", "180", Optional.of(Money.of("USD", "2000.00"))));
        holds(some, FIRST, NEW, "135", "4500.00");
        holds(some, SECOND, NEW, "45", "2000.00");
        assertThat(some.held(OLD)).isEqualByComparingTo("0");
        assertThat(some.cash(Currency.USD)).isEqualTo(Money.of("USD", "2000.00"));
        assertThat(some.spendable(Currency.USD, DAY.minusDays(1))).isEqualTo(Money.of("USD", "0.00"));

        Book much = after(books(), swaps(NEW, "400", "180", Optional.of(Money.of("USD", "12000.00"))));
        holds(much, FIRST, NEW, "135", "0");
        holds(much, SECOND, NEW, "45", "0");
    }

    @Test
    void aNewNameJoinsWhatIsHeldUnderItAlready() {
        Book both = books().move(FIRST, NEW, BigDecimal.TEN, new BigDecimal("150.00"));
        holds(after(both, swaps(NEW, "400", "400", Optional.empty())), FIRST, NEW, "310", "6150.00");
    }

    @Test
    void sharesThatTheOwnerSoldByHandAreOwedAfterASplitToo() {
        // One strategy has 300, by hand 100 of them were sold for 900.00: the broker has 200, and 400 more with 3 for
        // 1.
        Book split = after(held(300, "6000.00", -100, "-900.00"), adds("400", 3, 1));
        holds(split, FIRST, OLD, "900", "6000.00");
        holds(split, SECOND, OLD, "-300", "-900.00");
        assertThat(ActionPosting.of(held(100, "1", -300, "-1"), adds("-400", 3, 1), WHEN, AT)
                        .reason())
                .contains("The books hold no OLD that it could change.");
    }

    @Test
    void whatDoesNotFitTheBooksIsRefusedInASentence() {
        assertThat(ActionPosting.of(Book.empty(Currency.GBP), adds("800", 3, 1), WHEN, AT)
                        .reason())
                .contains("The books hold no OLD that it could change.");
        assertThat(ActionPosting.of(books(), swaps(NEW, "401", "401", Optional.empty()), WHEN, AT)
                        .reason())
                .contains("It takes out 401 OLD and the books hold 400.");
        assertThat(ActionPosting.of(books(), adds("928", 3, 1), WHEN, AT).reason())
                .contains("It would make 1328 of the 400 OLD that the books hold, which is not 3 for 1.");
        assertThat(ActionPosting.of(books(), adds("-400", 1, 500), WHEN, AT).reason())
                .contains("It would leave 0 of 400 OLD.");
    }

    @Property
    void sharesFollowTheRatioToLessThanOneAndCostIsKept(
            @ForAll @IntRange(min = 1, max = 100_000) int first,
            @ForAll @IntRange(min = 1, max = 100_000) int second,
            @ForAll @IntRange(min = 1, max = 30) int to,
            @ForAll @IntRange(min = 1, max = 30) int from) {
        int held = first + second;
        int whole = (int) ((long) held * to / from);
        Book before = held(first, "1234.56", second, "6543.21");
        Outcome<ActionPosting> posting =
                ActionPosting.of(before, adds(Integer.toString(whole - held), to, from), WHEN, AT);
        if (whole == 0) {
            assertThat(posting.toOptional()).isEmpty();
            return;
        }
        Book after = posting.orThrow().apply(before);
        assertThat(after.held(OLD)).isEqualByComparingTo(BigDecimal.valueOf(whole));
        BigDecimal cost = posting.orThrow().exchanges().stream()
                .map(ActionPosting.Exchange::givenCost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(cost).isEqualByComparingTo("7777.77");
        BigDecimal mine = after.position(FIRST, OLD).map(Position::quantity).orElse(BigDecimal.ZERO);
        assertThat(mine.doubleValue())
                .isBetween((double) whole * first / held - 0.5, (double) whole * first / held + 0.5);
    }
}
