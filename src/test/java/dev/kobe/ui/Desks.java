// SPDX-License-Identifier: MIT
package dev.kobe.ui;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.breaker.Scale;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.IdleLine;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.ui.alarm.AlarmsView;
import dev.kobe.ui.dialog.ResumeDialog;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Mode;
import dev.kobe.ui.page.PagesView;
import dev.kobe.ui.page.ServicesPage;
import dev.kobe.ui.page.SettingsPage;
import dev.kobe.ui.pane.BreakerEvidence;
import dev.kobe.ui.pane.BreakersPane;
import dev.kobe.ui.pane.EquityPane;
import dev.kobe.ui.pane.HoldingsPane;
import dev.kobe.ui.pane.PaneState;
import dev.kobe.ui.shell.DeskView;
import dev.kobe.ui.shell.Footer;
import dev.kobe.ui.shell.HealthStrip;
import dev.kobe.ui.shell.HealthStrip.Check;
import dev.kobe.ui.shell.HealthStrip.Saying;
import dev.kobe.ui.shell.TodayView;
import dev.kobe.ui.ticket.TicketMapping;
import dev.kobe.ui.ticket.TicketView;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Invented views for unit tests of layout states; every figure is synthetic and marked SIMULATED. What the product
/// says is proven on desks that have lived.
public final class Desks {
    /// Monday 1 June 2026, 15:44:31 London.
    public static final Instant NOW = Instant.parse("2026-06-01T14:44:31Z");

    public static final TicketId TICKET = TicketId.parse("T-2026-06-01");

    private static final Map<String, String> SECTORS = Map.of(
            "SXLK",
            "Technology",
            "SXLV",
            "Health care",
            "SXLI",
            "Industrials",
            "SXLU",
            "Utilities",
            "SXLF",
            "Financials",
            "SXLB",
            "Materials",
            "SXLY",
            "Consumer cyclical",
            "SXLP",
            "Consumer staples",
            "SXLE",
            "Energy");

    private Desks() {}

    public static GateLimits limits() {
        return GateLimits.usual(
                1,
                Duration.ofMinutes(5),
                Duration.ofMinutes(2),
                Duration.ofSeconds(60),
                Quantity.of(2100),
                Quantity.of(200_000),
                Weight.of("0.40"),
                gbp("40000.00"),
                Weight.of("0.40"),
                Weight.ONE,
                Weight.of("0.005"),
                Bps.of("50"),
                Set.of(),
                Set.of());
    }

    public static Money gbp(String amount) {
        return Money.of("GBP", amount);
    }

    private static InstrumentId fund(String symbol) {
        return InstrumentId.parse(symbol + "@LSEETF");
    }

    private static Price usd(String price) {
        return Price.of(price, QuoteUnit.DOLLARS);
    }

    private static TicketLine line(
            int number,
            String symbol,
            String sector,
            Side side,
            long shares,
            String limit,
            String mid,
            String value,
            String commission,
            String cost,
            String bps,
            String now,
            String target) {
        return new TicketLine(
                number,
                symbol.contains(".") ? InstrumentId.parse(symbol + "@IDEALPRO") : fund(symbol),
                sector,
                side,
                Quantity.of(shares),
                usd(limit),
                usd(mid),
                Optional.empty(),
                gbp(value),
                Money.of("USD", commission),
                gbp(cost),
                Bps.of(bps),
                Weight.of(now),
                Weight.of(target),
                "");
    }

    public static Ticket ticket(String profile) {
        FxRate rate = new FxRate(Currency.GBP, Currency.USD, new BigDecimal("1.352010"));
        List<SignalRanking.Ranked> ranking = new ArrayList<>();
        String[] symbols = {"SXLK", "SXLV", "SXLI", "SXLU", "SXLF", "SXLB", "SXLY", "SXLP", "SXLE"};
        double[] momentum = {0.243, 0.196, 0.192, 0.157, 0.129, 0.094, 0.071, 0.032, -0.048};
        for (int i = 0; i < symbols.length; i++) {
            ranking.add(new SignalRanking.Ranked(
                    fund(symbols[i]), momentum[i], i + 1, i < 3 ? Weight.of("0.3316666667") : Weight.ZERO));
        }
        return new Ticket(
                TICKET,
                StrategyId.MOMENTUM_12_1,
                Purpose.REBALANCE,
                profile.equals("live") ? "U0000088" : "DU0000041SIM",
                profile,
                Instant.parse("2026-06-01T14:40:02Z"),
                Instant.parse("2026-06-01T13:45:00Z"),
                Instant.parse("2026-06-01T15:15:00Z"),
                Optional.of(new SignalRanking(
                        LocalDate.parse("2026-05-29"),
                        LocalDate.parse("2026-04-30"),
                        LocalDate.parse("2025-05-30"),
                        12,
                        1,
                        3,
                        ranking,
                        List.of())),
                Weight.ONE,
                List.of(
                        line(
                                1,
                                "SXLU",
                                "Utilities",
                                Side.SELL,
                                1029,
                                "45.17",
                                "45.215",
                                "34412.90",
                                "23.26",
                                "17.21",
                                "5",
                                "0.3302",
                                "0"),
                        line(
                                2,
                                "SXLV",
                                "Health care",
                                Side.BUY,
                                1022,
                                "45.05",
                                "45.005",
                                "34020.00",
                                "23.00",
                                "17.01",
                                "5",
                                "0",
                                "0.3317")),
                List.of(
                        new IdleLine(
                                fund("SXLK"),
                                "Technology",
                                Weight.of("0.3331"),
                                Weight.of("0.3317"),
                                "drift 0.14 % of equity is under the 2 % threshold"),
                        new IdleLine(
                                fund("SXLI"),
                                "Industrials",
                                Weight.of("0.3320"),
                                Weight.of("0.3317"),
                                "drift 0.03 % of equity is under the 2 % threshold")),
                List.of(new Quote(
                        fund("SXLU"),
                        usd("45.20"),
                        usd("45.23"),
                        Instant.parse("2026-06-01T14:39:59Z"),
                        Quote.Kind.SIMULATED)),
                Optional.of(rate),
                gbp("104212.40"),
                Map.of(Currency.GBP, gbp("416.86"), Currency.USD, Money.of("USD", "63.20")),
                Map.of(Currency.GBP, gbp("416.86"), Currency.USD, Money.of("USD", "413.30")),
                new BigDecimal("0.6567"));
    }

    /// A ticket with a conversion, as the first purchase of a pound account has one.
    public static Ticket funded() {
        Ticket plain = ticket("paper");
        return new Ticket(
                plain.id(),
                plain.strategy(),
                plain.purpose(),
                plain.account(),
                plain.profile(),
                plain.proposedAt(),
                plain.opens(),
                plain.closes(),
                plain.signal(),
                plain.rampStep(),
                List.of(
                        line(
                                1,
                                "GBP.USD",
                                "Funding",
                                Side.SELL,
                                99480,
                                "1.36660",
                                "1.36690",
                                "99480.00",
                                "2.72",
                                "1.99",
                                "0.2",
                                "0",
                                "0"),
                        line(
                                2,
                                "SXLK",
                                "Technology",
                                Side.BUY,
                                381,
                                "118.83",
                                "118.705",
                                "33081.43",
                                "22.62",
                                "16.55",
                                "5",
                                "0",
                                "0.3317")),
                List.of(),
                plain.quotes(),
                plain.rate(),
                plain.equity(),
                Map.of(Currency.GBP, gbp("100000.00")),
                Map.of(Currency.GBP, gbp("520.00"), Currency.USD, Money.of("USD", "12.40")),
                new BigDecimal("0.3308"));
    }

    public static CheckResult check(int number, Result result, String subject, String sentence) {
        return new CheckResult(number, new RefusalCode("CHECK_SAMPLE"), result, subject, "", "", sentence);
    }

    public static List<CheckResult> passing() {
        List<CheckResult> checks = new ArrayList<>();
        String[] sentences = {
            "Account and profile agree: paper DU··41.",
            "Prices are 3 s old or newer.",
            "Books equal the broker's, found so 15:40:01.",
            "Every limit is on its tick and inside the collar.",
            "No excluded type of instrument.",
            "Sales of dollars cover the purchases.",
            "The largest order is 33.0 % of equity, at most 40 %.",
            "No position above 40 % of equity afterwards.",
            "Gross exposure afterwards 99.5 %, at most 100 %.",
            "Cash afterwards is above the reserve of 0.5 %.",
            "No order like these in the last 24 hours.",
            "The trading window is open until 16:15 London.",
            "No breaker stops new positions.",
            "One approval for this strategy and date."
        };
        for (int i = 0; i < sentences.length; i++) {
            checks.add(check(i + 1, Result.PASS, "ticket", sentences[i]));
        }
        return checks;
    }

    public static CheckResult note() {
        return check(
                19, Result.WARN, "2 SXLV", "SXLV is quoted 14 bp wide, wider than the 10 bp that is usual for it.");
    }

    public static TicketRecord record(Ticket ticket, TicketState state, List<CheckResult> checks, String reason) {
        boolean approved = state.ordinal() >= TicketState.COUNTING_DOWN.ordinal() && state != TicketState.EXPIRED;
        Instant at = NOW.minusSeconds(7);
        return new TicketRecord(
                ticket,
                state,
                checks,
                approved
                        ? Optional.of(new ApprovalToken(ticket.id(), ticket.hash(), at, ticket.closes(), 1))
                        : Optional.empty(),
                List.of(),
                state == TicketState.COUNTING_DOWN ? Optional.of(at.plusSeconds(10)) : Optional.empty(),
                at,
                false,
                reason);
    }

    public static TicketView ready() {
        return view(TicketState.READY, List.of());
    }

    public static TicketView view(TicketState state, List<CheckResult> more) {
        List<CheckResult> checks = new ArrayList<>(passing());
        checks.addAll(more);
        return TicketMapping.view(
                record(ticket("paper"), state, checks, ""), List.of(), List.of(), Optional.of(limits()), true, SECTORS);
    }

    public static TicketView live() {
        return TicketMapping.view(
                record(ticket("live"), TicketState.READY, passing(), ""),
                List.of(),
                List.of(),
                Optional.of(limits()),
                false,
                SECTORS);
    }

    public static TicketView countingDown() {
        return view(TicketState.COUNTING_DOWN, List.of());
    }

    public static OrderRecord order(Ticket ticket, int line, OrderState state, long filled, String note) {
        TicketLine planned = ticket.line(line).orElseThrow();
        return new OrderRecord(
                new Order(
                        new OrderRef(ticket.id(), line, 1),
                        ticket.strategy(),
                        planned.instrument(),
                        planned.side(),
                        planned.quantity(),
                        planned.limit(),
                        Purpose.REBALANCE),
                state,
                Quantity.of(filled),
                NOW.plusSeconds(3 + line),
                Optional.of(NOW.plusSeconds(3 + line)),
                Optional.empty(),
                NOW.plusSeconds(6),
                false,
                note,
                java.util.Set.of());
    }

    public static Fill fill(Ticket ticket, int line, long shares, String price, int seconds) {
        TicketLine planned = ticket.line(line).orElseThrow();
        return new Fill(
                new ExecutionId("0000e1a7.69c1006f.0" + line + seconds, 1),
                new OrderRef(ticket.id(), line, 1),
                884213000L + line,
                ticket.strategy(),
                planned.instrument(),
                planned.side(),
                Quantity.of(shares),
                usd(price),
                NOW.plusSeconds(seconds),
                ticket.rate(),
                false);
    }

    public static TicketView working() {
        Ticket ticket = ticket("paper");
        return TicketMapping.view(
                record(ticket, TicketState.WORKING, passing(), ""),
                List.of(order(ticket, 1, OrderState.PARTLY_FILLED, 612, "")),
                List.of(fill(ticket, 1, 400, "45.21", 7), fill(ticket, 1, 212, "45.20", 9)),
                Optional.of(limits()),
                true,
                SECTORS);
    }

    /// A made-up year of equity, with one gap in it.
    public static List<EquityPane.Point> curve() {
        var random = new Random(7);
        List<EquityPane.Point> points = new ArrayList<>();
        double equity = 92_000;
        double index = 92;
        double peak = equity;
        for (LocalDate day = LocalDate.parse("2025-06-02");
                !day.isAfter(LocalDate.parse("2026-05-29"));
                day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            double common = random.nextGaussian() * 0.0042;
            equity *= 1 + common + 0.0006 + random.nextGaussian() * 0.003;
            index *= 1 + common + 0.0003 + random.nextGaussian() * 0.002;
            peak = Math.max(peak, equity);
            boolean gap = day.equals(LocalDate.parse("2026-02-12"));
            points.add(new EquityPane.Point(
                    day,
                    gap ? Optional.empty() : Optional.of(BigDecimal.valueOf(Math.round(equity * 100), 2)),
                    Optional.of(BigDecimal.valueOf(index)),
                    gap ? Optional.empty() : Optional.of(BigDecimal.valueOf(1 - equity / peak))));
        }
        // Scaled to end where the strip begins the day: 104,212.40 less the day's 184.10.
        BigDecimal scale = new BigDecimal("104028.30")
                .divide(points.getLast().equity().orElseThrow(), java.math.MathContext.DECIMAL64);
        return points.stream()
                .map(one -> new EquityPane.Point(
                        one.date(),
                        one.equity().map(value -> value.multiply(scale).setScale(2, java.math.RoundingMode.HALF_EVEN)),
                        one.benchmark(),
                        one.drawdown()))
                .toList();
    }

    public static TodayView today() {
        Instant priced = NOW.minusSeconds(2);
        return new TodayView(
                new EquityPane.View(
                        PaneState.FRESH, true, Currency.GBP, curve(), Optional.of("All nine sectors, equal weight")),
                new BreakersPane.View(
                        PaneState.FRESH,
                        List.of(
                                breaker("Day drawdown", "0", "0.01", "0.02", "2.18 % left to its stop"),
                                breaker("Week drawdown", "0.0041", "0.03", "0.05", "4.59 % left to its stop"),
                                breaker("Peak drawdown", "0.0304", "0.05", "0.10", "6.96 % left to its stop")),
                        "3 clear",
                        Condition.NORMAL,
                        "At its stop level a breaker halts: all orders are cancelled, no new one is sent.",
                        "Not watched by this version: VIX, losses in a row, slippage, correlation, data, services."),
                new PaneState.NotBuilt("The day is not taken apart.", "The strip shows the day's change."),
                new PaneState.NotBuilt("Factor exposure is not measured.", "Nothing rather than a guess."),
                new PaneState.NotBuilt("Alpha health is not judged.", "No strategy is called healthy."),
                new HoldingsPane.View(
                        PaneState.FRESH,
                        true,
                        "£",
                        List.of(
                                holding("SXLI", "Industrials", "0.3320", "34598.52", "-41.22", Optional.of(priced)),
                                holding("SXLK", "Technology", "0.3331", "34713.15", "210.04", Optional.of(priced)),
                                holding("SXLU", "Utilities", "0.3304", "34437.13", "15.28", Optional.of(priced)),
                                holding("Cash, GBP", "", "0.0040", "416.86", "", Optional.empty()),
                                holding("Cash, USD", "", "0.0004", "46.74", "", Optional.empty())),
                        holding("Total", "", "1", "104212.40", "184.10", Optional.empty()),
                        Duration.ofSeconds(60)));
    }

    private static HoldingsPane.Row holding(
            String name, String sector, String weight, String value, String change, Optional<Instant> pricedAt) {
        return new HoldingsPane.Row(
                name,
                sector,
                some(weight),
                Optional.of(gbp(value)),
                change.isEmpty() ? Optional.empty() : Optional.of(gbp(change)),
                pricedAt);
    }

    private static Optional<BigDecimal> some(String value) {
        return Optional.of(new BigDecimal(value));
    }

    public static BreakersPane.Row breaker(String title, String value, String alert, String halt, String note) {
        return new BreakersPane.Row(
                BreakersPane.DRAWDOWN,
                title,
                Condition.NORMAL,
                "clear",
                some(value),
                List.of(new BigDecimal(alert)),
                new BigDecimal(halt),
                Scale.PERCENT,
                note,
                evidence(title, alert, halt));
    }

    private static BreakerEvidence evidence(String title, String alert, String halt) {
        return new BreakerEvidence(
                "drawdown." + title.split(" ")[0].toLowerCase(java.util.Locale.ROOT),
                "Stops trading after a fall.",
                List.of(
                        new BreakerEvidence.Level(
                                alert,
                                "alerts",
                                "Nothing is stopped.",
                                "A reading under its level.",
                                Condition.WARNING,
                                false),
                        new BreakerEvidence.Level(
                                halt, "halts", "Every order.", "The next session.", Condition.STOPPED, false)),
                "Index 0.985 against 1.000 at the last close.",
                "",
                "A reading under its level.",
                false,
                "Pauses new positions at once, and never flattens.",
                List.of(),
                "The journal has any trips.");
    }

    public static HealthStrip.View strip(HealthStrip.Next next) {
        return new HealthStrip.View(
                Mode.PAPER,
                "DU0000041SIM",
                "SIMULATED",
                Condition.NORMAL,
                "NORMAL",
                "drawdown protection armed",
                List.of(
                        new Check(
                                "Broker",
                                Condition.NORMAL,
                                new Saying.Age(NOW.minusMillis(400), Duration.ofSeconds(30))),
                        new Check(
                                "Prices",
                                Condition.NORMAL,
                                new Saying.Age(NOW.minusSeconds(2), Duration.ofSeconds(60))),
                        new Check("Breakers", Condition.NORMAL, new Saying.Words("3/3")),
                        new Check("Alpha", Condition.ABSENT, new Saying.Words("—")),
                        new Check("Services", Condition.NORMAL, new Saying.Words("4/4")),
                        new Check("Alarms", Condition.ABSENT, new Saying.Words("—"))),
                Outcome.ok(gbp("104212.40")),
                Optional.of(gbp("184.10")),
                some("0.0018"),
                next,
                false,
                Optional.empty());
    }

    public static DeskView normal() {
        return new DeskView(
                strip(new HealthStrip.Next(
                        "Rebalance in 3 sessions", Optional.empty(), "opens Thu 4 Jun 14:45", Optional.empty(), false)),
                today(),
                Optional.empty(),
                Optional.empty(),
                AlarmsView.NONE,
                footer("commission 13.02 USD for 0000e1a7.69c100de.01"),
                pages(),
                false);
    }

    /// The same desk with alarms.
    public static DeskView with(AlarmsView alarms) {
        DeskView calm = normal();
        return new DeskView(
                calm.strip(), calm.today(), calm.ticket(), calm.resume(), alarms, calm.footer(), calm.pages(), false);
    }

    public static PagesView pages() {
        return new PagesView(
                new ServicesPage.View(List.of(new ServicesPage.Row(
                        "Guardian",
                        Condition.NORMAL,
                        "deciding",
                        "one thread",
                        new ServicesPage.Heartbeat.Guardian(),
                        "Nothing is decided."))),
                new SettingsPage.View(
                        List.of(new SettingsPage.Limit(
                                "Every order",
                                "Largest order in money",
                                new SettingsPage.Value.Amount(gbp("40000.00")),
                                "assumed")),
                        Optional.of(1),
                        "Last change: 30 Jan 2026."),
                9,
                List.of(YearMonth.of(2026, 4), YearMonth.of(2026, 5)),
                true);
    }

    public static Footer.View footer(String event) {
        return new Footer.View(event, Optional.of(NOW.minusSeconds(12)), "Simulated prices and account");
    }

    public static DeskView with(TicketView ticket) {
        boolean counting = ticket.state() == TicketState.COUNTING_DOWN;
        String headline =
                switch (ticket.state()) {
                    case COUNTING_DOWN -> "Sending";
                    case WORKING -> "0 of 2 orders filled";
                    case BLOCKED -> "Ticket blocked";
                    case UNCERTAIN -> "Order uncertain";
                    default -> "Ticket ready";
                };
        HealthStrip.Next next = new HealthStrip.Next(
                headline,
                counting ? ticket.sendsAt() : Optional.empty(),
                counting ? "Esc undoes; nothing sent" : "closes 16:15",
                counting ? Optional.empty() : Optional.of(ticket.closes()),
                true);
        return new DeskView(
                strip(next),
                today(),
                Optional.of(ticket),
                Optional.empty(),
                AlarmsView.NONE,
                footer("ticket " + ticket.id() + " " + ticket.state().word().toLowerCase(java.util.Locale.UK)),
                pages(),
                false);
    }

    /// Five losses in a row hold new positions until their owner resumes.
    public static DeskView paused() {
        DeskView calm = normal();
        BreakerEvidence evidence = new BreakerEvidence(
                "streak.losses",
                "Stops a strategy that has stopped working.",
                List.of(new BreakerEvidence.Level(
                        "5", "pauses", "New positions.", "Your resume, with a reason.", Condition.PAUSED, true)),
                "5 losses in a row.",
                "10:31: 5 losses in a row.",
                "Your resume, with a reason.",
                true,
                "Pauses new positions at once, and never flattens.",
                List.of(),
                "The journal has any trips.");
        List<BreakersPane.Row> rows = new ArrayList<>(today().breakers().rows());
        rows.add(new BreakersPane.Row(
                "Streaks",
                "Losses in a row",
                Condition.PAUSED,
                "PAUSED since 10:31",
                some("5"),
                List.of(new BigDecimal("3")),
                new BigDecimal("8"),
                Scale.COUNT,
                "holds until you resume",
                evidence));
        TodayView day = calm.today();
        return new DeskView(
                calm.strip(),
                new TodayView(
                        day.equity(),
                        new BreakersPane.View(
                                PaneState.FRESH,
                                rows,
                                "Losses in a row PAUSED since 10:31",
                                Condition.PAUSED,
                                day.breakers().scope(),
                                day.breakers().notWatched()),
                        day.whyToday(),
                        day.factorExposure(),
                        day.alphaHealth(),
                        day.holdings()),
                calm.ticket(),
                Optional.of(new ResumeDialog.View(
                        Mode.PAPER,
                        "DU··41",
                        false,
                        "Paused 10:31 by",
                        "Losses in a row ≥ 5",
                        List.of("end the pause of Losses in a row, which counts anew from then on"),
                        List.of("send an order or approve a ticket"),
                        List.of(new ResumeDialog.Standing(Condition.PAUSED, "Losses in a row 5: PAUSED since 10:31")),
                        false,
                        "Measure the peak from present equity from now on",
                        "Resume at 25 %")),
                calm.alarms(),
                calm.footer(),
                calm.pages(),
                false);
    }

    public static DeskView halted(boolean rebase) {
        HealthStrip.View calm = normal().strip();
        List<Check> checks = new ArrayList<>(calm.checks());
        String title = rebase ? "Peak drawdown" : "Day drawdown";
        String fall = rebase ? "0.1004" : "0.0204";
        checks.set(
                2,
                new Check(rebase ? "Peak" : "Day", Condition.STOPPED, new Saying.Words(rebase ? "10.04 %" : "2.04 %")));
        List<BreakersPane.Row> rows = new ArrayList<>();
        for (BreakersPane.Row row : today().breakers().rows()) {
            rows.add(
                    row.title().equals(title)
                            ? new BreakersPane.Row(
                                    BreakersPane.DRAWDOWN,
                                    title,
                                    Condition.STOPPED,
                                    "HALTED since 10:31",
                                    some(fall),
                                    row.limits(),
                                    row.stop(),
                                    row.scale(),
                                    "holds until you resume",
                                    row.evidence())
                            : row);
        }
        TodayView calmDay = today();
        TodayView today = new TodayView(
                calmDay.equity(),
                new BreakersPane.View(
                        PaneState.FRESH,
                        rows,
                        title + " HALTED since 10:31",
                        Condition.STOPPED,
                        calmDay.breakers().scope(),
                        calmDay.breakers().notWatched()),
                calmDay.whyToday(),
                calmDay.factorExposure(),
                calmDay.alphaHealth(),
                calmDay.holdings());
        return new DeskView(
                new HealthStrip.View(
                        calm.mode(),
                        calm.account(),
                        calm.accountNote(),
                        Condition.STOPPED,
                        "HALTED",
                        "all orders cancelled · holding 3 positions",
                        checks,
                        calm.equity(),
                        calm.today(),
                        calm.todayRatio(),
                        new HealthStrip.Next(
                                "Resume or stay halted",
                                Optional.empty(),
                                "nothing trades until then",
                                Optional.empty(),
                                false),
                        true,
                        Optional.empty()),
                today,
                Optional.empty(),
                Optional.of(new ResumeDialog.View(
                        Mode.PAPER,
                        "DU··41",
                        true,
                        "Halted 10:31 by",
                        rebase ? "Peak drawdown 10.04 % ≥ 10 %" : "Day drawdown 2.04 % ≥ 2 %",
                        List.of("allow new orders at 25 % of size today, then 50, 75 and 100 % session by session"),
                        List.of(
                                "send cancelled orders again",
                                "change the peak shown in reports",
                                "clear other breakers"),
                        List.of(
                                new ResumeDialog.Standing(Condition.NORMAL, "Books equal the broker's, found so 16:02"),
                                new ResumeDialog.Standing(Condition.WARNING, "Week drawdown 3.10 %: alerts at 3 %")),
                        rebase,
                        "Measure the peak from present equity from now on",
                        "Resume at 25 %")),
                AlarmsView.NONE,
                footer(rebase ? "breaker drawdown.peak HALT_ALL" : "breaker drawdown.day HALT_ALL"),
                pages(),
                false);
    }
}
