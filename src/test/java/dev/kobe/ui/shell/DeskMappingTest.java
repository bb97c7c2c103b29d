// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.RampPace;
import dev.kobe.core.breaker.Rearm;
import dev.kobe.core.breaker.Watched;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.CostModel;
import dev.kobe.core.rebalance.SizingRules;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.CashFlow;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.ui.Desks;
import dev.kobe.ui.dialog.ResumeDialog;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Mode;
import dev.kobe.ui.pane.BreakerEvidence;
import dev.kobe.ui.pane.BreakersPane;
import dev.kobe.ui.pane.EquityPane;
import dev.kobe.ui.pane.HoldingsPane;
import dev.kobe.ui.pane.PaneState;
import dev.kobe.ui.shell.HealthStrip.Saying;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A small desk, worked by hand: 10,000 pounds and 100 shares of SXLK at 1.25 dollars a pound.
///
/// At the former strike a share cost 500 dollars: 100 x 500 / 1.25 = 40,000, equity 50,000. Now its mid is 495:
/// 39,600, equity 49,600, which is 400 or 0.80 % less.
class DeskMappingTest {
    private static final Map<String, String> NEITHER_VIX_NOR_RETURNS = Map.of(
            "vix",
            "",
            "vix.hour",
            "",
            "vix.day",
            "",
            "correlation.level",
            "",
            "correlation.regime",
            "",
            "correlation.beta",
            "");

    private static final InstrumentId SXLK = InstrumentId.parse("SXLK@LSEETF");
    private static final InstrumentId PAIR = InstrumentId.parse("GBP.USD@IDEALPRO");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-05-29");
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
    private static final Instant NOW = Desks.NOW;
    static final DeskRules RULES = new DeskRules(
            new Universe(
                    "one fund", "", Currency.USD, List.of(instrument()), Set.of(Venue.LONDON), Optional.empty(), false),
            List.of(),
            new SizingRules(
                    Weight.of("0.005"),
                    Weight.of("0.02"),
                    Desks.gbp("100.00"),
                    Bps.of("35"),
                    Bps.of("10"),
                    Bps.of("50")),
            new CostModel(Money.of("USD", "1.70"), Bps.of("5"), Money.of("USD", "2.00"), Bps.of("0.2")),
            Watched.of(BreakerLimits.USUAL
                    .without(Map.of("data.apart", "One source."))
                    .without(NEITHER_VIX_NOR_RETURNS)),
            true,
            false,
            RampPace.SESSION,
            Duration.ofSeconds(10),
            Bps.of("100"),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5));

    private Optional<DeskIdentity> identity = Optional.of(
            new DeskIdentity("DU0000041SIM", "demo", Currency.GBP, false, "one fund", Venue.LONDON, true, NOW));
    private GateLimits limits = Desks.limits();
    private Optional<GateLimits> nextLimits = Optional.empty();
    private List<Strike> strikes = List.of(strike(FRIDAY, "50000.00", "40000.00", "1"));
    private List<CashFlow> flows = List.of();
    private List<TicketRecord> tickets = List.of();
    private Map<OrderRef, OrderRecord> orders = Map.of();
    private Board board = Board.clear();
    private BrokerLink link =
            BrokerLink.down("").moved(LinkState.READY, "up", NOW).agreed(NOW, List.of());
    private Optional<BrokerValue> brokerValue = Optional.empty();
    private String price = "495";
    private Instant quotedAt = NOW.minusSeconds(2);
    private Map<String, Readings.Service> services = Map.of();
    private Surroundings surroundings = new Surroundings(
            Optional.of(
                    new TradingWindow(Instant.parse("2026-06-01T13:45:00Z"), Instant.parse("2026-06-01T15:15:00Z"))),
            Optional.of(
                    new TradingWindow(Instant.parse("2026-07-01T13:45:00Z"), Instant.parse("2026-07-01T15:15:00Z"))),
            22,
            Optional.empty(),
            Map.of(),
            List.of());

    private static Instrument instrument() {
        return new Instrument(
                SXLK,
                Instrument.SecurityType.STOCK,
                "Technology fund",
                Optional.empty(),
                Venue.LONDON,
                QuoteUnit.DOLLARS,
                TickLadder.of(new BigDecimal("0.01")),
                BigDecimal.ONE,
                "Technology",
                "IE",
                Instrument.Distribution.ACC,
                Bps.of("0"),
                Instrument.Liquidity.QUOTED);
    }

    private static Strike strike(LocalDate session, String equity, String holding, String index) {
        Optional<Money> worth = holding.isEmpty() ? Optional.empty() : Optional.of(Desks.gbp(holding));
        return new Strike(
                session,
                new Valuation(
                        session.atTime(15, 35).toInstant(java.time.ZoneOffset.UTC),
                        equity.isEmpty() ? Optional.empty() : Optional.of(Desks.gbp(equity)),
                        Desks.gbp("10000.00"),
                        List.of(new Valuation.Line(
                                StrategyId.MOMENTUM_12_1, SXLK, BigDecimal.valueOf(100), Optional.empty(), worth)),
                        List.of(new Valuation.Cash(Desks.gbp("10000.00"), Optional.of(Desks.gbp("10000.00")))),
                        List.of(FxRate.of("GBP", "USD", "1.25")),
                        equity.isEmpty() ? List.of("The mark of SXLK@LSEETF is not known.") : List.of()),
                Desks.gbp("0.00"),
                Desks.gbp("0.00"),
                Optional.empty(),
                1,
                new BigDecimal(index),
                List.of());
    }

    private DeskState state() {
        Map<TicketId, TicketRecord> byId = new java.util.TreeMap<>();
        tickets.forEach(one -> byId.put(one.ticket().id(), one));
        return new DeskState(
                9,
                identity,
                Optional.of(limits),
                nextLimits,
                Book.empty(Currency.GBP)
                        .post(Desks.gbp("10000.00"))
                        .move(StrategyId.MOMENTUM_12_1, SXLK, BigDecimal.valueOf(100), new BigDecimal("48000")),
                byId,
                orders,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                flows,
                Map.of(),
                Map.of(),
                strikes,
                BenchmarkTrack.none(),
                board,
                List.of(),
                Optional.empty(),
                link,
                brokerValue,
                Map.of(),
                Map.of(),
                Optional.of(MONDAY),
                Optional.of(NOW),
                "books equal the broker's");
    }

    private Readings readings() {
        List<Quote> quotes = new ArrayList<>();
        if (!price.isEmpty()) {
            quotes.add(quote(SXLK, price));
        }
        quotes.add(quote(PAIR, "1.25"));
        Readings readings = Readings.none().with(quotes);
        for (var one : services.entrySet()) {
            readings = readings.with(one.getKey(), one.getValue());
        }
        return readings;
    }

    private Quote quote(InstrumentId id, String mid) {
        Price price = Price.of(mid, QuoteUnit.DOLLARS);
        return new Quote(id, price, price, quotedAt, Quote.Kind.SIMULATED);
    }

    private DeskView view() {
        return DeskMapping.view(new Desk.View(state(), readings(), NOW, Optional.empty()), RULES, surroundings, NOW);
    }

    private HealthStrip.View strip() {
        return view().strip();
    }

    private HealthStrip.Check check(int number) {
        return strip().checks().get(number);
    }

    private String words(int number) {
        return ((Saying.Words) check(number).saying()).words();
    }

    @Test
    void equityIsCashAndSharesAtTheFreshMidAndTodayIsSinceTheLastStrike() {
        assertThat(strip().equity()).isEqualTo(Outcome.ok(Desks.gbp("49600.00")));
        assertThat(strip().today()).contains(Desks.gbp("-400.00"));
        assertThat(strip().todayRatio())
                .hasValueSatisfying(ratio -> assertThat(ratio).isEqualByComparingTo("-0.008"));
    }

    @Test
    void aDepositIsNoProfit() {
        // 10,000 pounds are in the books; with 2,000 of them paid in today the desk has lost 2,400 on 52,000.
        flows = List.of(new CashFlow("d1", MONDAY, NOW, Desks.gbp("2000.00"), Desks.gbp("2000.00")));
        assertThat(strip().today()).contains(Desks.gbp("-2400.00"));
        assertThat(strip().todayRatio()).hasValueSatisfying(ratio -> assertThat(Format.signedPercent(ratio, 2))
                .isEqualTo("\u22124.62\u202F%"));
    }

    @Test
    void aForeignDepositCountsAtWhatItWasWorth() {
        // 2,600 dollars that were worth 2,000 pounds as they came: the same loss of 2,400 as with pounds.
        flows = List.of(new CashFlow("d1", MONDAY, NOW, Money.of("USD", "2600.00"), Desks.gbp("2000.00")));
        assertThat(strip().today()).contains(Desks.gbp("-2400.00"));
    }

    @Test
    void aStalePriceMakesEquityUnknownWithItsReasonAndNeverZero() {
        quotedAt = NOW.minusSeconds(61);
        assertThat(strip().equity().toOptional()).isEmpty();
        assertThat(strip().equity().reason().orElseThrow()).contains("SXLK");
        assertThat(strip().today()).isEmpty();
        assertThat(check(2)).isEqualTo(new HealthStrip.Check("Stale", Condition.PAUSED, new Saying.Words("61 s")));
        assertThat(view().today().breakers().rows().subList(0, 3))
                .extracting(BreakersPane.Row::condition)
                .containsOnly(Condition.UNKNOWN);
        HoldingsPane.View holdings = view().today().holdings();
        assertThat(holdings.rows().getFirst().value()).isEmpty();
        assertThat(holdings.total().value()).isEmpty();
        assertThat(holdings.state()).isEqualTo(new PaneState.Stale("Prices 1m 01s old"));
        assertThat(view().today().breakers().summary()).isEqualTo("Stale prices PAUSES");
    }

    @Test
    void aBrokerThatCountsAnotherWorthMakesEquityUnknownWithBothFigures() {
        brokerValue = Optional.of(new BrokerValue(
                NOW,
                BrokerValue.Standing.DIFFERS,
                Desks.gbp("60000.00"),
                Optional.empty(),
                Desks.gbp("49600.00"),
                List.of()));
        assertThat(strip().equity().toOptional()).isEmpty();
        assertThat(strip().equity().reason().orElseThrow())
                .contains("60000.00 GBP")
                .contains("49600.00 GBP");
        assertThat(words(2)).isEqualTo("3 unknown");
        strikes = List.of(
                strike(FRIDAY.minusDays(1), "50000.00", "40000.00", "1"), strike(FRIDAY, "50000.00", "40000.00", "1"));
        assertThat(view().today().equity().state())
                .isEqualTo(new PaneState.Partial("equity now is not agreed with the broker: the strip says why"));
    }

    @Test
    void aHoldingWithoutAPriceLeavesATotalOfWhatIsKnownMarkedAsSuch() {
        price = "";
        HoldingsPane.View holdings = view().today().holdings();
        assertThat(holdings.state()).isEqualTo(new PaneState.Partial("0 of 1 holdings priced; SXLK missing"));
        assertThat(holdings.rows().getFirst().value()).isEmpty();
        assertThat(holdings.total().value()).as("the pounds alone").contains(Desks.gbp("10000.00"));
        assertThat(holdings.total().weight()).isEmpty();
        assertThat(strip().equity().toOptional()).isEmpty();
    }

    @Test
    void onceTheSessionIsStruckItsCloseIsShownAsTheClose() {
        strikes = List.of(strike(FRIDAY, "50000.00", "40000.00", "1"), strike(MONDAY, "50500.00", "40500.00", "1.01"));
        quotedAt = NOW.minusSeconds(4_000);
        assertThat(strip().equity()).isEqualTo(Outcome.ok(Desks.gbp("50500.00")));
        assertThat(strip().today()).contains(Desks.gbp("500.00"));
        assertThat(words(1)).isEqualTo("close 1 Jun");
        assertThat(check(1).condition()).isEqualTo(Condition.NORMAL);
    }

    @Test
    void normalSaysWhatIsArmedAndWhatIsNotBuiltIsNeitherClearNorUnknown() {
        assertThat(strip().tradingWord()).isEqualTo("NORMAL");
        assertThat(strip().scope()).isEqualTo("drawdown protection armed");
        assertThat(words(2)).isEqualTo("13/13");
        assertThat(check(3)).isEqualTo(new HealthStrip.Check("Alpha", Condition.ABSENT, new Saying.Words("—")));
        assertThat(words(4)).isEqualTo("—");
    }

    @Test
    void anEmptyListOfAlarmsIsClearOnlyWhereEverySourceIsWatched() {
        assertThat(check(5))
                .as("a demonstration watches flattens and halts by hand alone")
                .isEqualTo(new HealthStrip.Check("Alarms", Condition.ABSENT, new Saying.Words("—")));
        identity = Optional.of(
                new DeskIdentity("DU0000041", "paper", Currency.GBP, false, "one fund", Venue.LONDON, false, NOW));
        assertThat(check(5)).isEqualTo(new HealthStrip.Check("Alarms", Condition.NORMAL, new Saying.Words("0")));
    }

    @Test
    void aStoppedServiceIsCountedOut() {
        services = Map.of(
                "market",
                new Readings.Service(true, true, "", NOW),
                "journal",
                new Readings.Service(false, true, "", NOW));
        assertThat(words(4)).isEqualTo("1/2");
        assertThat(check(4).condition()).isEqualTo(Condition.WARNING);
    }

    @Test
    void outsideItsWindowTradingIsClosedAndSaysWhenItOpens() {
        surroundings = new Surroundings(
                Optional.of(new TradingWindow(NOW.plusSeconds(929), NOW.plusSeconds(9_000))),
                Optional.empty(),
                0,
                Optional.empty(),
                Map.of(),
                List.of());
        assertThat(strip().tradingWord()).isEqualTo("CLOSED");
        assertThat(strip().scope()).isEqualTo("protection armed · trades from 16:00");

        board = pausedBy("vix", Rearm.End.CLOSES);
        assertThat(strip().tradingWord()).isEqualTo("CLOSED");
        assertThat(strip().scope()).isEqualTo("a breaker pauses new positions");
        assertThat(strip().trading()).isEqualTo(Condition.PAUSED);
    }

    @Test
    void aLinkThatIsDownIsUnknownAndDifferencesAreReconciling() {
        link = BrokerLink.down("cable");
        assertThat(strip().tradingWord()).isEqualTo("UNKNOWN");
        assertThat(strip().scope()).isEqualTo("broker link down · no new orders");
        assertThat(words(0)).isEqualTo("DOWN");
        link = link.moved(LinkState.READY, "up", NOW).differing(true, List.of("SXLK: 100 here, 90 there"), List.of());
        assertThat(strip().tradingWord()).isEqualTo("RECONCILING");
        assertThat(strip().scope()).isEqualTo("books differ from the broker's · no new orders");
        assertThat(check(0).condition()).isEqualTo(Condition.STOPPED);
    }

    @Test
    void everyStateOfTheLinkHasItsOwnWordAndOnlyAReadyOneIsNormal() {
        Map<LinkState, String> said = new EnumMap<>(LinkState.class);
        BrokerLink equal = link;
        for (LinkState state : LinkState.values()) {
            link = equal.moved(state, "a farm, a socket, a switch", NOW);
            said.put(state, words(0));
            assertThat(check(0).condition() == Condition.NORMAL)
                    .as(state.words())
                    .isEqualTo(state == LinkState.READY);
            assertThat(strip().tradingWord().equals("UNKNOWN"))
                    .as(state.words())
                    .isEqualTo(state != LinkState.READY && state != LinkState.DEGRADED);
        }
        assertThat(said)
                .isEqualTo(Map.of(
                        LinkState.DOWN, "DOWN",
                        LinkState.CONNECTED, "waiting",
                        LinkState.READY, "linked",
                        LinkState.DEGRADED, "farm down",
                        LinkState.CUT, "CUT OFF",
                        LinkState.READ_ONLY, "read-only",
                        LinkState.REFUSED, "REFUSED"));
    }

    @Test
    void anOrderOfUnknownFateIsNeverNormal() {
        OrderRecord lost = Desks.order(Desks.ticket("demo"), 1, OrderState.UNKNOWN, 0, "the door failed half way");
        orders = Map.of(lost.order().ref(), lost);
        assertThat(strip().tradingWord()).isEqualTo("RECONCILING");
        assertThat(strip().scope()).isEqualTo("1 order of unknown fate · no new orders");
        assertThat(check(0).condition()).isEqualTo(Condition.RECONCILING);
    }

    @Test
    void aDeskWithoutAnAccountIsUnknown() {
        identity = Optional.empty();
        assertThat(strip().tradingWord()).isEqualTo("UNKNOWN");
        assertThat(strip().scope()).isEqualTo("no account connected yet");
        assertThat(words(0)).isEqualTo("not set");
        assertThat(view().today().holdings().state()).isInstanceOf(PaneState.FirstUse.class);
    }

    @Test
    void theModeIsLiveOnlyOnTheLiveProfileAndMoneyThatIsMadeUpSaysSo() {
        assertThat(strip().mode()).isEqualTo(Mode.PAPER);
        assertThat(strip().accountNote()).isEqualTo("SIMULATED");
        identity = Optional.of(
                new DeskIdentity("U0000088", "live", Currency.GBP, false, "one fund", Venue.LONDON, false, NOW));
        assertThat(strip().mode()).isEqualTo(Mode.LIVE);
        assertThat(strip().accountNote()).isEqualTo("real orders");
        assertThat(view().today().holdings().simulated()).isFalse();
        identity = Optional.of(
                new DeskIdentity("DU0000041", "paper", Currency.GBP, false, "one fund", Venue.LONDON, false, NOW));
        assertThat(strip().mode()).isEqualTo(Mode.PAPER);
        assertThat(strip().accountNote()).isEqualTo("practice money");
    }

    @Test
    void aBreakerShowsItsFallAgainstItsLimits() {
        List<BreakersPane.Row> rows = view().today().breakers().rows();
        assertThat(rows)
                .extracting(BreakersPane.Row::title)
                .containsExactly(
                        "Day drawdown",
                        "Week drawdown",
                        "Peak drawdown",
                        "Losses in a row",
                        "Losses today",
                        "Losses in an hour",
                        "Wins in a row",
                        "Slippage",
                        "Unfilled",
                        "Market impact",
                        "Stale prices",
                        "Missing prices",
                        "Services");
        assertThat(rows.getFirst().value()).hasValueSatisfying(value -> assertThat(Format.percent(value, 2))
                .isEqualTo("0.80\u202F%"));
        assertThat(rows.getFirst().limits()).hasSize(1).first().satisfies(limit -> assertThat(limit)
                .isEqualByComparingTo("0.01"));
        assertThat(rows.getFirst().stop()).isEqualByComparingTo("0.02");
        assertThat(view().today().breakers().summary()).isEqualTo("13 clear");
        assertThat(view().today().breakers().notWatched()).isEqualTo("Not watched: VIX, Correlation, Sources apart.");
    }

    @Test
    void aLooserLevelWaitsAndThePaneSaysSo() {
        // 100 x 487.5 / 1.25 = 39,000: equity 49,000 is exactly 2 % below 50,000.
        price = "487.5";
        BreakerLimits inForce = RULES.watched().limits();
        Map<String, Levels> looser = new java.util.TreeMap<>(inForce.set());
        looser.put("drawdown.day", Levels.parse("0.01 alert, 0.04 halt"));
        limits = limits.watching(inForce);
        nextLimits = Optional.of(limits.watching(new BreakerLimits(looser, inForce.unwatched())));

        assertThat(view().today().breakers().rows().getFirst().stop()).isEqualByComparingTo("0.02");
        assertThat(view().today().breakers().notWatched())
                .endsWith(" From the next session: drawdown.day halt 0.02 to 0.04.");

        limits = nextLimits.get();
        nextLimits = Optional.empty();
        assertThat(view().today().breakers().rows().getFirst().stop()).isEqualByComparingTo("0.04");
        assertThat(view().today().breakers().notWatched()).doesNotContain("next session");
    }

    @Test
    void atExactlyItsAlertABreakerWarnsByName() {
        // 100 x 493.75 / 1.25 = 39,500: equity 49,500 is exactly 1 % below 50,000.
        price = "493.75";
        assertThat(check(2).label()).isEqualTo("Day");
        assertThat(check(2).condition()).isEqualTo(Condition.WARNING);
        assertThat(words(2)).isEqualTo("1.00\u202F%");
        assertThat(view().today().breakers().summary()).isEqualTo("Day drawdown ALERT");
    }

    private void haltByPeak() {
        board = new Board(
                Map.of("drawdown.peak", BreakerAction.HALT_ALL),
                Map.of(),
                Map.of(),
                List.of(new Board.Latch(
                        "drawdown.peak",
                        BreakerAction.HALT_ALL,
                        NOW.minusSeconds(900),
                        MONDAY,
                        "too far below",
                        Rearm.End.REBASE,
                        0)),
                Optional.empty(),
                Optional.empty(),
                Weight.ONE,
                Map.of());
    }

    @Test
    void aLatchHoldsThoughItsReadingHasFallenBack() {
        haltByPeak();
        BreakersPane.Row peak = view().today().breakers().rows().get(2);
        assertThat(peak.condition()).isEqualTo(Condition.STOPPED);
        assertThat(peak.word()).isEqualTo("HALTED since 15:29");
        assertThat(strip().tradingWord()).isEqualTo("HALTED");
        assertThat(strip().scope()).isEqualTo("all orders cancelled · holding 1 position");
        assertThat(strip().halted()).isTrue();
        assertThat(strip().next().headline()).isEqualTo("Resume or stay halted");
    }

    @Test
    void aPeakHaltEndsOnlyWithAReBaseAtAQuarterOfFullSize() {
        haltByPeak();
        ResumeDialog.View resume = view().resume().orElseThrow();
        assertThat(resume.rebaseNeeded()).isTrue();
        assertThat(resume.button()).isEqualTo("Resume at 25\u202F%");
        assertThat(resume.cause()).isEqualTo("Peak drawdown ≥ 10.0\u202F%");
        assertThat(resume.willNot()).contains("change the peak shown in reports");
    }

    @Test
    void aHaltByHandNamesItsReasonAndResumesAtTheFormerSize() {
        board = new Board(
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.of(new Board.Halt(NOW.minusSeconds(60), "out for lunch")),
                Optional.empty(),
                Weight.of("0.5"),
                Map.of());
        ResumeDialog.View resume = view().resume().orElseThrow();
        assertThat(resume.cause()).isEqualTo("out for lunch");
        assertThat(resume.rebaseNeeded()).isFalse();
        assertThat(resume.button()).isEqualTo("Resume at 50\u202F%");
        assertThat(resume.standing())
                .extracting(ResumeDialog.Standing::condition)
                .containsOnly(Condition.NORMAL);
    }

    @Test
    void whatStillStandsAgainstResumingIsListed() {
        haltByPeak();
        link = BrokerLink.down("cable");
        quotedAt = NOW.minusSeconds(61);
        assertThat(view().resume().orElseThrow().standing())
                .extracting(ResumeDialog.Standing::condition)
                .startsWith(Condition.WARNING, Condition.UNKNOWN);
    }

    private static Board pausedBy(String breaker, Rearm.End ends) {
        return new Board(
                Map.of(breaker, BreakerAction.PAUSE_NEW),
                Map.of(),
                Map.of(),
                List.of(new Board.Latch(
                        breaker, BreakerAction.PAUSE_NEW, NOW.minusSeconds(900), MONDAY, "as judged", ends, 0)),
                Optional.empty(),
                Optional.empty(),
                Weight.ONE,
                Map.of());
    }

    @Test
    void aPauseThatOnlyItsOwnerEndsIsResumedWithoutAReBaseAtAQuarterOfFullSize() {
        board = pausedBy("streak.losses", Rearm.End.OWNER);
        ResumeDialog.View resume = view().resume().orElseThrow();
        assertThat(resume.isHalted()).isFalse();
        assertThat(resume.since()).isEqualTo("Paused Mon 1 Jun 15:29 London by");
        assertThat(resume.cause()).isEqualTo("Losses in a row ≥ 5");
        assertThat(resume.rebaseNeeded()).isFalse();
        assertThat(resume.will())
                .containsExactly(
                        "end the pause of Losses in a row, which counts anew from then on",
                        "allow new orders at 25\u202F% of size this session, then 50, 75 and 100\u202F%, one step a"
                                + " session");
        assertThat(resume.willNot()).contains("change the peak that drawdown is measured from");
        assertThat(resume.button()).isEqualTo("Resume at 25\u202F%");
        assertThat(view().today().breakers().rows())
                .filteredOn(one -> one.evidence().isResumed())
                .extracting(BreakersPane.Row::title)
                .containsExactly("Losses in a row");
    }

    @Test
    void aPauseThatEndsByItselfIsNotResumed() {
        board = pausedBy("vix", Rearm.End.CLOSES);
        assertThat(view().resume()).isEmpty();
        assertThat(view().today().breakers().rows())
                .noneMatch(one -> one.evidence().isResumed());
    }

    private static Alarm trip(String breaker, int day) {
        Instant at = Instant.parse("2026-05-01T09:00:00Z").plus(Duration.ofDays(day));
        return new Alarm(
                new AlarmId("breaker.pause", breaker),
                AlarmLevel.URGENT,
                "it paused",
                "trip of day " + day,
                at,
                Optional.of(at.plus(Duration.ofHours(1))),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void theLatestTenTripsOfABreakerAreShownTheNewestFirstAndThoseOfNoOther() {
        List<Alarm> raises = new ArrayList<>();
        for (int day = 1; day <= 12; day++) {
            raises.add(trip("vix", day));
            raises.add(trip("streak.losses", day));
        }
        surroundings = new Surroundings(Optional.empty(), Optional.empty(), 0, Optional.empty(), Map.of(), raises);
        assertThat(view().today().breakers().rows().stream()
                        .filter(one -> one.evidence().id().equals("streak.losses"))
                        .flatMap(one -> one.evidence().trips().stream())
                        .map(BreakerEvidence.Trip::sentence))
                .containsExactly(
                        "trip of day 12",
                        "trip of day 11",
                        "trip of day 10",
                        "trip of day 9",
                        "trip of day 8",
                        "trip of day 7",
                        "trip of day 6",
                        "trip of day 5",
                        "trip of day 4",
                        "trip of day 3");
    }

    @Test
    void aDeskThatIsNotHaltedHasNothingToResume() {
        assertThat(view().resume()).isEmpty();
    }

    @Test
    void holdingsAddUpToTheTotalAndCountSinceTheLastStrike() {
        HoldingsPane.View holdings = view().today().holdings();
        assertThat(holdings.rows()).extracting(HoldingsPane.Row::name).containsExactly("SXLK", "Cash, GBP");
        HoldingsPane.Row fund = holdings.rows().getFirst();
        assertThat(holdings.state()).isEqualTo(PaneState.FRESH);
        assertThat(fund.sector()).isEqualTo("Technology");
        assertThat(fund.value()).contains(Desks.gbp("39600.00"));
        assertThat(fund.today()).contains(Desks.gbp("-400.00"));
        assertThat(fund.pricedAt()).contains(quotedAt);
        assertThat(fund.weight()).hasValueSatisfying(weight -> assertThat(Format.percent(weight, 2))
                .isEqualTo("79.84\u202F%"));
        assertThat(holdings.total().value()).contains(Desks.gbp("49600.00"));
    }

    @Test
    void theCurveKeepsGapsAndMeasuresFromTheReportingPeak() {
        strikes = List.of(
                strike(LocalDate.parse("2026-05-27"), "50000.00", "40000.00", "1"),
                strike(LocalDate.parse("2026-05-28"), "", "", "1"),
                strike(FRIDAY, "49000.00", "39000.00", "0.98"));
        EquityPane.View curve = view().today().equity();
        assertThat(curve.state())
                .isEqualTo(new PaneState.Partial("the close of Thu 28 May is not known and leaves a gap"));
        assertThat(curve.points()).hasSize(3);
        assertThat(curve.points().get(1).equity()).isEmpty();
        assertThat(curve.points().get(1).drawdown()).isEmpty();
        assertThat(curve.points().get(2).drawdown())
                .hasValueSatisfying(depth -> assertThat(depth).isEqualByComparingTo("0.02"));
    }

    @Test
    void oneCloseIsNoCurveYet() {
        assertThat(view().today().equity().state()).isInstanceOf(PaneState.FirstUse.class);
    }

    @Test
    void whatIsNotBuiltShowsNoFigureInTheOtherPanes() {
        assertThat(view().today().whyToday()).isInstanceOf(PaneState.NotBuilt.class);
        assertThat(view().today().factorExposure()).isInstanceOf(PaneState.NotBuilt.class);
        assertThat(view().today().alphaHealth()).isInstanceOf(PaneState.NotBuilt.class);
    }

    @Test
    void theNextThingIsTheTicketWhileThereIsOne() {
        tickets = List.of(Desks.record(Desks.ticket("demo"), TicketState.READY, List.of(), ""));
        assertThat(strip().next().headline()).isEqualTo("Ticket ready");
        assertThat(strip().next().deadline()).contains(Instant.parse("2026-06-01T15:15:00Z"));
        assertThat(view().ticket()).isPresent();
        tickets = List.of(Desks.record(Desks.ticket("demo"), TicketState.COUNTING_DOWN, List.of(), ""));
        assertThat(strip().next().countsTo()).contains(NOW.plusSeconds(3));
        tickets = List.of(Desks.record(Desks.ticket("demo"), TicketState.UNCERTAIN, List.of(), ""));
        assertThat(strip().next().headline()).isEqualTo("Order uncertain");
        tickets = List.of(Desks.record(Desks.ticket("demo"), TicketState.FILLED, List.of(), ""));
        assertThat(strip().next().headline()).isEqualTo("Rebalance in 22 sessions");
        assertThat(strip().next().ticket()).as("its end can still be read").isTrue();
    }

    @Test
    void anEmergencyOverridesTheWordOfTheGate() {
        DeskView view = DeskMapping.view(
                new Desk.View(state(), readings(), NOW, Optional.of("the journal cannot be written")),
                RULES,
                surroundings,
                NOW);
        assertThat(view.strip().tradingWord()).isEqualTo("EMERGENCY");
        assertThat(view.strip().trading()).isEqualTo(Condition.STOPPED);
        assertThat(view.strip().scope()).isEqualTo("gate shut · no order leaves");
        assertThat(view.strip().emergency()).contains("the journal cannot be written");
        assertThat(view.footer().lastEvent()).isEqualTo("EMERGENCY: the journal cannot be written");
    }
}
