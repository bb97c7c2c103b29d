// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RebalanceDraftTest {
    private static Drafts rebalance() {
        return Drafts.of(Purpose.REBALANCE);
    }

    @Test
    void buysWhatTheTargetPaysForAtTheLimitAndConvertsWholePoundsFirst() {
        Ticket ticket = rebalance().ticket();
        // 99,500 pounds are 124,375 dollars, 1,242 shares at 100.10; but 100,000 pounds less the reserve of 500 and a
        // fee
        // of 2 convert to 124,342.65, which pay for 1,241: 124,224.10 + 62.11 dollars, over 1.2497 and rounded up.
        assertThat(Drafts.lines(ticket)).containsExactly("1 SELL 99453 GBP.USD at 1.2497", "2 BUY 1241 AAA at 100.1");
        TicketLine buy = ticket.lines().getLast();
        assertThat(buy.value()).isEqualTo(Money.of("GBP", "99280.00"));
        assertThat(buy.commission()).isEqualTo(Money.of("USD", "62.11"));
        assertThat(buy.cost()).isEqualTo(Money.of("GBP", "49.69"));
        assertThat(buy.costBps().value()).isEqualByComparingTo("5.0048");
        assertThat(buy.target()).isEqualTo(Weight.of("0.995"));
        assertThat(buy.signalClose()).contains(Price.of("98", QuoteUnit.DOLLARS));
        assertThat(buy.why()).isEqualTo("rank 1, 0.00 % to 99.50 %; cash pays for 1241 of 1242");
        assertThat(ticket.turnover()).isEqualByComparingTo("0.9928");
        assertThat(ticket.idle()).isEmpty();
    }

    @Test
    void soldNamesGoToZeroByTheNumberHeldAndPayForTheBuys() {
        Drafts drafts = rebalance().holding(Drafts.BBB, 617);
        drafts.book = drafts.book.post(Money.of("GBP", "-99000.00")).post(Money.of("USD", "60000.00"));
        // There are 60,000 dollars and 617 x 99.90 - 30.82 from the sale; 1,220 x 100.10 + 61.06 are short of 575.58.
        assertThat(Drafts.lines(drafts.ticket()))
                .containsExactly("1 SELL 461 GBP.USD at 1.2497", "2 SELL 617 BBB at 99.9", "3 BUY 1220 AAA at 100.1");
    }

    /// Equity of 100,000.00 GBP: 800 pounds, 60,000 dollars and 640 BBB at 100 dollars.
    private static Drafts almostFunded() {
        return rebalance().holding(Drafts.BBB, 640).cash("GBP", "-99200.00").cash("USD", "60000.00");
    }

    @Test
    void buysAreCutWhereAConversionWouldCostMoreThanItIsWorth() {
        Ticket ticket = almostFunded().ticket();
        // 60,000 + 640 x 99.90 - 31.97 = 123,904.03 dollars. 800 less the reserve of 500 and a fee of 1.60 are 298.40
        // pounds, with which 1,240 would be bought: 124,186.06 dollars, 282.03 short, 226 pounds at 1.2497. Their fee
        // of 2 dollars is 1.60 pounds, 0.708 %. 1,237 x 100.10 + 61.91 = 123,885.61 are there; 1,238 are not.
        assertThat(Drafts.lines(ticket)).containsExactly("1 SELL 640 BBB at 99.9", "2 BUY 1237 AAA at 100.1");
        assertThat(ticket.lines().getLast().why()).endsWith("; cash pays for 1237 of 1242");
        assertThat(Drafts.idle(ticket))
                .containsExactly("GBP.USD: converting 226.00 GBP would cost 0.71 %, over 0.35 %");
        assertThat(ticket.cashAfter())
                .containsEntry(Currency.USD, Money.of("USD", "18.42"))
                .containsEntry(Currency.GBP, Money.of("GBP", "800.00"));
    }

    @Test
    void aConversionAtExactlyTheLimitIsMade() {
        Drafts at =
                rebalance().holding(Drafts.BBB, 617).cash("GBP", "-99000.00").cash("USD", "60000.00");
        // 1.60 pounds of 461 are 34.7072 basis points.
        at.rules = dearest("34.7072");
        assertThat(Drafts.lines(at.ticket())).first().isEqualTo("1 SELL 461 GBP.USD at 1.2497");
        at.rules = dearest("34.7071");
        assertThat(Drafts.lines(at.ticket())).first().isEqualTo("1 SELL 617 BBB at 99.9");
    }

    private static SizingRules dearest(String bps) {
        return new SizingRules(
                Drafts.RULES.cashReserve(),
                Drafts.RULES.driftThreshold(),
                Drafts.RULES.minimumValue(),
                Bps.of(bps),
                Drafts.RULES.limitOffset(),
                Drafts.RULES.flattenOffset());
    }

    @Test
    void aConversionUnderTheLeastOrderIsNotMadeWhateverItCosts() {
        Drafts drafts = almostFunded();
        drafts.rules = new SizingRules(
                Drafts.RULES.cashReserve(),
                Drafts.RULES.driftThreshold(),
                Money.of("GBP", "226.01"),
                Bps.of("10000"),
                Drafts.RULES.limitOffset(),
                Drafts.RULES.flattenOffset());
        assertThat(Drafts.idle(drafts.ticket()))
                .containsExactly("GBP.USD: converting 226.00 GBP is under the minimum of 226.01 GBP");
    }

    @Test
    void aNegativeBalanceIsConvertedAwayWhateverItCosts() {
        Drafts drafts =
                rebalance().holding(Drafts.AAA, 1_235).cash("GBP", "-98800.00").cash("USD", "-50.00");
        // 50 dollars at 1.2497 are 40.01 pounds; AAA is at its target.
        Ticket ticket = drafts.ticket();
        assertThat(Drafts.lines(ticket)).containsExactly("1 SELL 41 GBP.USD at 1.2497");
        assertThat(ticket.lines().getFirst().why()).isEqualTo("brings USD back to zero");
        assertThat(ticket.cashAfter().get(Currency.USD).isNegative()).isFalse();
    }

    @Test
    void sellsDownToATargetWithoutPassingIt() {
        Drafts drafts = rebalance().holding(Drafts.AAA, 1_250);
        drafts.ramp = Weight.of("0.5");
        drafts.book = drafts.book.post(Money.of("GBP", "-100000.00"));
        Ticket ticket = drafts.ticket();
        // 125,000 dollars held, 49.75 % wanted: 62,812.50 dollars over, 628 shares of 100 dollars.
        assertThat(Drafts.lines(ticket)).containsExactly("1 SELL 628 AAA at 99.9");
    }

    @Test
    void tradesAtExactlyTheThresholdAndNotUnderIt() {
        Drafts at = rebalance().holding(Drafts.BBB, 25);
        at.book = at.book.post(Money.of("GBP", "-2000.00"));
        assertThat(Drafts.lines(at.ticket())).anyMatch(line -> line.contains("SELL 25 BBB"));
        Drafts under = rebalance().holding(Drafts.BBB, 24);
        under.book = under.book.post(Money.of("GBP", "-1920.00"));
        assertThat(Drafts.idle(under.ticket()))
                .containsExactly("BBB: drift -1.92 % of equity is under the 2 % threshold");
    }

    @Test
    void leavesOrdersUnderTheMinimumAndSaysSo() {
        Drafts small = rebalance();
        small.book = dev.kobe.core.book.Book.empty(Currency.GBP).post(Money.of("GBP", "130.00"));
        assertThat(small.ticket().lines()).isEmpty();
        assertThat(Drafts.idle(small.ticket()))
                .containsExactly("AAA: an order of 1 is worth less than the minimum of 100.00 GBP");
        Drafts tiny = rebalance();
        tiny.book = dev.kobe.core.book.Book.empty(Currency.GBP).post(Money.of("GBP", "50.00"));
        assertThat(Drafts.idle(tiny.ticket())).containsExactly("AAA: the distance is less than one share");
    }

    @Test
    void whereCashDoesNotReachTheLastRankIsCut() {
        Drafts drafts = rebalance().holding(Drafts.CCC, 625);
        drafts.topN = 3;
        drafts.book = drafts.book.post(Money.of("GBP", "-50000.00"));
        Ticket ticket = drafts.ticket();
        // 50,000 pounds in cash and as much in CCC, which is over its third by 16.83 %.
        assertThat(ticket.lines())
                .extracting(one -> one.instrument().symbol())
                .containsExactly("GBP.USD", "CCC", "AAA", "BBB");
        Drafts locked = rebalance().holding(Drafts.CCC, 400).cash("GBP", "-50000.00");
        locked.topN = 3;
        locked.rules = new SizingRules(
                Drafts.RULES.cashReserve(),
                Weight.of("0.15"),
                Drafts.RULES.minimumValue(),
                Drafts.RULES.conversionCost(),
                Drafts.RULES.limitOffset(),
                Drafts.RULES.flattenOffset());
        // Equity 82,000: AAA and BBB want 27,196.67 each and CCC, at 39 %, is left; 50,000 less the reserve remain.
        Ticket cut = locked.ticket();
        assertThat(cut.lines().getLast().why()).contains("; cash pays for 279 of 339");
        assertThat(cut.lines().getLast().instrument()).isEqualTo(Drafts.BBB);
        assertThat(Drafts.idle(cut)).containsExactly("CCC: drift -5.86 % of equity is under the 15 % threshold");
    }

    @Test
    void aDeskOfOneCurrencyNeedsNoConversion() {
        Drafts drafts = rebalance();
        drafts.book = dev.kobe.core.book.Book.empty(Currency.USD).post(Money.of("USD", "100000.00"));
        drafts.pairs = List.of();
        drafts.without(Drafts.PAIR);
        drafts.rules = new SizingRules(
                Weight.of("0.005"),
                Weight.of("0.02"),
                Money.of("USD", "100.00"),
                Drafts.RULES.conversionCost(),
                Drafts.RULES.limitOffset(),
                Drafts.RULES.flattenOffset());
        Ticket ticket = drafts.ticket();
        // 99,500 / 100.10 = 994.005; 993 x 100.10 + 49.70 = 99,449.00 leaves the reserve, 994 would not.
        assertThat(Drafts.lines(ticket)).containsExactly("1 BUY 993 AAA at 100.1");
        assertThat(ticket.rate()).isEmpty();
        assertThat(ticket.cashAfter()).containsEntry(Currency.USD, Money.of("USD", "551.00"));
    }

    @Test
    void aReductionOnlySells() {
        Drafts drafts = rebalance().holding(Drafts.BBB, 500);
        drafts.purpose = Purpose.REDUCTION;
        Ticket ticket = drafts.ticket();
        assertThat(Drafts.lines(ticket)).containsExactly("1 SELL 500 BBB at 99.9");
        assertThat(Drafts.idle(ticket)).containsExactly("AAA: a reduction only sells");
    }

    @Test
    void refusesInWordsWithoutAQuoteThatItNeeds() {
        assertThat(rebalance().without(Drafts.AAA).draft().reason())
                .contains("AAA@LSEETF has no fresh two-sided quote: no ticket is drawn without one.");
        assertThat(rebalance().without(Drafts.PAIR).draft().reason())
                .contains("GBP.USD@IDEALPRO has no fresh two-sided quote: no ticket is drawn without one.");
        assertThat(rebalance()
                        .holding(Drafts.CCC, 5)
                        .without(Drafts.CCC)
                        .draft()
                        .reason())
                .contains("CCC@LSEETF has no fresh two-sided quote: no ticket is drawn without one.");
        assertThat(rebalance().without(Drafts.CCC).draft()).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void refusesInWordsWithoutSignalPairListingOrEquity() {
        Drafts noSignal = rebalance();
        noSignal.signal = false;
        assertThat(noSignal.draft().reason()).contains("There is no signal to rebalance to.");
        Drafts noPair = rebalance();
        noPair.pairs = List.of();
        assertThat(noPair.draft().reason())
                .contains("The universe is in USD, the desk in GBP, and no pair GBP.USD is on the fx list.");
        InstrumentId stranger = InstrumentId.parse("ZZZ@LSEETF");
        Drafts unlisted = rebalance();
        unlisted.ranked = List.of(stranger);
        assertThat(unlisted.draft().reason())
                .contains("The signal wants ZZZ@LSEETF, which is not in the universe synthetic.");
        Drafts strange = rebalance().holding(stranger, 5);
        strange.quotes.add(Drafts.quote(stranger, "100"));
        assertThat(strange.draft().reason()).contains("ZZZ@LSEETF is held and not in the universe synthetic.");
        Drafts shortHeld = rebalance().holding(Drafts.CCC, -5);
        assertThat(shortHeld.draft().reason()).contains("The books hold -5 CCC@LSEETF: reconcile before trading.");
        assertThat(rebalance().cash("GBP", "-100000.00").draft().reason())
                .contains("Equity is 0.00 GBP: there is nothing to invest.");
    }

    @Property
    void noTicketOverdrawsACurrencyOrBreaksTheReserve(
            @ForAll @IntRange(min = 5_000, max = 500_000) int pounds,
            @ForAll @IntRange(min = 0, max = 100_000) int dollars,
            @ForAll @IntRange(min = 0, max = 900) int held,
            @ForAll @IntRange(min = 1, max = 3) int topN,
            @ForAll @IntRange(min = 1, max = 4) int step) {
        Drafts drafts = rebalance()
                .holding(Drafts.CCC, held)
                .cash("GBP", (pounds - 100_000) + ".00")
                .cash("USD", dollars + ".00");
        drafts.topN = topN;
        drafts.ramp = new Weight(BigDecimal.valueOf(step).multiply(new BigDecimal("0.25")));
        Ticket ticket = drafts.ticket();
        assertThat(ticket.cashAfter().values()).noneMatch(Money::isNegative);
        BigDecimal left = ticket.cashAfter()
                .get(Currency.GBP)
                .amount()
                .add(ticket.rate()
                        .orElseThrow()
                        .convert(ticket.cashAfter().get(Currency.USD).amount(), Currency.USD));
        BigDecimal reserve = ticket.equity().amount().multiply(new BigDecimal("0.005"));
        assertThat(left).isGreaterThanOrEqualTo(reserve.subtract(new BigDecimal("0.02")));
        assertThat(ticket.lines().stream().filter(one -> one.instrument().isPair()))
                .allMatch(one -> one.costBps().compareTo(Drafts.RULES.conversionCost()) <= 0
                        && one.value().compareTo(Drafts.RULES.minimumValue()) >= 0);
        assertThat(ticket.lines()).extracting(TicketLine::line).isSorted();
        assertThat(ticket.lines())
                .allMatch(one -> one.quantity().isPositive() && one.quantity().isMultipleOf(BigDecimal.ONE));
    }
}
