// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.Changeover;
import dev.kobe.core.book.ShareRatio;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.record.CashMovement.Kind;
import dev.kobe.core.record.Statement.Balance;
import dev.kobe.core.record.Statement.DayValue;
import dev.kobe.core.record.Statement.Part;
import dev.kobe.core.record.StatementTrade.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A June worked by hand: a deposit of 100,000.00 GBP, 464 SXLK bought in two fills at 52.385 and 52.375
/// dollars for 10.15 and 2.00, nothing sold; struck at the end with 464 shares, 100,000.00 GBP and -24,316.14
/// USD.
class TieOutTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final Instant BOUGHT = Instant.parse("2026-06-01T14:40:03Z");
    private static final Set<Part> ALL = EnumSet.complementOf(EnumSet.of(Part.RATES));

    private static Fill fill(String id, int shares, String price) {
        return new Fill(
                ExecutionId.parse(id),
                OrderRef.parse("T-2026-06-01/1/1"),
                0,
                StrategyId.MOMENTUM_12_1,
                InstrumentId.parse("SXLK@LSEETF"),
                Side.BUY,
                Quantity.of(shares),
                Price.of(price, QuoteUnit.DOLLARS),
                BOUGHT,
                Optional.empty(),
                false);
    }

    private static Strike strike() {
        Valuation valued = new Valuation(
                LAST.atTime(15, 35).toInstant(java.time.ZoneOffset.UTC),
                Optional.of(Money.of("GBP", "101500.00")),
                Money.of("GBP", "101500.00"),
                List.of(new Valuation.Line(
                        StrategyId.MOMENTUM_12_1,
                        InstrumentId.parse("SXLK@LSEETF"),
                        BigDecimal.valueOf(464),
                        Optional.empty(),
                        Optional.empty())),
                List.of(
                        new Valuation.Cash(Money.of("GBP", "100000.00"), Optional.empty()),
                        new Valuation.Cash(Money.of("USD", "-24316.14"), Optional.empty())),
                List.of(),
                List.of());
        Money none = Money.of("GBP", "0.00");
        return new Strike(LAST, valued, none, none, Optional.empty(), 1, BigDecimal.ONE, List.of());
    }

    private static OwnLedger ledger(LocalDate to) {
        return ledger(to, List.of());
    }

    private static OwnLedger ledger(LocalDate to, List<BookedAction> actions) {
        return new OwnLedger(
                Currency.GBP,
                FIRST,
                to,
                ZoneId.of("Europe/London"),
                List.of(fill("0000e1a7.69c10025.01.02", 400, "52.385"), fill("0000e1a7.69c10026.01.01", 64, "52.375")),
                Map.of(
                        "0000e1a7.69c10025.01",
                        new Commission("0000e1a7.69c10025.01", new BigDecimal("10.1482"), Currency.USD),
                        "0000e1a7.69c10026.01",
                        new Commission("0000e1a7.69c10026.01", new BigDecimal("2"), Currency.USD)),
                List.of(new OwnLedger.Flow(
                        "opening-deposit", Instant.parse("2026-06-01T08:00:00Z"), Money.of("GBP", "100000.00"))),
                List.of(),
                actions,
                List.of(strike()));
    }

    private static StatementTrade trade(Optional<String> id, Level level, String shares, String price, String cost) {
        return new StatementTrade(
                Optional.empty(),
                Optional.empty(),
                id,
                level,
                new StatementInstrument("STK", "SXLK", Optional.empty(), Optional.empty()),
                StatementTime.of(FIRST),
                Optional.empty(),
                new BigDecimal(shares),
                Optional.of(new BigDecimal(price)),
                Currency.USD,
                Optional.of(new BigDecimal(cost)),
                Optional.of(Currency.USD),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static List<StatementTrade> executions() {
        return List.of(
                trade(Optional.of("0000e1a7.69c10025.01.02"), Level.EXECUTION, "400", "52.385", "-10.1482"),
                trade(Optional.of("0000e1a7.69c10026.01.01"), Level.EXECUTION, "64", "52.375", "-2"));
    }

    private static CashMovement cash(Kind kind, String amount, Currency currency, LocalDate day) {
        return new CashMovement(
                Optional.empty(),
                kind,
                "",
                StatementTime.of(day),
                Optional.empty(),
                new BigDecimal(amount),
                currency,
                Optional.empty(),
                "");
    }

    private static final CashMovement DEPOSIT = cash(Kind.DEPOSIT, "100000", Currency.GBP, FIRST);

    private static Statement statement(
            Set<Part> parts, List<StatementTrade> trades, List<CashMovement> cash, String shares, String dollars) {
        return new Statement(
                Optional.of("DU1"),
                Optional.of(Currency.GBP),
                FIRST,
                LAST,
                true,
                Optional.empty(),
                parts,
                trades,
                List.of(),
                cash,
                List.of(new OpenPosition(
                        new StatementInstrument("STK", "SXLK", Optional.empty(), Optional.empty()),
                        new BigDecimal(shares),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Currency.USD)),
                List.of(
                        new Balance(Currency.GBP, new BigDecimal("100000"), Optional.empty()),
                        new Balance(Currency.USD, new BigDecimal(dollars), Optional.empty())),
                List.of(new DayValue(LAST, new BigDecimal("101500.00"))),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    @Test
    void booksThatAgreeAreEqualInAllThatWasCompared() {
        TieOut tie = TieOut.of(statement(ALL, executions(), List.of(DEPOSIT), "464", "-24316.1382"), ledger(LAST));

        assertThat(tie.differences()).isEmpty();
        assertThat(tie.notCompared()).isEmpty();
        assertThat(tie.isEqual()).isTrue();
        assertThat(tie.verdict())
                .isEqualTo(
                        "equal in trades, cash movements, positions at the end, cash by currency at the end within 0.035,"
                                + " net asset value, corporate actions from 2026-06-01 to 2026-06-30");
    }

    @Test
    void everyDifferenceIsOneSentenceThatSaysWhoHasIt() {
        List<StatementTrade> trades = List.of(
                trade(Optional.of("0000e1a7.69c10025.01.02"), Level.EXECUTION, "400", "52.395", "-10.35"),
                trade(Optional.of("0000e1a7.69c10099.01.01"), Level.EXECUTION, "5", "52.4", "-1"));
        CashMovement dividend = cash(Kind.DIVIDEND, "19", Currency.USD, FIRST);

        TieOut tie = TieOut.of(statement(ALL, trades, List.of(dividend), "469", "-24000"), ledger(LAST));

        assertThat(tie.isEqual()).isFalse();
        assertThat(tie.differences())
                .containsExactly(
                        "The price of BUY 400 SXLK on 2026-06-01 (0000e1a7.69c10025.01) is 52.385 here and 52.395 in the"
                                + " statement.",
                        "The commission of BUY 400 SXLK on 2026-06-01 (0000e1a7.69c10025.01) is 10.1482 USD here and 10.35"
                                + " USD in the statement.",
                        "The statement has BUY 5 SXLK at 52.4 USD on 2026-06-01, which this desk has not.",
                        "This desk has BUY 64 SXLK on 2026-06-01 (0000e1a7.69c10026.01) at 52.375, which the statement has not.",
                        "The statement has a dividend of 19 USD of 2026-06-01, which this desk has not booked.",
                        "This desk has a deposit of 100000.00 GBP of 2026-06-01, which the statement has not.",
                        "Of SXLK this desk holds 464 at the end of 2026-06-30, the statement 469.",
                        "Cash at the end of 2026-06-30 is -24316.14 USD here and -24000 USD in the statement.");
    }

    @Test
    void whatTheStatementDoesNotTellIsNamedAndNeverCalledEqual() {
        TieOut tie = TieOut.of(statement(Set.of(), List.of(), List.of(), "464", "0"), ledger(LAST));

        assertThat(tie.isEqual()).isFalse();
        assertThat(tie.verdict()).isEqualTo("nothing was compared");
        assertThat(tie.notCompared()).hasSize(6).contains("positions at the end: the statement has no section of it");
    }

    @Test
    void withoutExecutionIdsAnOrderIsHeldAgainstItsFillsTogether() {
        // (400 x 52.385 + 64 x 52.375) / 464 = 52.38362..., which the broker rounds to 52.3836.
        TieOut equal = TieOut.of(
                statement(
                        Set.of(Part.TRADES),
                        List.of(trade(Optional.empty(), Level.ORDER, "464", "52.3836", "-12.1482")),
                        List.of(),
                        "464",
                        "0"),
                ledger(LAST));
        TieOut single = TieOut.of(
                statement(
                        Set.of(Part.TRADES),
                        List.of(trade(Optional.empty(), Level.EXECUTION, "400", "52.385", "-10.1482")),
                        List.of(),
                        "464",
                        "0"),
                ledger(LAST));

        assertThat(equal.differences()).isEmpty();
        assertThat(single.differences())
                .containsExactly(
                        "This desk has BUY 64 SXLK on 2026-06-01 (0000e1a7.69c10026.01) at 52.375, which the statement has not.");
    }

    @Test
    void aDeskThatEndsEarlierSaysWhichDaysAndWhatIsNotCompared() {
        TieOut tie = TieOut.of(
                statement(ALL, executions(), List.of(DEPOSIT), "464", "0"), ledger(LocalDate.of(2026, 6, 20)));

        assertThat(tie.differences()).isEmpty();
        assertThat(tie.notCompared())
                .contains(
                        "2026-06-21 to 2026-06-30: this desk's own days end before",
                        "positions at the end: this desk's own days end on 2026-06-20",
                        "cash by currency at the end: this desk's own days end on 2026-06-20");
    }

    @Test
    void daysThatDoNotMeetCompareNothing() {
        OwnLedger later = new OwnLedger(
                Currency.GBP,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 7, 31),
                ZoneId.of("Europe/London"),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        TieOut tie = TieOut.of(statement(ALL, executions(), List.of(), "464", "0"), later);

        assertThat(tie.isEqual()).isFalse();
        assertThat(tie.notes())
                .containsExactly("This desk's own days are 2026-07-01 to 2026-07-31: none of the statement's.");
    }

    @Test
    void aDeskWithoutTradesInThoseDaysSaysSo() {
        OwnLedger idle = new OwnLedger(
                Currency.GBP,
                FIRST,
                LAST,
                ZoneId.of("Europe/London"),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        TieOut tie = TieOut.of(statement(Set.of(Part.TRADES), executions(), List.of(), "464", "0"), idle);

        assertThat(tie.notes()).containsExactly("This desk has no trades of its own in those days.");
        assertThat(tie.differences()).hasSize(2);
    }

    private static BookedAction split(LocalDate day) {
        InstrumentId sxlk = InstrumentId.parse("SXLK@LSEETF");
        ActionBooking booking = new ActionBooking(
                "9",
                CorporateAction.Kind.SPLIT,
                "SXLK",
                "SXLK",
                Optional.empty(),
                new BigDecimal("928"),
                CorporateAction.ratio("3 FOR 1"),
                Optional.empty(),
                Currency.USD,
                day);
        BigDecimal cost = new BigDecimal("24304");
        return new BookedAction(
                booking,
                new ActionPosting(
                        Instant.parse("2026-07-02T09:00:00Z"),
                        new Changeover(Instant.parse("2026-07-02T09:00:00Z"), Instant.parse("2026-07-02T09:00:00Z")),
                        new ShareRatio(new BigDecimal("3"), BigDecimal.ONE),
                        List.of(new ActionPosting.Exchange(
                                StrategyId.MOMENTUM_12_1,
                                sxlk,
                                new BigDecimal("464"),
                                cost,
                                sxlk,
                                new BigDecimal("1392"),
                                cost)),
                        Optional.empty(),
                        List.of()));
    }

    /// The desk struck 464 shares on the last day; the broker had booked the split by then, the desk on 2 July.
    @Test
    void aSplitThatWasBookedAfterTheStrikeCountsOnTheDayOfItsRow() {
        Statement after = statement(Set.of(Part.POSITIONS), List.of(), List.of(), "1392", "0");

        assertThat(TieOut.of(after, ledger(LAST)).differences())
                .containsExactly("Of SXLK this desk holds 464 at the end of " + LAST + ", the statement 1392.");
        assertThat(TieOut.of(after, ledger(LAST, List.of(split(LAST)))).differences())
                .isEmpty();
        assertThat(TieOut.of(after, ledger(LAST, List.of(split(LAST.plusDays(1)))))
                        .differences())
                .as("the statement ends before it")
                .hasSize(1);
    }

    @Test
    void aSplitIsToldByNameUntilItIsBooked() {
        CorporateAction split = new CorporateAction(
                Optional.of("9"),
                CorporateAction.Kind.SPLIT,
                new StatementInstrument("STK", "SXLK", Optional.empty(), Optional.empty()),
                StatementTime.of(FIRST),
                new BigDecimal("928"),
                Optional.empty(),
                Currency.USD,
                CorporateAction.ratio("SXLK(IE00BWBXM385) SPLIT 3 FOR 1 (SXLK, TECHNOLOGY, IE00BWBXM385)"),
                "");
        Statement empty = statement(Set.of(Part.ACTIONS), List.of(), List.of(), "464", "0");
        Statement one = new Statement(
                empty.account(),
                empty.base(),
                FIRST,
                LAST,
                true,
                Optional.empty(),
                empty.parts(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(split),
                List.of(),
                Map.of(),
                List.of());

        assertThat(TieOut.of(one, ledger(LAST)).differences())
                .containsExactly("The statement has a split of SXLK 3 for 1 on 2026-06-01, which moves 928 SXLK and is"
                        + " not booked: the gate stays closed while positions differ from the broker's.");
        assertThat(TieOut.of(one, ledger(LAST, List.of(split(FIRST)))).differences())
                .isEmpty();
        assertThat(TieOut.of(empty, ledger(LAST)).isEqual()).isTrue();
    }
}
