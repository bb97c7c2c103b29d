// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.alarm.AlarmHistory;
import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Strikes;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardPhase;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A desk small enough to be worked out by hand: six values, one deposit, one withdrawal and one purchase.
///
/// Values: 30 January 100,000.00; 2 February 101,000.00 (+1 %); 3 February 111,000.00 after 10,000.00 paid in (0 %);
/// 27 February 112,110.00 (+1 %); 2 March 108,746.70 (−3 %); 31 March 104,834.17 after 5,000.00 taken out (+1 %).
/// Purchase: 100 ABC on 2 February at 50.10 dollars, decided at 50.00, approved at 50.05, 2.50 dollars of commission,
/// 1.25 dollars a pound throughout.
public final class SmallDesk {
    static final InstrumentId ABC = InstrumentId.parse("ABC@LSEETF");
    static final FxRate RATE = FxRate.of("GBP", "USD", "1.25");
    private static final TicketId TICKET = TicketId.parse("T-2026-02-02");

    private final List<Strike> strikes = new ArrayList<>();
    private final List<BenchmarkTrack.Point> track = new ArrayList<>();
    OptionalInt trials = OptionalInt.empty();
    private BigDecimal times = BigDecimal.ONE;
    boolean simulated = true;
    boolean traded = true;
    boolean commissioned = true;

    /// The desk with all six values.
    public static SmallDesk whole() {
        return whole(1);
    }

    /// The same so many times as large: every value, flow, number of shares and commission.
    static SmallDesk whole(int times) {
        SmallDesk desk = new SmallDesk();
        desk.times = BigDecimal.valueOf(times);
        return desk.value("2026-01-30", "100000.00", "0.00", "0.00", "", "1")
                .value("2026-02-02", "101000.00", "0.00", "0.00", "50.10", "1.02")
                .value("2026-02-03", "111000.00", "10000.00", "0.00", "50.10", "1.01")
                .value("2026-02-27", "112110.00", "0.00", "0.00", "55.00", "1.03")
                .value("2026-03-02", "108746.70", "0.00", "0.00", "54.00", "1.00")
                .value("2026-03-31", "104834.17", "0.00", "5000.00", "56.00", "1.04");
    }

    /// The same desk with real money.
    public static SmallDesk live() {
        SmallDesk desk = whole();
        desk.simulated = false;
        return desk;
    }

    /// Fifteen months of sessions that rise and fall, every thirtieth without a value, with a deposit each quarter.
    public static SmallDesk longLived() {
        return since(LocalDate.of(2025, 1, 2));
    }

    /// The same from another day to the end of March 2026.
    public static SmallDesk since(LocalDate first) {
        SmallDesk desk = new SmallDesk();
        desk.traded = false;
        BigDecimal equity = new BigDecimal("100000.00");
        int number = 0;
        for (LocalDate day = first; day.isBefore(LocalDate.of(2026, 4, 1)); day = day.plusDays(1)) {
            if (!TradingCalendar.of(Venue.LONDON).isSession(day)) {
                continue;
            }
            number++;
            boolean pays = number % 63 == 0;
            double move = Math.sin(number * 0.7) / 90 + Math.sin(number / 40.0) / 400;
            equity = equity.add(pays ? new BigDecimal("2500.00") : BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(1 + move))
                    .setScale(2, RoundingMode.HALF_EVEN);
            boolean known = number % 30 != 0;
            desk.value(
                    day.toString(),
                    known ? equity.toPlainString() : "",
                    pays ? "2500.00" : "0.00",
                    "0.00",
                    "",
                    known
                            ? BigDecimal.valueOf(1 + number / 3000.0 + Math.sin(number * 0.7) / 95)
                                    .toPlainString()
                            : "");
        }
        return desk;
    }

    /// A day after those there are.
    ///
    /// @param equity empty for a day without a value
    /// @param mark of the hundred shares; empty while there are none
    public SmallDesk value(String day, String equity, String in, String out, String mark, String benchmark) {
        LocalDate session = LocalDate.parse(day);
        Optional<Money> worth = equity.isEmpty() ? Optional.empty() : Optional.of(money(equity));
        List<Valuation.Line> lines = new ArrayList<>();
        Money inFunds = Money.of("GBP", "0.00");
        if (!mark.isEmpty()) {
            Price price = Price.of(mark, QuoteUnit.DOLLARS);
            inFunds = Money.rounded(Currency.GBP, RATE.convert(price.worth(shares(100)), Currency.USD));
            lines.add(new Valuation.Line(
                    StrategyId.MOMENTUM_12_1, ABC, shares(100).value(), Optional.of(price), Optional.of(inFunds)));
        }
        Money cash = worth.orElse(inFunds).minus(inFunds);
        strikes.add(Strikes.strike(
                strikes,
                session,
                new Valuation(
                        session.atTime(16, 35).toInstant(ZoneOffset.UTC),
                        worth,
                        worth.orElse(inFunds),
                        lines,
                        List.of(new Valuation.Cash(cash, Optional.of(cash))),
                        List.of(RATE),
                        worth.isPresent() ? List.of() : List.of("The mark of ABC@LSEETF is not known.")),
                money(in),
                money(out),
                List.of()));
        track.add(new BenchmarkTrack.Point(
                session, benchmark.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(benchmark))));
        return this;
    }

    private List<BoardPhase> phases = List.of();

    private Optional<AlarmHistory> alarms = Optional.empty();

    SmallDesk alarmed(AlarmHistory history) {
        alarms = Optional.of(history);
        return this;
    }

    SmallDesk held(BoardPhase... in) {
        phases = List.of(in);
        return this;
    }

    private Optional<TraderNote> note = Optional.empty();

    private List<ActionPosting> actions = List.of();

    SmallDesk changed(ActionPosting action) {
        actions = List.of(action);
        return this;
    }

    SmallDesk noted(TraderNote written) {
        note = Optional.of(written);
        return this;
    }

    public ReportInput input(String month) {
        return new ReportInput(
                YearMonth.parse(month),
                ReportInput.mask("U1234542"),
                Currency.GBP,
                simulated,
                Venue.LONDON,
                "12-1 momentum rotation. Nine London-listed sector funds on US shares.",
                "price one month before the month end / price 13 months before it − 1",
                "the nine funds in equal weight, no costs",
                universe(),
                strikes,
                track,
                traded ? List.of(ticket()) : List.of(),
                traded ? List.of(order()) : List.of(),
                traded ? List.of(fill("a.01.01", 60, "14:50:02"), fill("a.02.01", 40, "14:50:04")) : List.of(),
                traded && commissioned
                        ? Map.of("a.01", commission("a.01", "1.50"), "a.02", commission("a.02", "1.00"))
                        : Map.of(),
                actions,
                BreakerLimits.USUAL,
                Board.clear(),
                phases,
                alarms,
                trials,
                note,
                strikes.getLast().valuation().at(),
                "universe test");
    }

    ReportFacts facts(String month) {
        return new ReportFacts(input(month), Copy.OWN);
    }

    public MonthlyReport report(String month) {
        return MonthlyReport.compose(input(month)).orThrow();
    }

    private Money money(String amount) {
        return Money.of("GBP", new BigDecimal(amount).multiply(times).toPlainString());
    }

    private Quantity shares(long one) {
        return Quantity.of(one * times.longValueExact());
    }

    private Commission commission(String root, String amount) {
        return new Commission(root, new BigDecimal(amount).multiply(times), Currency.USD);
    }

    private Fill fill(String id, long quantity, String time) {
        return new Fill(
                ExecutionId.parse(id),
                new OrderRef(TICKET, 1, 1),
                884213007,
                StrategyId.MOMENTUM_12_1,
                ABC,
                Side.BUY,
                shares(quantity),
                Price.of("50.10", QuoteUnit.DOLLARS),
                Instant.parse("2026-02-02T" + time + "Z"),
                Optional.of(RATE),
                false);
    }

    private OrderRecord order() {
        Instant at = Instant.parse("2026-02-02T14:50:00Z");
        return new OrderRecord(
                new Order(
                        new OrderRef(TICKET, 1, 1),
                        StrategyId.MOMENTUM_12_1,
                        ABC,
                        Side.BUY,
                        shares(100),
                        Price.of("50.15", QuoteUnit.DOLLARS),
                        Purpose.REBALANCE),
                OrderState.FILLED,
                shares(100),
                at,
                Optional.of(at),
                Optional.of(at.plusSeconds(1)),
                at.plusSeconds(4),
                false,
                "",
                java.util.Set.of(884213007L));
    }

    private TicketRecord ticket() {
        Instant at = Instant.parse("2026-02-02T14:45:00Z");
        Money equity = Money.of("GBP", "100000.00");
        TicketLine line = new TicketLine(
                1,
                ABC,
                "Utilities",
                Side.BUY,
                shares(100),
                Price.of("50.15", QuoteUnit.DOLLARS),
                Price.of("50.00", QuoteUnit.DOLLARS),
                Optional.empty(),
                Money.of("GBP", "4000.00"),
                Money.of("USD", "2.50"),
                Money.of("GBP", "2.00"),
                Bps.of("5"),
                Weight.ZERO,
                Weight.of("0.04"),
                "rank 1");
        SignalRanking signal = new SignalRanking(
                LocalDate.parse("2026-01-30"),
                LocalDate.parse("2025-12-31"),
                LocalDate.parse("2024-12-31"),
                12,
                1,
                1,
                List.of(new SignalRanking.Ranked(ABC, 0.2, 1, Weight.ONE)),
                List.of());
        Ticket ticket = new Ticket(
                TICKET,
                StrategyId.MOMENTUM_12_1,
                Purpose.REBALANCE,
                "U1234542",
                "demo",
                at,
                at,
                at.plusSeconds(3600),
                Optional.of(signal),
                Weight.ONE,
                List.of(line),
                List.of(),
                List.of(),
                Optional.of(RATE),
                equity,
                Map.of(),
                Map.of(),
                BigDecimal.ZERO);
        Quote approved = new Quote(
                ABC,
                Price.of("50.04", QuoteUnit.DOLLARS),
                Price.of("50.06", QuoteUnit.DOLLARS),
                at.plusSeconds(240),
                Quote.Kind.SIMULATED);
        return new TicketRecord(
                ticket,
                TicketState.FILLED,
                List.of(),
                Optional.empty(),
                List.of(approved),
                Optional.empty(),
                at,
                false,
                "");
    }

    private static Universe universe() {
        return new Universe(
                "test",
                "One fund.",
                Currency.USD,
                List.of(new Instrument(
                        ABC,
                        Instrument.SecurityType.STOCK,
                        "ABC Utilities",
                        Optional.empty(),
                        Venue.LONDON,
                        QuoteUnit.DOLLARS,
                        TickLadder.of(new BigDecimal("0.01")),
                        BigDecimal.ONE,
                        "Utilities",
                        "IE",
                        Instrument.Distribution.ACC,
                        Bps.of("0"),
                        Instrument.Liquidity.QUOTED)),
                Set.of(Venue.LONDON),
                Optional.empty(),
                false);
    }

    /// The table of a section.
    static Block.Table table(Section section, ReportFacts facts) {
        return section.compose(facts).stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// The texts of one row.
    static List<String> row(Block.Table table, int row) {
        return table.rows().get(row).cells().stream().map(Block.Cell::text).toList();
    }

    /// The running text of a section.
    static String words(Section section, ReportFacts facts) {
        return String.join(
                "\n",
                section.compose(facts).stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .map(one -> ((Block.Paragraph) one).text())
                        .toList());
    }
}
